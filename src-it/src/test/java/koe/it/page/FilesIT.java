package koe.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import koe.it.browser.Chromium;
import koe.it.system.CollectorSystem;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as answers, through the page and by programs, and back to staff. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {

  private static final JsonNode DEFINITION =
      Json.read(
          """
          {"title": {"ja": "不具合のご連絡", "en": "Report a fault"}, "elements": [
            {"type": "panel", "name": "box", "elements": [{"type": "panel", "name": "inner", "elements": [
            {"type": "file", "name": "photo", "isRequired": true, "maxSize": 300000, "allowMultiple": true,
             "maxFiles": 2, "acceptedTypes": "image/*,.txt",
             "title": {"ja": "写真を添付してください", "en": "Please attach a photo"}}]}]},
            {"type": "comment", "name": "why", "title": {"ja": "状況", "en": "What happened?"}}]}""");

  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 1, 2, 3
  };

  private final KoeSystem koe;
  private final Workspace workspace;
  private final SurveysSystem surveys;
  private final CollectorSystem collector;

  FilesIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Files");
    surveys = workspace.surveys();
    collector = workspace.collector();
  }

  /** A form with a file as a browser sends it. */
  private Reply send(
      String path, Map<String, String> fields, String field, String name, byte[] file) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    fields.forEach(
        (key, value) ->
            form.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\""
                        + key
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    form.writeBytes(
        ("--x\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(file);
    form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    return collector
        .anyone()
        .post(
            path,
            "multipart/form-data; boundary=x",
            BodyPublishers.ofByteArray(form.toByteArray()));
  }

  private Reply send(SurveysSystem.Link link, String name, byte[] file) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("survey", link.survey().toString());
    fields.put("link", link.key());
    fields.put("question", "photo");
    return send("/r/api/v1/files", fields, "file", name, file);
  }

  private JsonNode onlyAnswers(UUID survey) {
    JsonNode responses = collector.responses(survey);
    assertThat(responses).hasSize(1);
    return responses.get(0);
  }

  private Reply download(JsonNode response, JsonNode file) {
    return collector
        .api()
        .get(
            "/r/api/v1/responses/"
                + response.path("id").asText()
                + "/files/"
                + file.path("content").asText());
  }

  @Test
  void without_script_a_file_is_kept_with_the_page_shown_taken_back_and_sent() {
    UUID survey = surveys.open("添付", DEFINITION);
    String token = surveys.link(survey).key();
    Reply page = collector.page(token, "ja");
    assertThat(page.text()).contains("enctype=\"multipart/form-data\"").contains("300 KB");
    Reply wrong =
        send(
            "/r/" + token,
            PageFields.of(page, "complete", "why", "画面が黒い"),
            "photo",
            "page.html",
            "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.expect(422).text()).contains("page.html").contains("画面が黒い");
    Reply kept =
        send(
            "/r/" + token,
            PageFields.of(wrong, "keep", "why", "画面が黒い"),
            "photo",
            "../../写真\u202E.png",
            PNG);
    assertThat(kept.expect(200).text()).contains("<bdi>写真.png</bdi>");
    JsonNode partial = onlyAnswers(survey);
    Map<String, String> drop = PageFields.of(kept, "", "why", "画面が黒い");
    drop.remove("step");
    drop.put("koe-drop", partial.at("/answers/photo/0/content").asText());
    Reply dropped = collector.submit(token, drop).expect(200);
    assertThat(dropped.text()).doesNotContain("写真.png");
    Reply sent =
        send(
            "/r/" + token,
            PageFields.of(dropped, "complete", "why", "画面が黒い"),
            "photo",
            "二枚目.png",
            PNG);
    assertThat(sent.expect(200).text()).contains("ありがとうございました");
    JsonNode response = onlyAnswers(survey);
    assertThat(response.path("status").asText()).isEqualTo("complete");
    assertThat(response.at("/answers/photo")).hasSize(1);
    assertThat(response.at("/answers/photo/0/name").asText()).isEqualTo("二枚目.png");
    Reply file = download(response, response.at("/answers/photo/0")).expect(200);
    assertThat(file.bytes()).isEqualTo(PNG);
    assertThat(file.type()).isEqualTo("image/png");
    assertThat(file.header("Content-Disposition").orElse(""))
        .startsWith("attachment; filename*=UTF-8''%E4%BA%8C");
    assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.header("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(download(response, partial.at("/answers/photo/0")).status())
        .as("taken back")
        .isEqualTo(404);
  }

  @Test
  void programs_send_a_file_first_and_then_the_answer_that_names_it() {
    UUID survey = surveys.open("プログラム", DEFINITION);
    SurveysSystem.Link link = surveys.link(survey);
    JsonNode file =
        send(link, "log.txt", "起動しない".getBytes(StandardCharsets.UTF_8)).expect(201).json();
    assertThat(file.path("name").asText()).isEqualTo("log.txt");
    assertThat(file.path("size").asInt()).isEqualTo(15);
    ObjectNode answers = Json.object();
    answers.putArray("photo").add(file);
    Reply first = collector.answerOnce("once", link, answers).expect(201);
    assertThat(collector.answerOnce("once", link, answers).expect(201).id()).isEqualTo(first.id());
    JsonNode response = onlyAnswers(survey);
    assertThat(download(response, file).expect(200).text()).isEqualTo("起動しない");
    Reply taken = collector.answer(link, answers).expect(422);
    assertThat(taken.json().at("/errors/0/pointer").asText()).isEqualTo("/answers");
    ((ObjectNode) answers.path("photo").get(0)).put("content", UUID.randomUUID().toString());
    Reply unknown = collector.answer(link, answers).expect(422);
    assertThat(unknown.json().at("/errors/0/pointer").asText())
        .isEqualTo("/answers/photo/0/content");
    assertThat(
            collector
                .anyone()
                .get(
                    "/r/api/v1/responses/" + first.id() + "/files/" + file.path("content").asText())
                .status())
        .isEqualTo(401);
    JsonNode others =
        koe.workspace("Other files")
            .collector()
            .api()
            .get("/r/api/v1/responses/" + first.id() + "/files/" + file.path("content").asText())
            .expect(404)
            .json();
    assertThat(others.path("status").asInt()).isEqualTo(404);
  }

  @Test
  void what_is_no_answer_is_refused_with_its_pointer() {
    SurveysSystem.Link link = surveys.link(surveys.open("拒否", DEFINITION));
    byte[] page = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    for (Reply refused :
        new Reply[] {
          send(link, "a.png", page),
          send(link, "a.exe", PNG),
          send(link, "a.png", new byte[300_001]),
          send(link, "a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)),
          send(link, "a.png", new byte[0])
        }) {
      assertThat(refused.expect(422).json().at("/errors/0/pointer").asText()).isEqualTo("/file");
    }
    Map<String, String> nobody = Map.of("token", "AAAAAAAAAAAAAAAAAAAAAA", "question", "photo");
    send("/r/api/v1/files", nobody, "file", "a.png", PNG).expect(404);
    send("/r/api/v1/files", Map.of("survey", "x"), "file", "a.png", PNG).expect(422);
    collector
        .anyone()
        .post("/r/api/v1/files", "multipart/form-data; boundary=x", BodyPublishers.ofString("junk"))
        .expect(400);
  }

  @ParameterizedTest
  @CsvSource({"JAPANESE, true", "ENGLISH, false"})
  void in_a_browser_the_page_says_what_arrived_and_lets_it_be_taken_back(
      Language language, boolean script) {
    UUID survey = surveys.open("browser " + language, DEFINITION);
    Texts.In t = Texts.kernel().in(language);
    try (Chromium chromium = Chromium.start(koe.url());
        BrowserContext browser =
            script ? chromium.reading(language) : chromium.withoutScripts(language)) {
      CustomersBrowser customer =
          CustomersBrowser.open(browser, "/r/" + surveys.link(survey).key(), script);
      customer.field("why").fill("壊れた");
      if (script) {
        customer
            .field("photo")
            .setInputFiles(new FilePayload("big.png", "image/png", new byte[400_000]));
        PlaywrightAssertions.assertThat(customer.page().locator("[role=alert]")).isVisible();
      }
      customer.field("photo").setInputFiles(new FilePayload("箱.png", "image/png", PNG));
      if (!script) {
        customer
            .field("photo")
            .setInputFiles(
                new FilePayload[] {
                  new FilePayload("箱.png", "image/png", PNG),
                  new FilePayload("x.png", "image/png", "no".getBytes(StandardCharsets.UTF_8))
                });
        customer.press("complete");
        PlaywrightAssertions.assertThat(customer.page().locator(".sum")).containsText("x.png");
      }
      PlaywrightAssertions.assertThat(customer.page().locator(".fl li")).containsText("箱.png");
      PlaywrightAssertions.assertThat(customer.field("why")).hasValue("壊れた");
      customer.isFitForAll("with a file");
      customer.page().locator("button[name=koe-drop]").click();
      PlaywrightAssertions.assertThat(customer.page().locator(".fl")).hasCount(0);
      customer.field("photo").setInputFiles(new FilePayload("別.png", "image/png", PNG));
      if (script) {
        PlaywrightAssertions.assertThat(customer.page().locator(".fl li")).containsText("別.png");
      }
      customer.press("complete");
      customer.isThanked(t.get("form.thanks.title"));
    }
    JsonNode response = onlyAnswers(survey);
    assertThat(response.at("/answers/photo")).hasSize(1);
    assertThat(response.at("/answers/photo/0/name").asText()).isEqualTo("別.png");
    String file = response.at("/answers/photo/0/content").asText();
    String path = "/r/api/v1/responses/" + response.path("id").asText() + "/files/" + file;
    assertThat(
            workspace.api().get("/r/responses/" + response.path("id").asText()).expect(200).text())
        .contains("別.png", "href=\"" + path + "\"", "壊れた");
    assertThat(workspace.api().get("/r/responses?survey=" + survey).expect(200).text())
        .contains("href=\"/r/responses/" + response.path("id").asText() + "\"");
  }
}
