package koe.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Json;

/** As much of Koe's API as the demo calls, kept in memory; a job is over at the second look. */
final class KoeStub implements AutoCloseable {

  static {
    // Otherwise each answer waits for the acknowledgement of the one before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  static final String TOKEN = "the-token";

  private final HttpServer server;
  private final Map<String, ObjectNode> surveys = new LinkedHashMap<>();
  private final Map<String, ObjectNode> distributions = new LinkedHashMap<>();
  private final Map<String, Integer> jobs = new LinkedHashMap<>();
  private final Map<String, Integer> responses = new LinkedHashMap<>();
  private final List<JsonNode> answers = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private int contacts;
  private boolean busyOnce;
  private String jobsEnd = "succeeded";

  KoeStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  int surveys() {
    return surveys.size();
  }

  int distributions() {
    return distributions.size();
  }

  int contacts() {
    return contacts;
  }

  int imported() {
    return responses.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<JsonNode> answers() {
    return answers;
  }

  List<String> calls() {
    return calls;
  }

  void refuseTheNextCall() {
    busyOnce = true;
  }

  void letJobsEndAs(String status) {
    jobsEnd = status;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String call = exchange.getRequestMethod() + " " + path;
    calls.add(call);
    byte[] sent = exchange.getRequestBody().readAllBytes();
    boolean staff =
        ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (busyOnce) {
      busyOnce = false;
      exchange.getResponseHeaders().set("Retry-After", "3");
      answer(exchange, 429, Json.object());
    } else if (call.equals("POST /r/api/v1/responses")) {
      record(exchange, Json.parse(sent));
    } else if (!staff) {
      answer(exchange, 401, Json.object());
    } else if (exchange.getRequestMethod().equals("GET")) {
      get(exchange, path);
    } else {
      post(exchange, path, new String(sent, StandardCharsets.UTF_8));
    }
  }

  private void record(HttpExchange exchange, JsonNode answer) throws IOException {
    answers.add(answer);
    if (answer.has("survey")) {
      responses.merge(answer.path("survey").asText(), 1, Integer::sum);
    }
    answer(exchange, 201, Json.object().put("id", "r" + answers.size()));
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    if (path.startsWith("/surveys/api/v1/contacts/")) {
      answer(exchange, contacts > 0 ? 200 : 404, Json.object());
    } else if (path.equals("/surveys/api/v1/surveys")) {
      answer(exchange, 200, listing(surveys));
    } else if (path.startsWith("/surveys/api/v1/surveys/")) {
      answer(exchange, 200, surveys.getOrDefault(last(path), Json.object()));
    } else if (path.equals("/surveys/api/v1/distributions")) {
      answer(exchange, 200, listing(distributions));
    } else if (path.endsWith("/link")) {
      answer(exchange, 200, Json.object().put("url", "http://localhost/r/k").put("key", "k"));
    } else if (path.endsWith("/invitations")) {
      answer(exchange, 200, invitations());
    } else if (path.startsWith("/jobs/")) {
      answer(exchange, 200, job(path));
    } else {
      ObjectNode list = Json.object();
      ArrayNode items = list.putArray("items");
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
      responses.keySet().stream().filter(query::contains).forEach(items::add);
      answer(exchange, 200, list);
    }
  }

  private ObjectNode invitations() {
    ObjectNode list = Json.object();
    ArrayNode items = list.putArray("items");
    for (JsonNode contact :
        distributions.getOrDefault("d1", Json.object()).at("/audience/contacts")) {
      ObjectNode invitation = items.addObject().put("contact", contact.asText());
      invitation.put("url", base() + "/r/token-" + contact.asText());
      invitation.put("sentAt", "2026-07-01T00:00:00Z");
      boolean done =
          answers.stream().anyMatch(one -> one.path("token").asText().endsWith(contact.asText()));
      if (done) {
        invitation.put("completedAt", "2026-07-01T00:00:01Z");
      }
    }
    return list;
  }

  private void post(HttpExchange exchange, String path, String body) throws IOException {
    if (path.equals("/surveys/api/v1/surveys")) {
      String template = exchange.getRequestURI().getQuery().replace("template=", "");
      ObjectNode survey = (ObjectNode) Json.parse(body.getBytes(StandardCharsets.UTF_8));
      survey.put("id", template).put("status", "draft").put("createdAt", "2026-07-01T03:00:00Z");
      survey.set("definition", ShippedTemplates.json(template));
      surveys.put(template, survey);
      answer(exchange, 201, survey);
    } else if (path.endsWith("/publish")) {
      ObjectNode survey = surveys.getOrDefault(path.split("/")[5], Json.object());
      answer(exchange, 200, survey.put("status", "open"));
    } else if (path.equals("/surveys/api/v1/distributions")) {
      ObjectNode one = (ObjectNode) Json.parse(body.getBytes(StandardCharsets.UTF_8));
      one.put("id", "d" + (distributions.size() + 1)).put("status", "draft");
      distributions.put(one.path("id").asText(), one);
      answer(exchange, 201, one);
    } else if (path.endsWith("/launch")) {
      distributions.getOrDefault(path.split("/")[5], Json.object()).put("status", "sending");
      accept(exchange);
    } else if (path.endsWith("/contacts/import")) {
      contacts += (int) body.lines().count() - 1;
      accept(exchange);
    } else {
      String survey = exchange.getRequestURI().getQuery().replace("survey=", "");
      responses.merge(survey, (int) body.lines().count(), Integer::sum);
      accept(exchange);
    }
  }

  private void accept(HttpExchange exchange) throws IOException {
    String job = "/jobs/" + (jobs.size() + 1);
    jobs.put(job, 0);
    exchange.getResponseHeaders().set("Location", job);
    answer(exchange, 202, Json.object());
  }

  private ObjectNode job(String path) {
    boolean over = jobs.merge(path, 1, Integer::sum) > 1;
    ObjectNode job = Json.object().put("kind", "import").put("status", over ? jobsEnd : "running");
    job.putArray("errors");
    return job.put("done", over ? 10 : 5);
  }

  private static ObjectNode listing(Map<String, ObjectNode> things) {
    ObjectNode list = Json.object();
    list.putArray("items").addAll(things.values());
    return list.putNull("next");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
