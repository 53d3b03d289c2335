package koe.it.real;

import static koe.it.real.SharedData.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.it.system.Job;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** 27,741 real answers in Japanese go in; what Koe says of them is counted again by hand. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FukuiSurveyIT {

  private static final Duration READING = Duration.ofMinutes(8);
  private static final String WORD = "駐車場";

  private final KoeSystem koe;
  private final Workspace workspace;
  private List<Map<String, String>> rows = List.of();
  private Optional<UUID> survey = Optional.empty();
  private Optional<Job> job = Optional.empty();

  FukuiSurveyIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Fukui");
  }

  @BeforeAll
  void take_in_the_file() throws IOException {
    Path file = SharedData.file("ja_fukui_survey_fy2024.tsv");
    rows = SharedData.rows(file);
    survey = Optional.of(workspace.surveys().open("観光アンケート", FukuiSurvey.definition()));
    job =
        Optional.of(
            workspace
                .collector()
                .imports(
                    survey.get(),
                    "text/tab-separated-values",
                    file,
                    Optional.of(FukuiSurvey.mapping())));
  }

  private UUID survey() {
    return survey.orElseThrow();
  }

  @Test
  void every_row_arrives_or_is_named() {
    Job ended = job.orElseThrow();
    assertThat(ended.status()).isEqualTo("succeeded");
    assertThat(ended.total()).isEqualTo(27_741).isEqualTo(rows.size());
    assertThat(ended.done()).isEqualTo(rows.size());
    long kept =
        koe.rows().count("select count(*) from response.response where survey = ?", survey());
    assertThat(ended.badLines()).hasSize((int) ended.errorCount());
    assertThat(kept).isEqualTo(rows.size() - ended.badLines().stream().distinct().count());
    assertThat(kept).as(ended.json().path("errors").toString()).isEqualTo(rows.size());
  }

  @Test
  void the_nps_of_all_is_what_counting_gives() {
    assertAgrees(workspace.dashboard().nps(survey()).path("overall"), Count.of(scores(rows)));
  }

  @Test
  void the_nps_of_each_city_is_what_counting_gives() {
    Map<String, List<Map<String, String>>> cities =
        rows.stream()
            .collect(
                Collectors.groupingBy(row -> cell(row, "city"), TreeMap::new, Collectors.toList()));
    JsonNode report = workspace.dashboard().metric("nps", "survey=" + survey() + "&by=city");
    assertThat(report.path("points")).hasSameSizeAs(cities.keySet());
    for (JsonNode point : report.path("points")) {
      List<Map<String, String>> ofCity =
          cities.getOrDefault(point.path("group").asText(), List.of());
      assertAgrees(point, Count.of(scores(ofCity)));
    }
  }

  private static List<Integer> scores(List<Map<String, String>> rows) {
    return rows.stream().map(row -> Integer.parseInt(cell(row, "nps"))).toList();
  }

  private static void assertAgrees(JsonNode figure, Count count) {
    assertThat(figure.path("n").asLong()).isEqualTo(count.n());
    assertThat(figure.path("promoters").asLong()).isEqualTo(count.promoters());
    assertThat(figure.path("detractors").asLong()).isEqualTo(count.detractors());
    assertThat(figure.path("value").asDouble()).isCloseTo(count.nps(), within(0.005001));
    assertThat(figure.path("ci").path("low").asDouble())
        .isLessThan(figure.path("value").asDouble());
  }

  @Test
  void every_comment_is_read_and_a_search_finds_what_the_file_contains() {
    List<String> comments =
        rows.stream()
            .flatMap(row -> FukuiSurvey.COMMENTS.stream().map(name -> cell(row, name)))
            .filter(text -> !text.isBlank())
            .toList();
    workspace.feedback().awaitComments(survey(), comments.size(), READING);
    List<String> wanted = comments.stream().filter(text -> text.contains(WORD)).toList();
    List<String> found = found();
    List<String> missed = new ArrayList<>(wanted.stream().map(String::strip).toList());
    found.forEach(missed::remove);
    assertThat(missed).isEmpty();
    assertThat(found.size()).isLessThan(wanted.size() + wanted.size() / 20);
  }

  private List<String> found() {
    List<String> texts = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = workspace.feedback().search(WORD, survey(), "&limit=500" + cursor);
      page.path("items").forEach(item -> texts.add(item.path("text").asText().strip()));
      cursor = page.path("next").isTextual() ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return texts;
  }
}
