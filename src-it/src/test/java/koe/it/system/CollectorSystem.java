package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.it.system.SurveysSystem.Link;
import koe.kernel.json.Json;

/** response-collector: the customer's page, the public door for programs, the staff's reads. */
public record CollectorSystem(Http api, Http anyone) {

  private static final String RESPONSES = "/r/api/v1/responses";

  /** The page behind a personal or public link. */
  public Reply page(String token) {
    return anyone.get("/r/" + token);
  }

  /** The page as a browser in the customer's language opens it. */
  public Reply page(String token, String language) {
    return anyone.with("Accept-Language", language).get("/r/" + token);
  }

  /** What a link in a mail opens. */
  public Reply follow(String url) {
    return anyone.get(url);
  }

  /** Sends the page's form. */
  public Reply submit(String token, Map<String, String> fields) {
    return anyone.submit("/r/" + token, fields);
  }

  /** Answers through a personal link. */
  public Reply answer(String token, JsonNode answers) {
    return anyone.post(RESPONSES, Json.object().put("token", token).set("answers", answers));
  }

  /** Answers through a public link. */
  public Reply answer(Link link, JsonNode answers) {
    return anyone.post(RESPONSES, body(link, answers));
  }

  /** Answers through a public link, once however often it is sent with this key. */
  public Reply answerOnce(String key, Link link, JsonNode answers) {
    return anyone.with("Idempotency-Key", key).post(RESPONSES, body(link, answers));
  }

  /** Begins an answer through a public link without finishing it. */
  public Reply begin(Link link, JsonNode answers) {
    return anyone.post(RESPONSES, body(link, answers).put("completed", false));
  }

  /** Bytes as they are, whatever they mean. */
  public Reply send(String type, byte[] bytes) {
    return anyone.post(RESPONSES, type, BodyPublishers.ofByteArray(bytes));
  }

  public static ObjectNode body(Link link, JsonNode answers) {
    ObjectNode body = Json.object().put("survey", link.survey().toString()).put("link", link.key());
    body.set("answers", answers);
    return body;
  }

  public Reply askToUnsubscribe(String token) {
    return anyone.get("/r/" + token + "/unsubscribe");
  }

  /** One click of a mail program. */
  public Reply unsubscribe(String token) {
    return anyone.submit("/r/" + token + "/unsubscribe", Map.of("List-Unsubscribe", "One-Click"));
  }

  public JsonNode response(UUID id) {
    return api.get(RESPONSES + "/" + id).expect(200).json();
  }

  public JsonNode responses(UUID survey) {
    return api.get(RESPONSES + "?survey=" + survey).expect(200).json().path("items");
  }

  /** Keeps what the columns of a table mean, under a key. */
  public Reply keepMapping(String key, JsonNode mapping) {
    return api.put("/r/api/v1/mappings/" + key, Json.object().set("mapping", mapping));
  }

  /** Takes in a file by a mapping that was kept, and waits for the end of it. */
  public Job imports(UUID survey, String type, Path file, String mapping) {
    return Job.ended(api, post(survey, "&mapping=" + mapping, type, file));
  }

  /** Tries the first rows of a file without keeping anything. */
  public JsonNode tryImport(UUID survey, String type, Path file, String mapping) {
    return post(survey, "&dryRun=true&mapping=" + mapping, type, file).expect(200).json();
  }

  private Reply post(UUID survey, String query, String type, Path file) {
    try {
      return api.post(
          "/r/api/v1/imports?survey=" + survey + query, type, BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes in a form with a file and its mapping, and waits for the end of it. */
  public Job imports(UUID survey, String fileName, byte[] file, JsonNode mapping) {
    String head =
        """
        --form\r
        Content-Disposition: form-data; name="mapping"\r
        Content-Type: application/json\r
        \r
        %s\r
        --form\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        \r
        """
            .formatted(mapping, fileName);
    List<byte[]> form =
        List.of(
            head.getBytes(StandardCharsets.UTF_8),
            file,
            "\r\n--form--\r\n".getBytes(StandardCharsets.UTF_8));
    return Job.ended(
        api,
        api.post(
            "/r/api/v1/imports?survey=" + survey,
            "multipart/form-data; boundary=form",
            BodyPublishers.ofByteArrays(form)));
  }

  /** Takes in a file of earlier responses and waits for the end of it. */
  public Job imports(UUID survey, String type, Path file, Optional<JsonNode> mapping) {
    String query = mapping.map(json -> "&mapping=" + Http.encoded(json.toString())).orElse("");
    return Job.ended(api, post(survey, query, type, file));
  }

  /** Corrects a response as staff, on top of a revision. */
  public Reply correct(UUID id, String revision, JsonNode answers, String reason) {
    ObjectNode body = Json.object().put("reason", reason);
    body.set("answers", answers);
    return api.with("If-Match", revision).patch(RESPONSES + "/" + id, body);
  }

  public Reply history(UUID id) {
    return api.get(RESPONSES + "/" + id + "/history");
  }

  /** Takes a correction back. */
  public Reply undo(UUID id, int revision) {
    return api.post(
        RESPONSES + "/" + id + "/history/" + revision + "/undo",
        Json.object().put("reason", "誤りでした"));
  }

  /** Takes a response out. */
  public Reply delete(UUID id, String reason) {
    return api.delete(RESPONSES + "/" + id + "?reason=" + Http.encoded(reason));
  }
}
