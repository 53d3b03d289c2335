package koe.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResidentMemoryTest {

  private final Path directory;

  ResidentMemoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void it_stands_in_the_status_of_a_process() throws IOException {
    Path status =
        Files.writeString(
            directory.resolve("status"),
            "Name:\tpostgres\nVmRSS:\t   30720 kB\nRssShmem:\t   10240 kB\n");
    assertThat(ResidentMemory.of(status)).contains(new ResidentMemory(30_720, 10_240));
    assertThat(ResidentMemory.show(ResidentMemory.of(status))).isEqualTo("30");
  }

  @Test
  void without_a_status_there_is_none() {
    assertThat(ResidentMemory.of(directory.resolve("status"))).isEmpty();
    assertThat(ResidentMemory.show(Optional.empty())).isEqualTo("not on Linux");
  }
}
