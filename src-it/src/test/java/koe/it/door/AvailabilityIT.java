package koe.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import koe.it.system.CollectorSystem;
import koe.it.system.Eventually;
import koe.it.system.HeldConnections;
import koe.it.system.KoeSystem;
import koe.it.system.RawHttp;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Surveys;
import koe.it.system.SurveysSystem.Link;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers are served, or told to come back, whatever happens to the database or to the door. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AvailabilityIT {

  private static final Duration BACK = Duration.ofSeconds(5);
  private static final int SLOW = 1_000;
  private static final String HEAD =
      "POST /r/api/v1/responses HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  private final KoeSystem koe;
  private final CollectorSystem collector;
  private final UUID survey;
  private final Link link;
  private final String token;

  AvailabilityIT(KoeSystem koe) {
    this.koe = koe;
    Workspace workspace = koe.workspace("Available");
    collector = workspace.collector();
    survey = workspace.surveys().open("いつでも", Surveys.npsWithComment());
    link = workspace.surveys().link(survey);
    token = workspace.token();
  }

  @Test
  void a_database_that_is_away_is_said_and_when_it_is_back_answers_are_taken_again() {
    answer("away-before").expect(201);
    koe.databaseTrouble().kill();
    try {
      Reply refused = answer("away").expect(503);
      assertThat(refused.header("Retry-After")).isPresent();
      assertThat(refused.type()).startsWith("application/problem+json");
    } finally {
      koe.databaseTrouble().restart();
    }
    Eventually.see("an answer", BACK, () -> answer("away").status(), status -> status == 201);
    assertThat(kept("away")).isEqualTo(1);
  }

  @Test
  void a_database_that_does_nothing_any_more_holds_nobody_up_for_long() {
    answer("frozen-before").expect(201);
    koe.databaseTrouble().freeze();
    try {
      long asked = System.nanoTime();
      assertThat(answer("frozen").expect(503).header("Retry-After")).isPresent();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(BACK);
    } finally {
      koe.databaseTrouble().thaw();
    }
    Eventually.see("an answer", BACK, () -> answer("frozen").status(), status -> status == 201);
    assertThat(kept("frozen")).isEqualTo(1);
  }

  @Test
  void what_is_too_much_is_refused_and_what_was_acknowledged_is_kept() {
    List<String> keys = IntStream.range(0, 2_900).mapToObj(n -> "many-" + n).toList();
    List<String> last = IntStream.range(0, 50).mapToObj(n -> "last-" + n).toList();
    List<Integer> statuses;
    koe.databaseTrouble().freeze();
    try (HeldConnections many = HeldConnections.open(koe.url(), requests(keys));
        HeldConnections straw = HeldConnections.open(koe.url(), requests(last))) {
      assertThat(straw.statuses()).containsOnly(503);
      koe.databaseTrouble().thaw();
      statuses = many.statuses();
    } finally {
      koe.databaseTrouble().thaw();
    }
    assertThat(new HashSet<>(statuses)).isSubsetOf(201, 503);
    assertThat(last).allSatisfy(key -> assertThat(kept(key)).isZero());
    Eventually.see("an answer", () -> answer("many-after").status(), status -> status == 201);
    for (int i = 0; i < keys.size(); i++) {
      if (statuses.get(i) == 201) {
        assertThat(kept(keys.get(i))).as(keys.get(i)).isEqualTo(1);
      }
    }
  }

  @Test
  void what_goes_wrong_is_logged_without_links_tokens_keys_and_answers() {
    String before = koe.log();
    koe.databaseTrouble().kill();
    try {
      collector.answerOnce("a-key-of-mine", link, Surveys.answers(1, "誰にも見せない")).expect(503);
      collector.page(link.key());
      collector.submit(link.key(), Map.of("step", "complete", "comment", "誰にも見せない"));
      collector.api().get("/r/api/v1/responses");
    } finally {
      koe.databaseTrouble().restart();
    }
    Eventually.see("an answer", BACK, () -> answer("logged").status(), status -> status == 201);
    assertThat(koe.log().substring(before.length()))
        .isNotBlank()
        .doesNotContain(link.key(), token, "a-key-of-mine", "誰にも見せない");
  }

  @Test
  void a_thousand_slow_bodies_leave_room_for_others() {
    serveBeside(HEAD + "Content-Length: 500\r\n\r\n{\"survey\": ");
  }

  @Test
  void a_thousand_slow_heads_leave_room_for_others() {
    serveBeside(HEAD + "Content-Le");
  }

  private void serveBeside(String beginning) {
    try (HeldConnections slow =
        HeldConnections.open(koe.url(), Collections.nCopies(SLOW, beginning))) {
      assertThat(slow).isNotNull();
      for (int i = 0; i < 20; i++) {
        long asked = System.nanoTime();
        collector.answer(link, Surveys.answers(7, "普通")).expect(201);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(BACK);
      }
    }
  }

  @Test
  void a_body_without_an_end_is_cut_off() throws IOException {
    byte[] chunk = ("1000\r\n" + " ".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    long sent = 0;
    try (Socket socket = new Socket(koe.url().getHost(), koe.url().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      while (sent < 100_000_000) {
        out.write(chunk);
        sent += chunk.length;
      }
    } catch (IOException closed) {
      // As it should be.
    }
    assertThat(sent).isLessThan(20_000_000);
  }

  @Test
  void a_body_that_is_shorter_or_longer_than_it_says_is_not_taken() {
    long before = responses();
    String body = body();
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    RawHttp raw = new RawHttp(koe.url());
    assertThat(raw.send(lying(body, length + 10))).doesNotStartWith("HTTP/1.1 2");
    assertThat(raw.send(lying(body, length - 10))).startsWith("HTTP/1.1 400");
    assertThat(responses()).isEqualTo(before);
  }

  @Test
  void a_body_that_is_packed_is_refused() {
    assertThat(
            new RawHttp(koe.url())
                .send(
                    HEAD
                        + "Content-Encoding: gzip\r\nConnection: close\r\nContent-Length: 4\r\n\r\nabcd"))
        .startsWith("HTTP/1.1 4");
  }

  private static String lying(String body, int length) {
    return HEAD + "Connection: close\r\nContent-Length: " + length + "\r\n\r\n" + body;
  }

  private List<String> requests(List<String> keys) {
    return keys.stream().map(this::request).toList();
  }

  private String request(String key) {
    String body = body();
    return HEAD
        + "Idempotency-Key: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(key, body.getBytes(StandardCharsets.UTF_8).length, body);
  }

  private String body() {
    return CollectorSystem.body(link, Surveys.answers(7, "普通")).toString();
  }

  private Reply answer(String key) {
    return collector.answerOnce(key, link, Surveys.answers(7, "普通"));
  }

  private long kept(String key) {
    return koe.rows()
        .count(
            "select count(*) from response.response r join response.submission s"
                + " on s.workspace = r.workspace and s.response = r.id"
                + " where s.survey = ? and s.key = ?",
            survey,
            key);
  }

  private long responses() {
    return koe.rows().count("select count(*) from response.response where survey = ?", survey);
  }
}
