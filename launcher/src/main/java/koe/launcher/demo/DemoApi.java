package koe.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;
import koe.launcher.console.Refusal;

/** Koe's API as the demo calls it, with the token of somebody who may change the workspace. */
final class DemoApi {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(2);
  private static final int TOO_MANY = 429;
  private static final int TRIES = 6;

  /** What came back. */
  record Reply(int status, JsonNode body, Optional<String> location, Duration retryAfter) {

    static Reply of(HttpResponse<byte[]> response) {
      byte[] body = response.body();
      boolean json =
          response.headers().firstValue("Content-Type").orElse("").contains("json")
              && body.length > 0;
      return new Reply(
          response.statusCode(),
          json ? Json.parse(body) : Json.object(),
          response.headers().firstValue("Location"),
          Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1)));
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI base;
  private final String token;
  private final Pause pause;

  DemoApi(URI base, String token, Pause pause) {
    this.base = base;
    this.token = token;
    this.pause = pause;
  }

  Pause pause() {
    return pause;
  }

  JsonNode get(String path) {
    return call(request(path).GET().build(), Set.of(200)).body();
  }

  boolean isThere(String path) {
    return call(request(path).GET().build(), Set.of(200, 404)).status() == 200;
  }

  /** Everything in a list, page by page. */
  List<JsonNode> list(String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = get(path + "?limit=500" + (next.isEmpty() ? "" : "&cursor=" + quoted(next)));
      page.path("items").forEach(items::add);
      next = page.path("next").asText("");
    } while (!next.isEmpty() && !next.equals("null"));
    return items;
  }

  /** Starts long work with a table. */
  DemoJob start(String path, String type, String table, String key) {
    return DemoJob.of(this, call(post(path, type, table, key), Set.of(202)));
  }

  /** Creates something; the same key with the same body makes it only once. */
  JsonNode create(String path, JsonNode body, String key) {
    HttpRequest request = post(path, "application/json", body.toString(), key);
    return call(request, Set.of(200, 201)).body();
  }

  private HttpRequest post(String path, String type, String body, String key) {
    return request(path)
        .header("Content-Type", type)
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Answers a survey as anybody may, without a token; an answer that was given before stays. */
  void answer(JsonNode body, String key) {
    HttpRequest request =
        open("/r/api/v1/responses")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    call(request, Set.of(200, 201, 409));
  }

  void publish(String survey) {
    call(bare(survey + "/publish"), Set.of(200, 204));
  }

  DemoJob launch(String path) {
    return DemoJob.of(this, call(bare(path), Set.of(202)));
  }

  private HttpRequest bare(String path) {
    return request(path).POST(HttpRequest.BodyPublishers.noBody()).build();
  }

  private HttpRequest.Builder request(String path) {
    return open(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder open(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(ANSWER)
        .header("Accept", "application/json");
  }

  private Reply call(HttpRequest request, Set<Integer> expected) {
    Reply reply = send(request);
    for (int i = 1; reply.status() == TOO_MANY && i < TRIES; i++) {
      pause.take(reply.retryAfter());
      reply = send(request);
    }
    if (!expected.contains(reply.status())) {
      throw new Refusal(
          "The demo was not filled: %s %s answered %d %s"
              .formatted(request.method(), request.uri().getPath(), reply.status(), reply.body()));
    }
    return reply;
  }

  private Reply send(HttpRequest request) {
    try {
      return Reply.of(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException unreachable) {
      throw new Refusal(
          "The demo was not filled: Koe does not answer at " + request.uri(), unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal("The demo was stopped before it was filled", stopped);
    }
  }

  private static String quoted(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
