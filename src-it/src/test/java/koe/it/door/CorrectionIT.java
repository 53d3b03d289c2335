package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import koe.it.system.CollectorSystem;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff correct what customers answered: everything that follows from it follows. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionIT {

  private final Workspace workspace;
  private final CollectorSystem collector;
  private final UUID survey;
  private final Link link;

  CorrectionIT(KoeSystem koe) {
    workspace = koe.workspace("Corrections");
    collector = workspace.collector();
    survey = workspace.surveys().open("訂正", Surveys.npsWithComment());
    link = workspace.surveys().link(survey);
  }

  @Test
  void metrics_and_search_follow_a_correction_and_its_undoing_and_a_deletion() {
    UUID response = collector.answer(link, Surveys.answers(9, "駐輪場が便利でした")).expect(201).id();
    workspace.feedback().awaitFound("駐輪場");
    awaitNps(100.0);

    collector.correct(response, "\"1\"", Surveys.answers(2, "噴水が壊れていました"), "お電話").expect(200);
    awaitNps(-100.0);
    workspace.feedback().awaitFound("噴水");
    assertThat(workspace.feedback().search("駐輪場").path("total").asInt()).isZero();

    JsonNode history = collector.history(response).expect(200).json().path("items").get(0);
    assertThat(history.path("reason").asText()).isEqualTo("お電話");
    assertThat(history.path("changes")).hasSize(2);
    collector.undo(response, 2).expect(200);
    awaitNps(100.0);

    collector.delete(response, "お客様のご依頼").expect(204);
    assertThat(collector.api().get("/r/api/v1/responses/" + response).status()).isEqualTo(404);
    Eventually.see("no score any more", this::count, n -> n == 0);
    Eventually.see(
        "no comment any more",
        () -> workspace.feedback().search("", survey, "").path("total").asInt(),
        total -> total == 0);
    assertThat(collector.history(response).expect(200).text())
        .contains("お客様のご依頼")
        .doesNotContain("噴水");
  }

  @Test
  void an_older_revision_a_wrong_answer_and_a_missing_reason_are_refused() {
    Workspace other = workspace.as("agent");
    UUID response = collector.answer(link, Surveys.answers(8, "")).expect(201).id();
    collector.correct(response, "\"7\"", Surveys.answers(2, ""), "why").expect(412);
    JsonNode refused =
        collector
            .correct(response, "\"1\"", Json.object().put("nps", 11), "why")
            .expect(422)
            .json();
    assertThat(refused.path("errors").get(0).path("pointer").asText()).isEqualTo("/answers/nps");
    collector.correct(response, "\"1\"", Json.object().put("nps", 1), "").expect(422);
    other.collector().correct(response, "\"1\"", Json.object().put("nps", 1), "why").expect(422);
    other.collector().delete(response, "why").expect(403);
    collector.delete(response, "").expect(400);
    assertThat(collector.response(response).path("answers").path("nps").asInt()).isEqualTo(8);
    collector.delete(response, "片付け").expect(204);
  }

  private void awaitNps(double value) {
    Eventually.see("an NPS of " + value, this::nps, seen -> seen == value);
  }

  private double nps() {
    return workspace.dashboard().nps(survey).path("overall").path("value").asDouble();
  }

  private int count() {
    return workspace.dashboard().nps(survey).path("overall").path("n").asInt();
  }
}
