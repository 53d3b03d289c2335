package koe.it.circle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.it.system.CollectorSystem;
import koe.it.system.Eventually;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who raised something are told that it was done, and keep a say over their words. */
@ExtendWith(RunningKoe.class)
class ShippedIT {

  private static final String COMPLAINT = "配送がひどく遅くて困りました。<b>残念</b>です。";
  private static final String BACKLOG = "/api/v1/backlog";
  private static final String DONE = "{\"done\": {\"ja\": \"土曜日の配送を始めました。{特急}\"}}";

  private final Workspace workspace;
  private final SurveysSystem surveys;
  private final CollectorSystem collector;
  private final Http api;

  ShippedIT(KoeSystem koe) {
    workspace = koe.workspace("Shipped");
    surveys = workspace.surveys();
    collector = workspace.collector();
    api = workspace.api();
  }

  private UUID answered(UUID survey, String name, int score, String comment) {
    String link = surveys.personalLinks(survey, List.of(name)).get(0);
    return collector
        .answer(
            link.replaceFirst(".*/r/", ""),
            Json.object().put("nps", score).put("reason_detractor", comment))
        .expect(201)
        .id();
  }

  private UUID insight() {
    return UUID.fromString(workspace.dashboard().awaitInsight("delivery").path("id").asText());
  }

  private Reply begin(UUID insight) {
    return api.post("/api/v1/backlog/" + insight + "/announcements", "{}");
  }

  /** The token of the link in a message about what was done. */
  private String told(String name) {
    JsonNode mail =
        Eventually.see(
            "the news for " + name,
            () -> workspace.mailbox(name + "@example.jp").mails(),
            mails -> mails.toString().contains("土曜日の配送"));
    return mail.toString().replaceFirst("(?s).*?土曜日の配送.*?/r/([A-Za-z0-9_-]{22}).*", "$1");
  }

  @Test
  void who_raised_it_is_told_once_and_corrects_takes_back_and_erases() {
    UUID survey = surveys.publish(surveys.fromTemplate("relationship-nps", "お客様調査"));
    UUID hanako = answered(survey, "hanako", 2, COMPLAINT);
    UUID taro = answered(survey, "taro", 1, "配送の遅れが最悪でした。");
    Eventually.see(
        "two customers about delivery",
        () -> workspace.dashboard().awaitInsight("delivery"),
        seen -> seen.path("customers").asLong() == 2);
    UUID insight = insight();
    begin(insight).expect(409);
    String tag = api.get(BACKLOG).expect(200).header("ETag").orElseThrow();
    assertThat(api.with("If-None-Match", tag).get(BACKLOG).expect(304).text()).isEmpty();
    api.patch("/api/v1/backlog/" + insight, "{\"status\": \"shipped\"}").expect(200);
    api.with("If-None-Match", tag).get(BACKLOG).expect(200);
    assertThat(api.get("/api/v1/exports?what=backlog&format=csv").expect(200).text())
        .contains(insight + ",delivery,", ",shipped,");

    Reply begun = begin(insight).expect(201);
    assertThat(begun.json().path("people").asLong()).isEqualTo(2);
    String announcement = begun.header("Location").orElseThrow();
    assertThat(
            api.put(announcement, "{\"done\": {\"ja\": \" \"}}")
                .expect(422)
                .json()
                .at("/errors/0/pointer")
                .asText())
        .isEqualTo("/done");
    String distribution =
        api.put(announcement, DONE).expect(200).json().path("distribution").asText();
    api.post("/surveys/api/v1/distributions/" + distribution + "/launch").expect(202);

    String token = told("hanako");
    String other = told("taro");
    String page = collector.page(token).expect(200).text();
    assertThat(page)
        .contains("土曜日の配送を始めました。", "配送がひどく遅くて困りました。&lt;b&gt;残念&lt;/b&gt;です。")
        .doesNotContain("最悪");
    assertThat(collector.follow("/r/" + token + "/question").expect(200).text()).contains("helped");
    assertThat(collector.responses(survey)).hasSize(2);

    // Nobody's words but one's own.
    assertThat(change(token, taro, "correct", "別人です").text()).contains("変更できませんでした");
    assertThat(change(token, hanako, "correct", "配送は良くなりました。").text()).contains("訂正を受け付けました");
    Eventually.see(
        "the corrected words",
        () -> collector.response(hanako).at("/answers/reason_detractor").asText(),
        "配送は良くなりました。"::equals);
    assertThat(collector.history(hanako).expect(200).text()).contains("customer");

    change(other, taro, "withdraw", "");
    Eventually.see(
        "the response that was taken back",
        () -> api.get("/r/api/v1/responses/" + taro).status(),
        status -> status == 404);
    assertThat(collector.page(other).expect(200).text()).contains("取り下げられ");

    assertThat(begin(insight).expect(201).json().path("people").asLong()).isZero();
    JsonNode chain = api.get("/api/v1/backlog/" + insight + "/chain").expect(200).json();
    assertThat(chain.at("/messages/1/told").asLong()).isEqualTo(2);

    collector.follow("/r/" + token + "/forget").expect(200);
    assertThat(api.get("/surveys/api/v1/contacts/hanako").status()).isEqualTo(200);
    workspace.anyone().submit("/r/" + token + "/forget", Map.of()).expect(200);
    Eventually.see(
        "the customer who wanted to be forgotten",
        () -> api.get("/surveys/api/v1/contacts/hanako").status(),
        status -> status == 404);
    collector.page(token).expect(404);
  }

  private Reply change(String token, UUID response, String step, String text) {
    return workspace
        .anyone()
        .submit(
            "/r/" + token + "/said",
            Map.of(
                "response",
                response.toString(),
                "question",
                "reason_detractor",
                "step",
                step,
                "text",
                text))
        .expect(200);
  }

  @Test
  void links_of_other_messages_have_no_such_page() {
    UUID survey = surveys.publish(surveys.fromTemplate("relationship-nps", "お客様調査"));
    String link = surveys.personalLinks(survey, List.of("jiro")).get(0);
    String token = link.replaceFirst(".*/r/", "");
    assertThat(collector.page(token).expect(200).text()).contains("<form");
    collector.follow("/r/" + token + "/forget").expect(404);
    workspace.anyone().submit("/r/" + token + "/forget", Map.of()).expect(404);
    Link open = surveys.link(survey);
    collector.follow("/r/" + open.key() + "/forget").expect(404);
  }
}
