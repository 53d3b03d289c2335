package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after every kill, once; and a loss would be noticed. */
class CrashIT {

  private static final Pattern ROW =
      Pattern.compile(
          "\\| *(PostgreSQL|server|PostgreSQL that does not wait[^|]*?) *\\| *(\\d+) *\\| *([\\d,]+) *\\| *(\\d+) *\\| *(-?\\d+) *\\|.*");

  @Test
  void nothing_is_lost_or_doubled_by_twenty_kills(@TempDir Path home) throws Exception {
    List<String> said = bench(home);
    List<Matcher> rows = said.stream().map(ROW::matcher).filter(Matcher::matches).toList();
    assertThat(rows).as(String.join("\n", said)).hasSize(3);
    for (Matcher row : rows.subList(0, 2)) {
      assertThat(row.group(3)).isNotEqualTo("0");
      assertThat(row.group(4)).as("lost by " + row.group()).isEqualTo("0");
      assertThat(row.group(5)).as("doubled by " + row.group()).isEqualTo("0");
    }
    assertThat(Integer.parseInt(rows.get(2).group(4))).as("lost by the control").isPositive();
  }

  private static List<String> bench(Path home) throws IOException, InterruptedException {
    Process bench =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-jar",
                Path.of(System.getProperty("koe.installation"), "koe.jar").toString(),
                "bench",
                "crash",
                "--size",
                "20",
                "--home",
                home.toString())
            .redirectErrorStream(true)
            .start();
    List<String> said =
        new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    bench.waitFor();
    return said;
  }
}
