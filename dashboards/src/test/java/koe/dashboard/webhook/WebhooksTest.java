package koe.dashboard.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import koe.dashboard.outbound.Outbound;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.access.Sealer;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

  private static final String KEY = "A".repeat(43) + "=";

  /** A call as it arrived. */
  private record Call(String path, String id, String timestamp, String signature, String body) {}

  private final Instant start = Instant.parse("2026-04-01T00:00:00Z");
  private final Customers customers = new Customers();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Sealer sealer = new Sealer(KEY, "test");
  private HttpServer server;
  private Outbound outbound;
  private String at;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    at = "127.0.0.1:" + server.getAddress().getPort();
    outbound = new Outbound(Set.of(at));
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          var headers = exchange.getRequestHeaders();
          calls.add(
              new Call(
                  path,
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(
              path.length() > 1 ? Integer.parseInt(path.substring(1)) : 204, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    outbound.close();
  }

  @Test
  void an_event_is_sent_signed_to_those_who_want_it() {
    WebhookView made = put("crm", "/", "task.*");
    put("other", "/", "survey.*");
    happens("task.created");
    send(start);
    assertThat(calls).hasSize(1);
    Call call = calls.get(0);
    WebhookSecret secret = new WebhookSecret(made.secret().orElseThrow());
    assertThat(call.signature()).isEqualTo(secret.sign(call.id(), start, call.body()));
    assertThat(call.timestamp()).isEqualTo(Long.toString(start.getEpochSecond()));
    assertThat(Json.read(call.body()).path("type").asText()).isEqualTo("task.created");
    assertThat(log("crm")).extracting(Delivery::status).containsExactly("delivered");
    assertThat(log("other")).isEmpty();
  }

  @Test
  void the_signature_is_the_one_of_the_published_vector() {
    WebhookSecret secret = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
    assertThat(
            secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void a_failure_is_tried_again_with_the_same_id() {
    put("crm", "/500", "task.*");
    happens("task.created");
    send(start);
    send(start);
    assertThat(calls).hasSize(1);
    assertThat(log("crm").get(0).status()).isEqualTo("waiting");
    send(start.plusSeconds(7));
    assertThat(calls).extracting(Call::id).hasSize(2).containsOnly(calls.get(0).id());
    Instant late = start;
    for (int i = 0; i < 12; i++) {
      late = late.plus(Duration.ofDays(1));
      send(late);
    }
    assertThat(log("crm").get(0).status()).isEqualTo("failed");
    assertThat(log("crm").get(0).attempts()).isEqualTo(10);
  }

  @Test
  void a_dead_endpoint_delays_nobody() {
    put("dead", "/500", "task.*");
    put("well", "/", "task.*");
    happens("task.created");
    happens("task.updated");
    send(start);
    assertThat(log("well")).extracting(Delivery::status).containsOnly("delivered");
    assertThat(log("dead")).extracting(Delivery::status).containsOnly("waiting");
  }

  @Test
  void an_endpoint_that_is_gone_is_switched_off() {
    put("crm", "/410", "task.*");
    happens("task.created");
    send(start);
    assertThat(webhooks(start).get(customers.workspace(), "crm").enabled()).isFalse();
    happens("task.created");
    send(start.plus(Duration.ofDays(1)));
    assertThat(calls).hasSize(1);
  }

  @Test
  void a_redirect_is_a_failure() {
    put("crm", "/302", "task.*");
    happens("task.created");
    send(start);
    assertThat(log("crm").get(0).answer()).hasValue(302);
    assertThat(log("crm").get(0).status()).isEqualTo("waiting");
  }

  @Test
  void for_a_day_both_secrets_sign() {
    WebhookView made = put("crm", "/", "task.*");
    WebhookView rotated = webhooks(start).rotate(caller(), "crm");
    happens("task.created");
    send(start);
    Call call = calls.get(0);
    assertThat(call.signature().split(" "))
        .containsExactly(sign(rotated, call, start), sign(made, call, start));
    happens("task.created");
    Instant later = start.plus(Duration.ofDays(1));
    send(later);
    assertThat(calls.get(1).signature()).isEqualTo(sign(rotated, calls.get(1), later));
  }

  private static String sign(WebhookView webhook, Call call, Instant when) {
    return new WebhookSecret(webhook.secret().orElseThrow()).sign(call.id(), when, call.body());
  }

  @Test
  void what_was_sent_can_be_sent_again() {
    put("crm", "/", "task.*");
    happens("task.created");
    happens("task.updated");
    send(start);
    Delivery newest = log("crm").get(0);
    assertThat(replay(Optional.of(newest.event()), Optional.empty())).isEqualTo(1);
    send(start);
    assertThat(calls).hasSize(3);
    assertThat(calls.get(2).id()).isEqualTo("msg_" + newest.event());
    assertThat(replay(Optional.empty(), Optional.of(start))).isEqualTo(2);
    send(start);
    assertThat(calls).hasSize(5);
    assertThatThrownBy(() -> replay(Optional.of(Ids.next()), Optional.empty()))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(404));
  }

  private int replay(Optional<java.util.UUID> event, Optional<Instant> since) {
    return webhooks(start).replay(caller(), "crm", event, since);
  }

  @Test
  void once_is_once() {
    put("crm", "/", "response.*");
    var response = Ids.next();
    for (int i = 0; i < 2; i++) {
      customers
          .database()
          .useWorkspace(
              customers.workspace(),
              handle ->
                  Events.publishOnce(
                      handle,
                      start,
                      "response.completed",
                      response,
                      Json.object(),
                      Optional.of("c-1")));
    }
    send(start);
    assertThat(calls).hasSize(1);
    put("eraser", "/", "contact.*");
    customers
        .database()
        .useWorkspace(customers.workspace(), handle -> Events.forget(handle, start, "c-1"));
    assertThat(log("crm")).isEmpty();
    assertThat(log("eraser")).hasSize(1);
  }

  @Test
  void what_becomes_of_surveys_is_told() {
    put("crm", "/", "survey.*");
    customers.survey("関係性NPS", "relationship");
    send(start);
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).body()).contains("survey.created").contains("関係性NPS");
    send(start.plusSeconds(60));
    assertThat(calls).hasSize(1);
  }

  @Test
  void what_makes_no_sense_is_refused() {
    for (String wrong :
        List.of(
            "{}",
            "{'url':'https://example.com/'}",
            "{'url':'https://example.com/','events':['joy']}",
            "{'url':'http://example.com/','events':['*']}",
            "{'url':'https://127.0.0.1/','events':['*']}",
            "{'url':'https://example.com/','events':['*'],'secret':'short'}",
            "{'url':'https://example.com/','events':['*'],'colour':'red'}")) {
      assertThatThrownBy(() -> webhooks(start).put(caller(), "w", body(wrong), null))
          .as(wrong)
          .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(422));
    }
  }

  @Test
  void a_secret_is_told_once_and_kept_sealed() {
    put("crm", "/", "*");
    assertThat(webhooks(start).get(customers.workspace(), "crm").secret()).isEmpty();
    assertThat(put("crm", "/", "*").secret()).isEmpty();
    String other = "whsec_" + KEY;
    webhooks(start)
        .put(
            caller(),
            "crm",
            body("{'url':'http://" + at + "/','events':['*'],'secret':'" + other + "'}"),
            null);
    happens("task.created");
    send(start);
    Call call = calls.get(0);
    assertThat(call.signature())
        .startsWith(new WebhookSecret(other).sign(call.id(), start, call.body()) + " v1,");
  }

  private WebhookView put(String key, String path, String events) {
    String json = "{'url':'http://" + at + path + "','events':['" + events + "']}";
    return webhooks(start).put(caller(), key, body(json), null).webhook();
  }

  private static JsonBody body(String json) {
    return JsonBody.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private Webhooks webhooks(Instant now) {
    return new Webhooks(customers.database(), outbound, sealer, Clock.fixed(now, ZoneOffset.UTC));
  }

  private void happens(String type) {
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle -> Events.publish(handle, start, type, Json.object().put("a", 1)));
  }

  private void send(Instant now) {
    try (WebhookSender sender =
        new WebhookSender(
            customers.database(), outbound, sealer, Clock.fixed(now, ZoneOffset.UTC))) {
      sender
          .lease(customers.workspace())
          .forEach(webhook -> sender.serve(customers.workspace(), webhook));
    }
  }

  private List<Delivery> log(String key) {
    return webhooks(start).deliveries(customers.workspace(), key, Optional.empty(), 50);
  }

  private Caller caller() {
    return new Caller(customers.workspace(), Optional.empty(), "test", Set.of(Role.ADMIN), "");
  }
}
