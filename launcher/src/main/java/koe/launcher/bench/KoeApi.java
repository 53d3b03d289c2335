package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.launcher.console.Refusal;

/** Koe's API as far as measuring needs it. */
final class KoeApi {

  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String token;

  KoeApi(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Makes a survey and publishes it. */
  UUID publish(String name, JsonNode definition) throws IOException, InterruptedException {
    JsonNode body = Json.object().put("name", name).set("definition", definition);
    String path = "/surveys/api/v1/surveys";
    JsonNode made = post(path, "application/json", BodyPublishers.ofString(Json.write(body)));
    String id = made.path("id").asText();
    post(path + "/" + id + "/publish", "application/json", BodyPublishers.noBody());
    return UUID.fromString(id);
  }

  /** Makes a link that anybody may answer through; its key. */
  String openLink(UUID survey) throws IOException, InterruptedException {
    String path = "/surveys/api/v1/distributions";
    JsonNode wanted = Json.object().put("survey", survey.toString()).put("channel", "link");
    JsonNode made = post(path, "application/json", BodyPublishers.ofString(Json.write(wanted)));
    return send(request(path + "/" + made.path("id").asText() + "/link").GET().build())
        .path("key")
        .asText();
  }

  URI base() {
    return base;
  }

  /** Imports responses and waits until all of them have been taken in. */
  JsonNode importResponses(UUID survey, SurveyTable table)
      throws IOException, InterruptedException {
    String path =
        "/r/api/v1/imports?survey="
            + survey
            + "&mapping="
            + URLEncoder.encode(Json.write(table.mapping()), StandardCharsets.UTF_8);
    JsonNode job = post(path, "text/tab-separated-values", BodyPublishers.ofFile(table.file()));
    return awaitEnd("/r/api/v1/jobs/", job);
  }

  /** Imports contacts, one JSON a line, and waits until all of them are kept. */
  JsonNode importContacts(Path file) throws IOException, InterruptedException {
    String path = "/surveys/api/v1/contacts/import";
    return awaitEnd(
        "/surveys/api/v1/jobs/", post(path, "application/x-ndjson", BodyPublishers.ofFile(file)));
  }

  /** Makes a distribution; its id. */
  UUID distribution(JsonNode wanted) throws IOException, InterruptedException {
    return UUID.fromString(postJson("/surveys/api/v1/distributions", wanted).path("id").asText());
  }

  /** Launches a distribution and waits until it is planned for everybody. */
  JsonNode launch(UUID distribution) throws IOException, InterruptedException {
    String path = "/surveys/api/v1/distributions/" + distribution + "/launch";
    return awaitEnd(
        "/surveys/api/v1/jobs/", post(path, "application/json", BodyPublishers.noBody()));
  }

  JsonNode postJson(String path, JsonNode body) throws IOException, InterruptedException {
    return post(path, "application/json", BodyPublishers.ofString(Json.write(body)));
  }

  private JsonNode awaitEnd(String jobs, JsonNode begun) throws IOException, InterruptedException {
    JsonNode job = begun;
    while (!isOver(job)) {
      Thread.sleep(LOOK_EVERY.toMillis());
      job = send(request(jobs + begun.path("id").asText()).GET().build());
    }
    if (!job.path("status").asText().equals("succeeded") || job.path("errorCount").asInt() > 0) {
      throw new Refusal("The work did not go well: " + job);
    }
    return job;
  }

  JsonNode get(URI address) throws IOException, InterruptedException {
    return send(request(address.toString()).GET().build());
  }

  private static boolean isOver(JsonNode job) {
    return switch (job.path("status").asText()) {
      case "queued", "running" -> false;
      default -> true;
    };
  }

  private JsonNode post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", type).POST(body).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(ANSWER)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() >= 300) {
      throw new Refusal(
          "%s answered %d %s"
              .formatted(
                  request.uri().getPath(),
                  response.statusCode(),
                  new String(response.body(), StandardCharsets.UTF_8)));
    }
    return response.body().length == 0 ? Json.object() : Json.parse(response.body());
  }
}
