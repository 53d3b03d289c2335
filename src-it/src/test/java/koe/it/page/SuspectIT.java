package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import koe.it.system.CollectorSystem;
import koe.it.system.Eventually;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a program filled in is kept, told, and left out by a rule that people change. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspectIT {

  private static final String RULE = "/r/api/v1/counting-rule";
  private static final String SUSPECTS = "/r/api/v1/suspects";

  private final Workspace workspace;
  private final CollectorSystem collector;
  private final UUID survey;
  private final Link link;

  SuspectIT(KoeSystem koe) {
    workspace = koe.workspace("Suspects");
    collector = workspace.collector();
    survey = workspace.surveys().open("投票", Surveys.npsWithComment());
    link = workspace.surveys().link(survey);
  }

  private void answerAsAProgram() {
    Reply page = collector.page(link.key(), "ja").expect(200);
    Map<String, String> fields =
        PageFields.of(page, "complete", "nps", "10", "koe-website", "https://spam.example");
    assertThat(collector.submit(link.key(), fields).expect(200).text()).contains("ありがとう");
  }

  private void awaitCounted(int counted) {
    Eventually.see(
        counted + " answers that count",
        () -> workspace.dashboard().nps(survey).path("overall").path("n").asInt(),
        seen -> seen == counted);
  }

  private JsonNode suspects() {
    return collector.api().get(SUSPECTS).expect(200).json().path("items");
  }

  private static ObjectNode rule(int together) {
    ObjectNode rule = Json.object();
    rule.putArray("alone");
    return rule.put("together", together);
  }

  @Test
  void a_suspicious_answer_is_kept_told_and_left_out_until_somebody_decides_otherwise() {
    JsonNode usual = collector.api().get(RULE).expect(200).json();
    collector.answer(link, Surveys.answers(0, "")).expect(201);
    answerAsAProgram();
    awaitCounted(1);
    assertThat(collector.responses(survey)).hasSize(2);
    JsonNode suspect = suspects().get(0);
    assertThat(suspect.path("suspicions").toString()).contains("honeypot");

    collector.api().put(RULE, rule(99)).expect(200);
    awaitCounted(2);
    collector.api().put(RULE, usual).expect(200);
    awaitCounted(1);

    String path = SUSPECTS + "/" + suspect.path("id").asText();
    collector.api().put(path, Json.object().put("counted", true)).expect(200);
    awaitCounted(2);
    collector.api().put(path, Json.object().put("counted", false)).expect(200);
    awaitCounted(1);
  }

  @Test
  void a_rule_that_nobody_can_follow_and_whoever_may_not_decide_are_refused() {
    ObjectNode wrong = rule(0);
    wrong.withArray("alone").add("mood");
    JsonNode problem = collector.api().put(RULE, wrong).expect(422).json();
    assertThat(problem.path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/alone", "/together");
    workspace.as("agent").collector().api().put(RULE, rule(99)).expect(403);
  }
}
