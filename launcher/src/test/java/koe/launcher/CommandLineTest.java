package koe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class CommandLineTest {

  private static final int MISUSED = CommandLine.ExitCode.USAGE;

  private final Path directory;
  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  CommandLineTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void the_version_is_told() {
    assertThat(run("--version")).isZero();
    assertThat(output.toString()).startsWith("Koe ");
  }

  @Test
  void help_names_every_command() {
    assertThat(run("help")).isZero();
    assertThat(output.toString()).contains("up ", "backup ", "restore ", "bench ", "help ");
  }

  @Test
  void an_unknown_command_is_named() {
    assertThat(run("down")).isEqualTo(MISUSED);
    assertThat(errors.toString()).contains("'down'");
  }

  @Test
  void a_port_must_be_a_port() {
    assertThat(run("up", "--port", "many")).isEqualTo(MISUSED);
    assertThat(run("up", "--port", "65536")).isEqualTo(MISUSED);
    assertThat(run("up", "--port", "-1")).isEqualTo(MISUSED);
    assertThat(errors.toString()).contains("'many'").contains("65536").contains("-1");
  }

  @Test
  void a_bench_refuses_what_nothing_can_be_measured_with() {
    assertThat(run("bench", "text", "--repeats", "2")).isEqualTo(Koe.REFUSED);
    assertThat(run("bench", "text", "--size", "0")).isEqualTo(Koe.REFUSED);
    assertThat(run("bench", "text", "--shared", directory.toString())).isEqualTo(Koe.REFUSED);
    assertThat(run("bench", "text", "--home", directory + "/none")).isEqualTo(Koe.REFUSED);
    assertThat(errors.toString()).contains("at least 3", "at least 1", "--shared", "--home");
  }

  @Test
  void a_backup_needs_a_file_that_is_not_there_and_a_home_that_is() throws Exception {
    assertThat(run("backup")).isEqualTo(MISUSED);
    Path file = Files.createFile(directory.resolve("there"));
    assertThat(run("backup", file.toString())).isEqualTo(Koe.REFUSED);
    assertThat(run("backup", file + "2", "--home", directory.toString())).isEqualTo(Koe.REFUSED);
    assertThat(errors.toString()).contains("exists already").contains("There is no Koe in");
  }

  @Test
  void restore_does_not_overwrite_a_home() throws Exception {
    Files.createFile(directory.resolve("there"));
    assertThat(run("restore", "any", "--home", directory.toString())).isEqualTo(Koe.REFUSED);
    assertThat(errors.toString()).startsWith("koe: The home ").contains("is not empty");
    assertThat(run("restore", "no such file", "--home", directory + "/new")).isEqualTo(Koe.REFUSED);
    assertThat(errors.toString()).contains("There is no file no such file");
    assertThat(directory.resolve("new")).doesNotExist();
  }

  private int run(String... arguments) {
    return Koe.commandLine()
        .setOut(new PrintWriter(output))
        .setErr(new PrintWriter(errors))
        .execute(arguments);
  }
}
