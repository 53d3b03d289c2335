package koe.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FootprintTest {

  private final Footprint footprint;

  FootprintTest(@TempDir Path directory) {
    this.footprint = new Footprint(directory.resolve("one.process"));
  }

  @Test
  void a_process_that_was_left_behind_is_found_and_ended() throws Exception {
    Process left = new ProcessBuilder("sleep", "60").start();
    footprint.leave(left.toHandle());
    assertThat(footprint.process()).hasValue(left.toHandle());
    footprint.end();
    assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(footprint.file()).doesNotExist();
  }

  @Test
  void a_process_that_merely_has_the_same_id_is_left_in_peace() throws IOException {
    long own = ProcessHandle.current().pid();
    Files.writeString(footprint.file(), own + " 2001-01-01T00:00:00Z\n");
    assertThat(footprint.process()).isEmpty();
    footprint.end();
    assertThat(footprint.file()).doesNotExist();
  }

  @Test
  void a_note_that_says_nothing_counts_for_nothing() throws IOException {
    assertThat(footprint.process()).isEmpty();
    Files.writeString(footprint.file(), "");
    assertThat(footprint.process()).isEmpty();
    Files.writeString(footprint.file(), "99999999999999999999 x\n");
    assertThat(footprint.process()).isEmpty();
  }
}
