package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.UUID;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program that was made for Formbricks sends its answers to Koe. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignClientIT {

  private static final String CLIENT =
      "/r/compat/formbricks/api/%s/client/cm0environment/responses";

  private final Workspace workspace;
  private final UUID survey;

  ForeignClientIT(KoeSystem koe) {
    workspace = koe.workspace("Foreign client");
    survey = workspace.surveys().open("置き換え", Surveys.npsWithComment());
    workspace.surveys().link(survey);
    workspace
        .api()
        .put(
            "/r/api/v1/stand-ins/" + survey,
            Json.read(
                """
                {"environment": "cm0environment", "surveyId": "cm0survey",
                 "elements": {"el_nps": "nps", "el_why": "comment"}}"""))
        .expect(200);
  }

  @Test
  void a_finished_answer_is_kept_under_the_names_of_the_questions() {
    Reply reply =
        send(
                "v1",
                """
                {"surveyId": "cm0survey", "finished": true, "language": "ja",
                 "data": {"el_nps": 9, "el_why": "満足", "branch": "福井"},
                 "ttc": {"el_nps": 1200, "_total": 4200},
                 "meta": {"source": "web", "url": "https://shop.example/thanks?order=7"},
                 "hiddenFields": {"plan": "pro"}}""")
            .expect(200);
    assertThat(reply.header("Access-Control-Allow-Origin")).contains("*");
    JsonNode kept = response(reply);
    assertThat(kept.path("answers")).isEqualTo(Surveys.answers(9, "満足"));
    assertThat(kept.path("status").asText()).isEqualTo("complete");
    assertThat(kept.path("attributes"))
        .isEqualTo(
            Json.read(
                """
                {"branch": "福井", "plan": "pro", "source": "web",
                 "url": "https://shop.example/thanks"}"""));
    assertThat(kept.has("startedAt")).isTrue();
  }

  @Test
  void an_unfinished_answer_goes_on_until_it_is_finished_in_both_versions() {
    for (String version : new String[] {"v1", "v2"}) {
      Reply begun =
          send(
                  version,
                  """
                  {"surveyId": "cm0survey", "finished": false, "data": {"el_nps": 3}}""")
              .expect(200);
      String id = begun.json().path("data").path("id").asText();
      assertThat(response(begun).path("status").asText()).isEqualTo("partial");
      String finish = "{\"finished\": true, \"data\": {\"el_why\": \"遅い\"}}";
      workspace.anyone().put(path(version) + "/" + id, Json.read(finish)).expect(200);
      assertThat(response(begun).path("answers")).isEqualTo(Surveys.answers(3, "遅い"));
      JsonNode again =
          workspace.anyone().put(path(version) + "/" + id, Json.read(finish)).expect(400).json();
      assertThat(again.path("code").asText()).isEqualTo("bad_request");
      assertThat(again.path("message").asText()).isEqualTo("Response is already finished");
      workspace
          .anyone()
          .put(path(version) + "/" + id.substring(0, 36), Json.read(finish))
          .expect(404);
    }
  }

  @Test
  void what_is_refused_is_told_in_their_form() {
    JsonNode wrong =
        send("v1", "{\"surveyId\": \"cm0survey\", \"finished\": true, \"data\": {\"el_nps\": 11}}")
            .expect(400)
            .json();
    assertThat(wrong.path("code").asText()).isEqualTo("bad_request");
    assertThat(wrong.path("details").has("nps")).isTrue();
    send("v1", "{\"surveyId\": \"other\", \"finished\": true, \"data\": {}}").expect(404);
    send("v1", "{\"surveyId\": \"cm0survey\"}").expect(400);
    send("v1", "no JSON").expect(400);
  }

  @Test
  void a_page_elsewhere_may_ask_beforehand() {
    Reply may =
        workspace
            .anyone()
            .send("OPTIONS", path("v1"), Optional.empty(), BodyPublishers.noBody())
            .expect(200);
    assertThat(may.header("Access-Control-Allow-Origin")).contains("*");
    assertThat(may.header("Access-Control-Allow-Methods").orElse("")).contains("PUT");
  }

  @Test
  void what_is_taken_and_refused_is_counted_and_shown_to_administrators() {
    send("v1", "{\"surveyId\": \"cm0survey\", \"finished\": true, \"data\": {\"el_nps\": 8}}")
        .expect(200);
    send("v1", "{\"surveyId\": \"cm0survey\", \"finished\": true, \"data\": {\"el_nps\": 99}}")
        .expect(400);
    String figures = workspace.anyone().get("/metrics").expect(200).text();
    assertThat(figures)
        .containsPattern("koe_intake_accepted\\S* [1-9]")
        .containsPattern("koe_intake_refused\\{[^}]*reason=\"malformed\"[^}]*\\} [1-9]")
        .contains("koe_intake_queue", "koe_intake_commit_seconds_mean", "koe_intake_batch_size");
    Reply page = workspace.api().with("Accept-Language", "ja").get("/r/system").expect(200);
    assertThat(page.text()).contains("回答の受付状況", "書き込み待ち");
  }

  private Reply send(String version, String body) {
    return workspace
        .anyone()
        .post(path(version), "application/json", BodyPublishers.ofString(body));
  }

  private static String path(String version) {
    return CLIENT.formatted(version);
  }

  private JsonNode response(Reply reply) {
    String id = reply.json().path("data").path("id").asText();
    return workspace.collector().response(UUID.fromString(id.substring(0, 36)));
  }
}
