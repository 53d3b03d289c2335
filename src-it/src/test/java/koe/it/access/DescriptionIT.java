package koe.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import koe.it.house.AccessMatrix;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** /openapi describes all of Koe's calls, in words and truly. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionIT {

  private static final Pattern NAMED = Pattern.compile("\\{([^}]+)}");

  private final KoeSystem koe;
  private final JsonNode description;

  DescriptionIT(KoeSystem koe) {
    this.koe = koe;
    description = koe.anyone().get("/openapi?format=JSON").expect(200).json();
  }

  /** One call of the description. */
  record Call(String method, String path, JsonNode words) {

    @Override
    public String toString() {
      return method + " " + path;
    }

    List<String> parameters(String in) {
      return StreamSupport.stream(words.path("parameters").spliterator(), false)
          .filter(one -> one.path("in").asText().equals(in))
          .map(one -> one.path("name").asText())
          .toList();
    }

    JsonNode example() {
      return words.at("/requestBody/content/application~1json/schema");
    }
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        call ->
                            calls.add(
                                new Call(
                                    call.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    call.getValue()))));
    return calls;
  }

  @Test
  void every_call_of_the_api_stands_in_it() {
    assertThat(description.path("openapi").asText()).startsWith("3.1");
    assertThat(AccessMatrix.routes())
        .filteredOn(route -> route.path().contains("/api/"))
        .allSatisfy(
            route ->
                assertThat(description.path("paths").path(route.path()).fieldNames())
                    .toIterable()
                    .contains(route.method().toLowerCase(Locale.ROOT)));
  }

  @Test
  void a_parser_of_openapi_has_no_complaint() {
    SwaggerParseResult read = new OpenAPIV3Parser().readContents(description.toString());
    // The server tells its addresses under a name of its own.
    assertThat(read.getMessages()).containsExactly("attribute endpoints is unexpected");
    assertThat(read.getOpenAPI().getPaths()).hasSize(description.path("paths").size());
  }

  @Test
  void every_call_has_a_name_of_its_own_a_summary_and_a_tag() {
    Set<String> ids = new HashSet<>();
    assertThat(calls())
        .isNotEmpty()
        .allSatisfy(
            call -> {
              assertThat(call.words().path("summary").asText()).as("summary").isNotBlank();
              assertThat(call.words().path("tags")).as("tags").isNotEmpty();
              assertThat(ids.add(call.words().path("operationId").asText())).isTrue();
            });
  }

  @Test
  void every_parameter_is_declared_and_described() {
    assertThat(calls())
        .allSatisfy(
            call -> {
              List<String> named =
                  NAMED.matcher(call.path()).results().map(found -> found.group(1)).toList();
              assertThat(call.parameters("path")).containsExactlyInAnyOrderElementsOf(named);
              assertThat(call.words().path("parameters"))
                  .allSatisfy(one -> assertThat(one.path("description").asText()).isNotBlank());
            });
  }

  @Test
  void every_call_says_how_it_answers_and_how_it_refuses() {
    assertThat(calls())
        .allSatisfy(
            call -> {
              List<String> statuses = new ArrayList<>();
              call.words().path("responses").fieldNames().forEachRemaining(statuses::add);
              assertThat(statuses).anyMatch(status -> status.startsWith("2"));
              assertThat(statuses).anyMatch(status -> status.startsWith("4"));
              assertThat(statuses).doesNotContain("default");
              assertThat(call.words().at("/responses/400/content/application~1problem+json"))
                  .isNotEmpty();
            });
  }

  /** Sent to nobody who is there: only what the call thinks of the body counts. */
  @Test
  void no_example_of_a_body_has_a_field_that_the_call_does_not_know() {
    Http api = koe.workspace("Described").api();
    List<String> wrong = new ArrayList<>();
    calls().stream()
        .filter(call -> call.example().path("properties").isObject())
        .filter(call -> !call.path().contains("/hooks/") && !call.path().equals("/mcp"))
        .forEach(
            call -> {
              JsonNode body = value(call.example());
              Reply reply = send(api, call, body);
              if (reply.status() >= 500 || unknown(reply).findAny().isPresent()) {
                wrong.add(call + " with " + body + ": " + reply.text());
              }
            });
    assertThat(wrong).isEmpty();
  }

  private static Reply send(Http api, Call call, JsonNode body) {
    String path = filled(call.path());
    return switch (call.method()) {
      case "POST" -> api.post(path, body);
      case "PUT" -> api.put(path, body);
      default -> api.patch(path, body);
    };
  }

  private static Stream<String> unknown(Reply reply) {
    return reply.type().contains("json") && reply.status() >= 400
        ? StreamSupport.stream(reply.json().path("errors").spliterator(), false)
            .map(error -> error.path("detail").asText())
            .filter(detail -> detail.contains("not known here"))
        : Stream.empty();
  }

  private static String filled(String path) {
    Matcher named = NAMED.matcher(path);
    return named.replaceAll(
        found ->
            switch (found.group(1)) {
              case "metric" -> "nps";
              case "key" -> "example";
              case "externalId" -> "C-1";
              default -> UUID.randomUUID().toString();
            });
  }

  private static JsonNode value(JsonNode schema) {
    if (schema.has("properties")) {
      ObjectNode object = Json.object();
      schema
          .path("properties")
          .properties()
          .forEach(one -> object.set(one.getKey(), value(one.getValue())));
      return object;
    }
    if (schema.has("items")) {
      ArrayNode list = Json.object().arrayNode();
      return schema.path("items").isEmpty() ? list : list.add(value(schema.path("items")));
    }
    return schema.has("example") ? schema.path("example") : Json.object();
  }
}
