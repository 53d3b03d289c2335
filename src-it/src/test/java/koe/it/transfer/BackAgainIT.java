package koe.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.it.system.CollectorSystem;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was exported goes back in without loss. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackAgainIT {

  private static final String DEFINITION =
      """
      {"elements": [
        {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps"},
        {"type": "comment", "name": "なぜ"},
        {"type": "checkbox", "name": "many", "choices": ["a", "b", "c; d"], "showOtherItem": true},
        {"type": "boolean", "name": "again"},
        {"type": "text", "name": "number", "inputType": "number"},
        {"type": "matrix", "name": "table", "columns": ["1", "2"], "rows": ["x", "y"]},
        {"type": "paneldynamic", "name": "entries",
         "templateElements": [{"type": "text", "name": "t"}]},
        {"type": "radiogroup", "name": "one", "choices": [1, "01"]}]}""";
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "'=quoted",
          "@cmd",
          "👩‍👩‍👧‍👦 が゛",
          "  two  spaces ",
          "改行\nあり\r\n二つ",
          "\"引用\",カンマ",
          "ｶﾀｶﾅ ＡＢＣ",
          "\u202eRTL",
          "1e5",
          "[1]",
          "{\"a\":1}",
          "a\tb");

  private final Workspace workspace;
  private final CollectorSystem collector;

  @TempDir Path home;

  BackAgainIT(KoeSystem koe) {
    workspace = koe.workspace("Back again");
    collector = workspace.collector();
  }

  private static ObjectNode answers(String text, int number) {
    ObjectNode answers = Json.object().put("nps", number % 11).put("なぜ", text);
    answers.putArray("many").add("c; d").add(number % 2 == 0 ? "a" : "b");
    answers.put("again", number % 2 == 0).put("number", number - 1.5);
    answers.putObject("table").put("x", "1");
    answers.putArray("entries").addObject().put("t", text);
    return number % 2 == 0 ? answers.put("one", 1) : answers.put("one", "01");
  }

  private static List<JsonNode> inOrder(JsonNode responses) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode response : responses) {
      ((ObjectNode) response).remove(List.of("id", "survey", "distribution", "source"));
      all.add(response);
    }
    all.sort(Comparator.comparing(response -> response.path("receivedAt").asText()));
    return all;
  }

  private UUID answered() {
    UUID survey = workspace.surveys().open("往復", Json.read(DEFINITION));
    Link link = workspace.surveys().link(survey);
    for (int i = 0; i < TEXTS.size(); i++) {
      collector.answer(link, answers(TEXTS.get(i), i)).expect(201);
    }
    collector.begin(link, Json.object().put("nps", 3)).expect(201);
    return survey;
  }

  @ParameterizedTest
  @CsvSource({"csv,text/csv", "ndjson,application/x-ndjson"})
  void an_export_goes_back_in_without_loss(String format, String type) throws IOException {
    UUID survey = answered();
    byte[] export =
        workspace
            .dashboard()
            .api()
            .get("/api/v1/exports?what=responses&format=" + format + "&survey=" + survey)
            .expect(200)
            .bytes();
    Path file = Files.write(home.resolve("export." + format), export);

    UUID other = workspace.surveys().open("往復の先", Json.read(DEFINITION));
    assertThat(collector.imports(other, type, file, Optional.empty()).json().path("errors"))
        .isEmpty();
    assertThat(inOrder(collector.responses(other)))
        .isEqualTo(inOrder(collector.responses(survey)))
        .hasSize(TEXTS.size() + 1);

    assertThat(collector.imports(survey, type, file, Optional.empty()).json().path("errors"))
        .isEmpty();
    assertThat(collector.responses(survey)).hasSize(TEXTS.size() + 1);
  }
}
