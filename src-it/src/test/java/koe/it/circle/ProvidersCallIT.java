package koe.it.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import koe.it.system.Eventually;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What providers call back, signed as they document it, and what anybody else makes of it. */
@ExtendWith(RunningKoe.class)
class ProvidersCallIT {

  private static final String HOOKS = "/surveys/api/v1/hooks/";
  private static final String PHONE = "+819012345678";
  private static final String LINE_USER = "U0123456789abcdef0123456789abcdef";
  private static final String TWILIO_TOKEN = "the-token-of-twilio";
  private static final String LINE_SECRET = "the-secret-of-line";

  private final KoeSystem koe;
  private final Workspace workspace;

  ProvidersCallIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Providers");
  }

  @BeforeEach
  void accounts_are_known() {
    workspace
        .api()
        .put(
            "/surveys/api/v1/channel-settings",
            Json.read(
                """
                {"sms": {"provider": "twilio", "from": "+815012345678", "account": "AC1",
                   "token": "%s"},
                 "line": {"token": "t", "secret": "%s"}}"""
                    .formatted(TWILIO_TOKEN, LINE_SECRET)))
        .expect(200);
    workspace
        .api()
        .put(
            "/surveys/api/v1/contacts/P-1",
            Json.object()
                .put("phone", PHONE)
                .put("lineUserId", LINE_USER)
                .put("email", "returned@example.jp")
                .put("language", "ja"))
        .expect(201);
  }

  private List<String> suppressed() {
    return workspace
        .api()
        .get("/surveys/api/v1/suppressions?limit=500")
        .expect(200)
        .json()
        .path("items")
        .findValuesAsText("address");
  }

  private static String sum(String algorithm, String key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Reply twilio(String token, Map<String, String> fields) {
    String signed =
        koe.url().toString().replaceFirst("/$", "")
            + HOOKS
            + "twilio/inbound"
            + new TreeMap<>(fields)
                .entrySet().stream()
                    .map(field -> field.getKey() + field.getValue())
                    .collect(Collectors.joining());
    return post(
        workspace.anyone().with("X-Twilio-Signature", sum("HmacSHA1", token, signed)),
        "twilio/inbound",
        "application/x-www-form-urlencoded",
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Reply post(Http as, String hook, String type, String body) {
    return as.send("POST", HOOKS + hook, Optional.of(type), BodyPublishers.ofString(body));
  }

  private Reply line(String secret, String type) {
    String body =
        """
        {"destination": "U1", "events": [{"type": "%s", "timestamp": 1, "mode": "active",
          "source": {"type": "user", "userId": "%s"}}]}"""
            .formatted(type, LINE_USER);
    return post(
        workspace.anyone().with("X-Line-Signature", sum("HmacSHA256", secret, body)),
        "line",
        "application/json",
        body);
  }

  @Test
  void who_writes_stop_is_left_alone_and_nobody_else_can_say_so() {
    Map<String, String> stop = Map.of("From", PHONE, "Body", "配信停止", "MessageSid", "SM1");
    twilio("another-token", stop).expect(403);
    post(workspace.anyone(), "twilio/inbound", "application/x-www-form-urlencoded", "Body=STOP")
        .expect(403);
    assertThat(suppressed()).doesNotContain(PHONE);
    twilio(TWILIO_TOKEN, stop).expect(200);
    assertThat(suppressed()).contains(PHONE);
  }

  @Test
  void who_blocks_the_account_on_line_is_left_alone_until_they_come_back() {
    line("another-secret", "unfollow").expect(403);
    assertThat(suppressed()).doesNotContain(LINE_USER);
    line(LINE_SECRET, "unfollow").expect(200);
    assertThat(suppressed()).contains(LINE_USER);
    line(LINE_SECRET, "follow").expect(200);
    assertThat(suppressed()).doesNotContain(LINE_USER);
  }

  private Reply report(String messageId) {
    return post(
        workspace.anyone(),
        "email/bounce",
        "message/rfc822",
        """
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        I am sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; returned@example.jp
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s
        --b--
        """
            .formatted(messageId));
  }

  @Test
  void a_report_of_returned_mail_counts_only_with_the_mark_of_a_mail_that_went_out() {
    UUID survey =
        workspace
            .surveys()
            .open(
                "returned",
                Json.read(
                    "{\"pages\": [{\"elements\": [{\"type\": \"comment\", \"name\": \"q\"}]}]}"));
    UUID distribution = workspace.surveys().mail(survey, List.of("P-1"));
    String id =
        workspace
            .mailbox("returned@example.jp")
            .awaitMail()
            .path("headers")
            .path("Message-ID")
            .asText();
    char first = id.charAt(id.indexOf('.') + 1);
    report(id.replaceFirst("\\.", first == '0' ? ".1" : ".0")).expect(403);
    post(workspace.anyone(), "email/bounce", "message/rfc822", "Subject: hello\n\nhello")
        .expect(422);
    assertThat(suppressed()).doesNotContain("returned@example.jp");
    report(id).expect(204);
    assertThat(suppressed()).contains("returned@example.jp");
    Eventually.see(
        "the funnel tells of it",
        () -> workspace.surveys().funnel(distribution).path("bounced").asInt(),
        n -> n == 1);
  }
}
