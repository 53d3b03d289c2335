package koe.dashboard.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Koe's NPS of city and month, held against what a prefecture published. */
class PublishedNpsTest {

  private static final Path FOLDER = shared().resolve("data/nps_oracle");

  private static Path shared() {
    String given = System.getProperty("KOE_SHARED", System.getenv("KOE_SHARED"));
    return Path.of(given == null ? "../../shared" : given);
  }

  @Test
  void every_published_city_and_month_agrees_to_its_decimal() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the published figures are not at hand");
    Map<String, Distribution> cells = new HashMap<>();
    for (String[] row : rows("fukui_scores_2025-04-18_to_09-30.tsv")) {
      cells
          .computeIfAbsent(row[0] + " " + row[1], unknown -> new Distribution())
          .add(Integer.parseInt(row[2]), 10, 1);
    }
    List<String[]> published = rows("published_fukui_city_month_nps.tsv");
    assertThat(published).hasSizeGreaterThanOrEqualTo(102);
    for (String[] row : published) {
      String cell = row[0] + " " + row[2];
      Nps nps = Nps.of(cells.getOrDefault(cell, new Distribution()));
      assertThat(nps.n()).as(cell).isEqualTo(Long.parseLong(row[4]));
      assertThat(oneDecimal(nps.points().orElseThrow())).as(cell).isEqualTo(row[3]);
    }
  }

  private static String oneDecimal(double points) {
    return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(FOLDER.resolve(file)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
