package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a Koe's processes under load, with the bench that can be run for any number of kills. */
class CrashIT {

  private static final int TIMES = 1;
  private static final int ACKNOWLEDGED = 2;
  private static final int LOST = 3;
  private static final int DOUBLED = 4;

  @TempDir Path directory;

  @Test
  void twenty_kills_lose_nothing_and_double_nothing_and_a_control_without_protection_loses()
      throws Exception {
    List<List<String>> rows = crash();
    assertThat(rows).hasSize(3);
    int kills = 0;
    for (List<String> row : rows.subList(0, 2)) {
      kills += Integer.parseInt(row.get(TIMES));
      assertThat(number(row.get(ACKNOWLEDGED))).as(row.toString()).isPositive();
      assertThat(number(row.get(LOST))).as(row.toString()).isZero();
      assertThat(number(row.get(DOUBLED))).as(row.toString()).isZero();
    }
    assertThat(kills).isEqualTo(20);
    assertThat(number(rows.get(2).get(LOST))).as(rows.get(2).toString()).isPositive();
  }

  private static long number(String cell) {
    return Long.parseLong(cell.replace(",", ""));
  }

  /** The rows of the report. */
  private List<List<String>> crash() throws IOException, InterruptedException {
    Process bench =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("koe.installation"), "koe.jar").toString(),
                "bench",
                "crash",
                "--size",
                "20",
                "--home",
                directory.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bench.waitFor()).as(said).isZero();
    List<List<String>> table = new ArrayList<>();
    said.lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| -"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .forEach(table::add);
    return table.subList(1, table.size());
  }
}
