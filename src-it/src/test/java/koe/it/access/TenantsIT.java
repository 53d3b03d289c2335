package koe.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Companies that share a Koe see nothing of each other. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsIT {

  private final Workspace one;
  private final Workspace other;
  private final UUID survey;
  private final UUID response;
  private final UUID task;
  private final UUID item;

  TenantsIT(KoeSystem koe) {
    one = koe.workspace("One");
    other = koe.workspace("Other");
    survey = one.surveys().open("秘密の調査", Surveys.npsWithComment());
    one.surveys().contact("c-1", "c-1@example.jp", "ja");
    Link link = one.surveys().link(survey);
    response =
        one.collector().answer(link, Surveys.answers(0, "秘密のひとこと：対応が最悪でした")).expect(201).id();
    task = UUID.fromString(one.dashboard().awaitTask(response).path("id").asText());
    item = UUID.fromString(one.feedback().awaitFound("秘密").path("id").asText());
  }

  @Test
  void another_company_s_objects_are_not_found() {
    for (String path : objects()) {
      one.api().get(path).expect(200);
      other.api().get(path).expect(404);
    }
  }

  private List<String> objects() {
    return List.of(
        "/surveys/api/v1/surveys/" + survey,
        "/surveys/api/v1/surveys/" + survey + "/export",
        "/surveys/api/v1/contacts/c-1",
        "/r/api/v1/responses/" + response,
        "/feedback/api/v1/items/" + item,
        "/api/v1/tasks/" + task);
  }

  @Test
  void lists_and_searches_of_another_company_are_empty() {
    for (String path :
        List.of(
            "/surveys/api/v1/surveys",
            "/surveys/api/v1/contacts",
            "/surveys/api/v1/distributions",
            "/surveys/api/v1/outbox",
            "/r/api/v1/responses",
            "/feedback/api/v1/items?q=" + "%E7%A7%98%E5%AF%86",
            "/feedback/api/v1/items",
            "/api/v1/tasks",
            "/api/v1/backlog")) {
      assertThat(other.api().get(path).expect(200).json().path("items")).as(path).isEmpty();
    }
    other.api().get("/api/v1/metrics/nps?survey=" + survey).expect(404);
    assertThat(other.dashboard().metric("nps", "").path("overall").path("n").asLong()).isZero();
  }

  @Test
  void another_company_s_objects_cannot_be_changed() {
    other.api().post("/surveys/api/v1/surveys/" + survey + "/close").expect(404);
    other.api().delete("/surveys/api/v1/surveys/" + survey).expect(404);
    other.api().delete("/surveys/api/v1/contacts/c-1").expect(404);
    other.api().patch("/api/v1/tasks/" + task, Json.object().put("priority", "low")).expect(404);
    other
        .api()
        .patch("/feedback/api/v1/items/" + item, Json.object().put("sentiment", "positive"))
        .expect(404);
    other
        .api()
        .post(
            "/surveys/api/v1/distributions",
            Json.object().put("survey", survey.toString()).put("channel", "link"))
        .expect(422);
  }
}
