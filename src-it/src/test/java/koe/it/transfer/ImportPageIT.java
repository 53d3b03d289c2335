package koe.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person imports a file on a page, without any script. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPageIT {

  private static final String PAGE = "/surveys/import";
  private static final String BOUNDARY = "----koe";
  private static final String CLEAN = "{\"elements\":[{\"type\":\"comment\",\"name\":\"なぜ\"}]}";

  private final Http signedIn;

  ImportPageIT(KoeSystem koe) {
    Workspace workspace = koe.workspace("Import page");
    Reply reply =
        koe.anyone()
            .submit(
                "/sign-in", Map.of("email", workspace.email(), "password", workspace.password()));
    String cookie = reply.expect(303).header("Set-Cookie").orElseThrow().split(";")[0];
    signedIn = koe.anyone().with("Cookie", cookie).with("Accept", "text/html");
  }

  private String csrf() {
    Matcher field =
        Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
            .matcher(signedIn.get(PAGE).expect(200).text());
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private Reply send(String csrf, String file) {
    String form =
        field("csrf", "", csrf)
            + field("file", "; filename=\"調査.json\"\r\nContent-Type: application/json", file)
            + field("format", "", "")
            + field("name", "", "名前")
            + "--"
            + BOUNDARY
            + "--\r\n";
    return signedIn.post(
        PAGE, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofString(form));
  }

  private static String field(String name, String more, String value) {
    String head = "Content-Disposition: form-data; name=\"" + name + "\"" + more;
    return "--" + BOUNDARY + "\r\n" + head + "\r\n\r\n" + value + "\r\n";
  }

  @Test
  void a_file_that_comes_along_whole_leads_to_its_draft() {
    String draft = send(csrf(), CLEAN).expect(303).header("Location").orElseThrow();
    assertThat(signedIn.get(draft).expect(200).text()).contains("名前");
  }

  @Test
  void what_does_not_come_along_is_told_before_the_draft_is_opened() {
    String page =
        send(csrf(), CLEAN.replace("\"type\"", "\"x\":\"<i>\",\"type\"")).expect(200).text();
    assertThat(page).contains("/elements/0/x").doesNotContain("<i>");
  }

  @Test
  void a_damaged_file_is_told_on_the_form() {
    assertThat(send(csrf(), "{").expect(422).text()).contains("role=\"alert\"", "line 1");
    assertThat(send(csrf(), "").expect(422).text()).contains("role=\"alert\"");
  }

  @Test
  void a_form_from_elsewhere_is_refused() {
    send("wrong", CLEAN).expect(403);
    String late = field("file", "; filename=\"a\"", CLEAN) + field("csrf", "", csrf());
    signedIn
        .post(
            PAGE,
            "multipart/form-data; boundary=" + BOUNDARY,
            BodyPublishers.ofString(late + "--" + BOUNDARY + "--\r\n"))
        .expect(403);
  }

  @Test
  void a_form_that_cannot_be_read_is_refused() {
    String token = csrf();
    signedIn
        .with("X-CSRF-Token", token)
        .post(PAGE, "multipart/form-data", BodyPublishers.ofString("nonsense"))
        .expect(400);
  }
}
