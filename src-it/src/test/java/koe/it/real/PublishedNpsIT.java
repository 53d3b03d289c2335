package koe.it.real;

import static koe.it.real.SharedData.cell;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.it.system.Job;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Koe's NPS of 102 cities and months, held against what somebody else published. */
@ExtendWith(RunningKoe.class)
class PublishedNpsIT {

  private final Workspace workspace;

  PublishedNpsIT(KoeSystem koe) {
    workspace = koe.workspace("Published");
  }

  @Test
  void every_published_figure_is_reproduced_to_its_decimal(@TempDir Path folder)
      throws IOException {
    List<Map<String, String>> scores =
        SharedData.rows(SharedData.file("nps_oracle/fukui_scores_2025-04-18_to_09-30.tsv"));
    List<Map<String, String>> published =
        SharedData.rows(SharedData.file("nps_oracle/published_fukui_city_month_nps.tsv"));
    UUID survey = workspace.surveys().open("公表値", FukuiSurvey.definition());
    Job job =
        workspace
            .collector()
            .imports(survey, "text/csv", inTheMiddleOfTheMonth(scores, folder), Optional.empty());
    assertThat(job.status()).isEqualTo("succeeded");
    assertThat(job.errorCount()).isZero();

    Map<String, JsonNode> points = points(survey);
    assertThat(published).hasSize(102);
    for (Map<String, String> row : published) {
      String key = cell(row, "dt") + " " + cell(row, "city");
      JsonNode point = points.getOrDefault(key, Json.object());
      assertThat(point.path("n").asText()).as(key).isEqualTo(cell(row, "cnt"));
      assertThat(exact(point)).as(key).isEqualByComparingTo(new BigDecimal(cell(row, "NPS")));
    }
  }

  /** Koe's figure to one decimal, from its counts; its own two decimals must agree with them. */
  private static BigDecimal exact(JsonNode point) {
    BigDecimal nps =
        BigDecimal.valueOf(point.path("promoters").asLong() - point.path("detractors").asLong())
            .multiply(BigDecimal.valueOf(100));
    BigDecimal n = BigDecimal.valueOf(point.path("n").asLong());
    assertThat(nps.divide(n, 2, RoundingMode.HALF_EVEN))
        .isEqualByComparingTo(BigDecimal.valueOf(point.path("value").asDouble()));
    return nps.divide(n, 1, RoundingMode.HALF_UP);
  }

  private Map<String, JsonNode> points(UUID survey) {
    Map<String, JsonNode> points = new HashMap<>();
    workspace
        .dashboard()
        .metric("nps", "survey=" + survey + "&interval=month&by=city")
        .path("points")
        .forEach(
            point ->
                points.put(
                    point.path("from").asText().substring(0, 7)
                        + " "
                        + point.path("group").asText(),
                    point));
    return points;
  }

  private static Path inTheMiddleOfTheMonth(List<Map<String, String>> scores, Path folder)
      throws IOException {
    Stream<String> lines =
        scores.stream()
            .map(row -> cell(row, "month") + "-20," + cell(row, "city") + "," + cell(row, "nps"));
    return Files.writeString(
        folder.resolve("scores.csv"),
        Stream.concat(Stream.of("receivedAt,city,nps"), lines).collect(Collectors.joining("\n")));
  }
}
