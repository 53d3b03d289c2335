package koe.it.circle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import koe.it.system.Eventually;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Themes are put together and taken apart again over HTTP, and everything of them is reached. */
@ExtendWith(RunningKoe.class)
class ThemesIT {

  private static final String THEMES = "/feedback/api/v1/themes";
  private static final String REFUND = "{\"themes\": [\"refund\"]}";

  private final Http api;

  ThemesIT(KoeSystem koe) {
    api = koe.workspace("Themes").api();
  }

  private void awaitRetagging(Reply accepted) {
    String job = accepted.expect(202).header("Location").orElseThrow();
    Eventually.see(
        "the end of " + job,
        () -> api.get(job).expect(200).json(),
        seen -> seen.path("status").asText().equals("succeeded"));
  }

  private List<String> keys() {
    return api.get(THEMES).expect(200).json().path("items").findValuesAsText("key");
  }

  @Test
  void a_theme_goes_into_another_and_comes_back() {
    awaitRetagging(api.post(THEMES + "/billing/merge", REFUND));
    assertThat(keys()).contains("billing").doesNotContain("refund");
    JsonNode merged = api.get(THEMES + "/refund").expect(200).json();
    assertThat(merged.path("mergedInto").asText()).isEqualTo("billing");
    api.post(THEMES + "/refund/restore").expect(409);
    api.post(THEMES + "/nowhere/archive").expect(404);
    assertThat(
            api.post(THEMES + "/billing/merge", REFUND)
                .expect(422)
                .json()
                .path("errors")
                .findValuesAsText("pointer"))
        .containsExactly("/themes/0");
    assertThat(api.with("Accept", "text/html").get("/feedback/themes/billing").expect(200).text())
        .contains("/feedback/themes/billing/merge");
    awaitRetagging(api.post(THEMES + "/billing/merge/undo"));
    assertThat(keys()).contains("billing", "refund");
  }

  @Test
  void without_audits_parity_says_so() {
    JsonNode next = api.get("/feedback/api/v1/audits/next?language=en").expect(200).json();
    assertThat(next.has("item") && next.path("item").isNull()).isTrue();
    JsonNode parity = api.get("/feedback/api/v1/parity").expect(200).json();
    assertThat(parity.path("items").findValuesAsText("recall")).containsOnly("notEnough");
    assertThat(api.with("Accept", "text/html").get("/feedback/audits").expect(200).text())
        .contains("/feedback/audits?language=");
  }

  @Test
  void a_search_is_kept_renamed_looked_at_and_deleted() {
    String searches = "/feedback/api/v1/searches";
    JsonNode kept =
        api.post(searches, "{\"name\": \"Late\", \"query\": \"q=late&sentiment=negative\"}")
            .expect(201)
            .json();
    String one = searches + "/" + kept.path("id").asText();
    assertThat(kept.path("newComments").asLong(-1)).isZero();
    assertThat(
            api.post(searches, "{\"name\": \"x\", \"query\": \"scoreFrom=x\"}")
                .expect(422)
                .json()
                .path("errors")
                .findValuesAsText("pointer"))
        .containsExactly("/query");
    api.patch(one, "{\"name\": \"Slow\"}").expect(200);
    assertThat(api.with("Accept", "text/html").get("/feedback/searches").expect(200).text())
        .contains("Slow", one.replace("api/v1/", "") + "/look");
    assertThat(api.with("Accept", "text/html").get("/feedback/?q=late").expect(200).text())
        .contains("action=\"/feedback/searches\"", "value=\"q=late\"");
    api.post(one + "/look").expect(204);
    api.delete(one).expect(204);
    api.get(one).expect(404);
  }
}
