package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.it.system.CollectorSystem;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages one after the other, back, on another day, and once only; all without script. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoingOnIT {

  private static final JsonNode TWO_PAGES =
      Json.read(
          """
          {"pages": [
            {"elements": [{"type": "rating", "name": "nps", "metric": "nps", "rateMin": 0, "rateMax": 10,
              "isRequired": true, "title": {"ja": "おすすめ度", "en": "Recommend"}}]},
            {"elements": [{"type": "text", "name": "mail", "inputType": "email", "title": {"ja": "メール", "en": "Mail"}},
              {"type": "comment", "name": "more", "title": {"ja": "そのほか", "en": "More"}}]}]}""");

  private final KoeSystem koe;
  private final Http api;
  private final SurveysSystem surveys;
  private final CollectorSystem collector;

  GoingOnIT(KoeSystem koe) {
    this.koe = koe;
    Workspace workspace = koe.workspace("Going on");
    api = workspace.api();
    surveys = workspace.surveys();
    collector = workspace.collector();
  }

  private String personalLink(UUID survey, String name) {
    return surveys.personalLinks(survey, List.of(name)).get(0);
  }

  private long responses(UUID survey, String condition) {
    return koe.rows()
        .count("select count(*) from response.response where survey = ? and " + condition, survey);
  }

  @Test
  void going_back_keeps_the_page_that_is_left_and_coming_again_finds_it() {
    UUID survey = surveys.open("戻る", TWO_PAGES);
    String token = personalLink(survey, "walker");
    Reply first = collector.page(token, "ja");
    Reply second = collector.submit(token, PageFields.of(first, "next", "nps", "8")).expect(200);
    assertThat(responses(survey, "status = 'partial'")).isEqualTo(1);
    Reply back =
        collector
            .submit(token, PageFields.of(second, "back", "mail", "half", "more", "半分"))
            .expect(200);
    assertThat(back.text()).contains("name=\"nps\" value=\"8\" checked");
    Reply again = collector.submit(token, PageFields.of(back, "next", "nps", "8")).expect(200);
    assertThat(again.text()).contains("半分").doesNotContain("half");
    assertThat(collector.page(token, "ja").text()).contains("半分");
  }

  @Test
  void a_version_published_meanwhile_does_not_disturb_who_is_answering() {
    UUID survey = surveys.open("版", TWO_PAGES);
    SurveysSystem.Link link = surveys.link(survey);
    Reply first = collector.page(link.key(), "ja");
    ObjectNode other = Json.object().put("name", "版");
    other.set(
        "definition",
        Json.read(
            "{\"elements\": [{\"type\": \"comment\", \"name\": \"only\", \"isRequired\": true}]}"));
    api.put("/surveys/api/v1/surveys/" + survey, other).expect(200);
    surveys.publish(survey);
    Reply second =
        collector.submit(link.key(), PageFields.of(first, "next", "nps", "8")).expect(200);
    collector.submit(link.key(), PageFields.of(second, "complete", "more", "以上")).expect(200);
    assertThat(responses(survey, "status = 'complete' and version = 1")).isEqualTo(1);
    assertThat(collector.page(link.key(), "ja").text()).contains("name=\"only\"");
  }

  @Test
  void the_same_page_sent_twice_is_thanked_twice_and_recorded_once() {
    UUID survey = surveys.open("二度", TWO_PAGES);
    for (String token : List.of(personalLink(survey, "twice"), surveys.link(survey).key())) {
      Reply second =
          collector.submit(token, PageFields.of(collector.page(token, "ja"), "next", "nps", "8"));
      Map<String, String> last = PageFields.of(second, "complete", "more", "以上");
      assertThat(collector.submit(token, last).expect(200).text()).contains("ありがとうございました");
      assertThat(collector.submit(token, last).expect(200).text()).contains("<h1>ご回答ありがとうございました");
    }
    assertThat(responses(survey, "true")).isEqualTo(2);
  }

  @Test
  void who_has_answered_is_told_so_in_one_language_whether_looking_or_sending() {
    UUID survey = surveys.open("言語", TWO_PAGES);
    String token = personalLink(survey, "speaker");
    Reply english = collector.follow("/r/" + token + "?lang=en");
    assertThat(english.text()).contains("<html lang=\"en\"");
    Map<String, String> other = PageFields.of(english, "next", "nps", "1");
    Reply second = collector.submit(token, PageFields.of(english, "next", "nps", "8"));
    assertThat(second.text()).contains("<html lang=\"en\"");
    collector.submit(token, PageFields.of(second, "complete")).expect(200);
    other.put("koe-nonce", "AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(collector.submit(token, other).text()).contains("You have answered already");
    assertThat(collector.follow("/r/" + token + "?lang=en").text())
        .contains("You have answered already");
    // Invited in Japanese, and neither address nor page says anything else.
    assertThat(collector.page(token, "en").text()).contains("すでにご回答いただいています");
  }
}
