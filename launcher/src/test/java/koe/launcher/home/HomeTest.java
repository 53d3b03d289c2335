package koe.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import koe.launcher.console.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {

  private final Path directory;

  HomeTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_new_home_is_for_its_owner_only() throws IOException {
    Home home = Home.open(directory.resolve("new").resolve("home 家"));
    assertThat(permissions(home.path())).isEqualTo("rwx------");
    assertThat(permissions(home.run())).isEqualTo("rwx------");
    assertThat(permissions(home.logs())).isEqualTo("rwx------");
  }

  @Test
  void a_home_that_is_a_file_is_refused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> Home.open(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not a directory");
  }

  @Test
  void a_home_that_cannot_be_made_is_refused_with_what_to_do() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> Home.open(file.resolve("below")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("choose another --home");
  }

  @Test
  void a_home_is_used_by_one_at_a_time() throws IOException {
    Home home = Home.open(directory);
    try (HomeLock first = HomeLock.take(home)) {
      assertThat(first).isNotNull();
      assertThat(HomeLock.tryTake(home)).isEmpty();
      assertThatThrownBy(() -> HomeLock.take(home).close())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("already running");
    }
    HomeLock.take(home).close();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
