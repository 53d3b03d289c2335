package koe.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerLogTest {

  private final Path directory;

  ServerLogTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void the_log_never_grows_beyond_its_bound() throws IOException {
    try (ServerLog log = new ServerLog(directory.resolve("server.log"), 1000)) {
      for (int number = 0; number < 1000; number++) {
        log.write("line " + number + " 声");
      }
      assertThat(log.lastLines()).hasSize(30).last().isEqualTo("line 999 声");
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files)
          .hasSize(5)
          .allSatisfy(file -> assertThat(file.toFile().length()).isLessThan(1100));
    }
    assertThat(Files.readString(directory.resolve("server.log"))).endsWith("line 999 声\n");
  }

  @Test
  void a_later_start_goes_on_where_the_log_was() throws IOException {
    for (String line : new String[] {"first", "second"}) {
      try (ServerLog log = new ServerLog(directory.resolve("server.log"), 1000)) {
        log.write(line);
      }
    }
    assertThat(directory.resolve("server.log")).hasContent("first\nsecond\n");
  }

  @Test
  void colours_are_for_terminals() {
    assertThat(ServerLog.plain("[\u001B[1;91mSEVERE\u001B[0m] no")).isEqualTo("[SEVERE] no");
  }
}
