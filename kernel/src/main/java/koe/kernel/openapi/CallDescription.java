package koe.kernel.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes what the server found out about one call.
 *
 * @param root of the module
 * @param words what {@link CallWords} has on it; may be missing
 */
record CallDescription(String method, String root, String path, JsonNode words) {

  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  /** What OpenAPI says elsewhere, and what no caller is to think of. */
  private static final Pattern OF_BROWSERS = Pattern.compile("Content-Type|Accept.*|Sec-.*|Origin");

  private static final Set<String> CHANGEABLE = Set.of("GET", "PUT", "PATCH");

  /**
   * @param tagged whether what stands under the path has an ETag
   */
  void write(Operation operation, boolean tagged) {
    operation.setOperationId(id());
    operation.setTags(List.of(tag()));
    if (words.has("summary")) operation.setSummary(words.path("summary").asText());
    operation.setParameters(parameters(operation));
    if (operation.getRequestBody() != null) {
      operation.setRequestBody(new BodyDescription(words).of(operation.getRequestBody()));
    }
    operation.setResponses(responses(operation, tagged));
    operation.setSecurity(
        isOpen()
            ? List.of()
            : List.of(OASFactory.createSecurityRequirement().addScheme(ApiDescription.TOKEN)));
  }

  private boolean isOpen() {
    return words.path("open").asBoolean();
  }

  /** Whether a call is one that changes what has an ETag. */
  static boolean asksForTag(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()));
  }

  /** Method and path as one word: no two calls have the same. */
  private String id() {
    StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
    for (String part : (root + path).replace("/api/v1/", "/").split("[^A-Za-z0-9{]+", -1)) {
      String word = part.replace("{", "");
      if (word.isEmpty()) continue;
      id.append(part.startsWith("{") ? "By" : "")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return id.toString();
  }

  /** What the call is about: the first word of its path. */
  private String tag() {
    String about = path.replaceFirst("^/api/v1/", "/").replaceAll("^/+|/.*$", "");
    return about.isEmpty() || about.startsWith("{") ? "answering" : about;
  }

  private List<Parameter> parameters(Operation operation) {
    Map<String, Parameter> parameters = new TreeMap<>();
    List<Parameter> found = operation.getParameters();
    (found == null ? List.<Parameter>of() : found)
        .stream()
            .filter(one -> !OF_BROWSERS.matcher(one.getName()).matches())
            .forEach(one -> parameters.put(one.getName(), one));
    IN_PATH
        .matcher(path)
        .results()
        .forEach(named -> parameters.computeIfAbsent(named.group(1), ParameterWords::path));
    words
        .path("query")
        .fieldNames()
        .forEachRemaining(name -> parameters.computeIfAbsent(name, ParameterWords::query));
    if (method.equals("POST") && !isOpen()) {
      parameters.computeIfAbsent("Idempotency-Key", ParameterWords::header);
    }
    List<Parameter> described = new ArrayList<>();
    parameters
        .values()
        .forEach(one -> described.add(ParameterWords.describe(one, words.path("query"))));
    return described;
  }

  private APIResponses responses(Operation operation, boolean tagged) {
    APIResponses responses = OASFactory.createAPIResponses();
    APIResponse answer = OASFactory.createAPIResponse().description(answer());
    Content found = content(operation);
    if (found != null && !status().equals("204")) answer.setContent(found);
    if (tagged && CHANGEABLE.contains(method)) {
      answer.addHeader(
          "ETag",
          OASFactory.createHeader()
              .description("The revision, for If-Match.")
              .schema(
                  OASFactory.createSchema()
                      .type(
                          org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING)));
    }
    responses.addAPIResponse(status(), answer);
    new Refusals(method, path, operation, words)
        .byStatus()
        .forEach((status, why) -> responses.addAPIResponse(status, ProblemSchema.response(why)));
    return responses;
  }

  private static @org.jspecify.annotations.Nullable Content content(Operation operation) {
    return operation.getResponses() == null
        ? null
        : operation.getResponses().getAPIResponses().values().stream()
            .map(APIResponse::getContent)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private String status() {
    return words.path("status").asText(method.equals("DELETE") ? "204" : "200");
  }

  private String answer() {
    return words
        .path("answer")
        .asText(
            switch (status()) {
              case "201" -> "It was made.";
              case "202" -> "It was accepted; the job is at Location.";
              case "204" -> "It was done.";
              default -> "What was asked for.";
            });
  }
}
