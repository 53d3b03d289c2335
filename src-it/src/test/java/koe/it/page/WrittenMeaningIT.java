package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import koe.it.system.CollectorSystem;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions that follow from what a customer wrote, on the page and for programs alike. */
@ExtendWith(RunningKoe.class)
class WrittenMeaningIT {

  private static final JsonNode DEFINITION =
      Json.read(
          """
          {"elements": [{"type": "comment", "name": "why", "title": {"ja": "ご感想", "en": "Why?"}},
            {"type": "text", "name": "parcel", "isRequired": true, "title": {"ja": "伝票番号", "en": "Parcel"},
             "visibleIf": "sentiment({why}) = 'negative' and themes({why}) contains 'delivery'"}]}""");

  private final Workspace workspace;
  private final SurveysSystem surveys;
  private final CollectorSystem collector;

  WrittenMeaningIT(KoeSystem koe) {
    workspace = koe.workspace("Written meaning");
    surveys = workspace.surveys();
    collector = workspace.collector();
  }

  @Test
  void page_programs_and_authors_see_the_same_question_after_a_complaint() {
    String complaint = "配送がとても遅く、箱も壊れていて最悪でした。";
    UUID survey = surveys.open("感想", DEFINITION);
    SurveysSystem.Link link = surveys.link(survey);
    Reply page = collector.page(link.key(), "ja");
    assertThat(page.text()).doesNotContain("name=\"parcel\"");
    Reply asked =
        collector.submit(link.key(), PageFields.of(page, "complete", "why", complaint)).expect(200);
    assertThat(asked.text()).contains("name=\"parcel\"");
    collector
        .submit(link.key(), PageFields.of(asked, "complete", "why", complaint, "parcel", "1234"))
        .expect(200);
    assertThat(collector.responses(survey).get(0).at("/answers/parcel").asText()).isEqualTo("1234");
    collector.answer(link, Json.object().put("why", complaint)).expect(422);
    collector.answer(link, Json.object().put("why", "とても満足です")).expect(201);
    ObjectNode trial = Json.object();
    trial.set("definition", DEFINITION);
    trial.set("answers", Json.object().put("why", complaint));
    JsonNode seen = workspace.api().post("/surveys/api/v1/evaluate", trial).expect(200).json();
    assertThat(seen.at("/pages/0/questions/1/visible").asBoolean()).isTrue();
  }
}
