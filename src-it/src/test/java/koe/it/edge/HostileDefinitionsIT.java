package koe.it.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.it.system.CollectorSystem;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a definition does: it is refused with the place, or asked as it should be. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDefinitionsIT {

  private static final String SURVEYS = "/surveys/api/v1/surveys";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private final Http api;
  private final SurveysSystem surveys;
  private final CollectorSystem collector;

  HostileDefinitionsIT(KoeSystem koe) {
    Workspace workspace = koe.workspace("Hostile");
    api = workspace.api();
    surveys = workspace.surveys();
    collector = workspace.collector();
  }

  @ParameterizedTest
  @EnumSource
  void it_is_refused_with_its_place_or_asked(Hostile hostile) {
    Reply made =
        api.post(
            SURVEYS,
            Json.object().put("name", hostile.name()).set("definition", hostile.definition()));
    Reply evaluated =
        api.post(
            "/surveys/api/v1/evaluate",
            Json.object()
                .<ObjectNode>set("definition", hostile.definition())
                .set("answers", Json.object().put("a", "a".repeat(2_000) + "!")));
    if (hostile.welcome) {
      evaluated.expect(200);
      isAsked(made.expect(201).id());
    } else {
      isRefused(made);
      isRefused(evaluated);
    }
  }

  private static void isRefused(Reply reply) {
    assertThat(reply.status()).as(reply.call()).isBetween(400, 422);
    assertThat(reply.type()).startsWith("application/problem+json");
    assertThat(reply.json().path("detail").asText()).isNotBlank();
    if (reply.status() == 422) {
      assertThat(reply.json().at("/errors/0/pointer").isTextual()).isTrue();
    }
  }

  /** Nothing of the author's runs as a script, and what is sent back is answered. */
  private void isAsked(UUID survey) {
    SurveysSystem.Link link = surveys.link(surveys.publish(survey));
    Reply page = collector.page(link.key(), "ja").expect(200);
    assertThat(page.text())
        .doesNotContain("<script>alert", "<img src=x", "javascript:", "onerror=alert(1)>");
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(page.text());
    while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
    fields.put("a", "a".repeat(2_000) + "!");
    fields.put("a.b", "dots");
    fields.put("step", "next");
    assertThat(collector.submit(link.key(), fields).status()).isIn(200, 422);
  }

  @ParameterizedTest
  @EnumSource
  void imported_it_is_a_draft_that_can_be_asked_or_refused(Hostile hostile) {
    Reply imported =
        api.post(
            SURVEYS + "/import?format=surveyjs",
            "application/json",
            BodyPublishers.ofString(hostile.definition().toString()));
    assertThat(imported.status()).as(imported.text()).isIn(201, 400, 413, 422);
    if (imported.status() != 201) {
      isRefused(imported);
    }
  }
}
