package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Jobs;
import koe.kernel.json.Json;
import koe.kernel.web.AtMost;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * Takes in earlier responses. {@code mapping} says what the columns of a table mean: a JSON object
 * of heading to {@code answers.QUESTION}, {@code attributes.NAME}, {@code receivedAt}, {@code
 * language}, {@code contact}, {@code channel} or {@code ignore}. Without it a heading that is the
 * name of a question is its answer, and one that Koe does not know is an attribute.
 */
@Path("api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ImportsResource {

  private final Jobs jobs;
  private final Uploads uploads;
  private final ResponseImport imports;
  private final CurrentCaller current;

  @Inject
  public ImportsResource(
      Jobs jobs, Uploads uploads, ResponseImport imports, CurrentCaller current) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.imports = imports;
    this.current = current;
  }

  @POST
  @Consumes({"text/csv", "text/tab-separated-values", "application/x-ndjson"})
  @AtMost(1L << 32)
  @Allowed(Role.MANAGER)
  public Response add(
      @QueryParam("survey") @Nullable String survey,
      @QueryParam("mapping") @Nullable String mapping,
      @HeaderParam("Content-Type") String type,
      InputStream body)
      throws IOException {
    if (survey == null) {
      throw Problem.malformed("survey, the id of the survey that was answered, is needed.");
    }
    UUID workspace = current.workspace();
    UUID id = Paging.id("survey", survey);
    ObjectNode input = Json.object().put("survey", id.toString()).put("format", format(type));
    if (mapping != null) {
      input.set("mapping", mapping(mapping));
    }
    imports.check(workspace, id, input);
    input.put("file", uploads.keep(body));
    UUID job = jobs.accept(workspace, ResponseImport.KIND, input);
    return Response.accepted(jobs.find(workspace, job).orElseThrow())
        .location(URI.create("/r/api/v1/jobs/" + job))
        .build();
  }

  private static String format(String type) {
    if (type.startsWith("application/x-ndjson")) {
      return "ndjson";
    }
    return type.startsWith("text/csv") ? "csv" : "tsv";
  }

  private static JsonNode mapping(String text) {
    JsonNode mapping = Json.parse(text.getBytes(StandardCharsets.UTF_8));
    if (!mapping.isObject()) {
      throw Problem.malformed("mapping is a JSON object of heading to meaning.");
    }
    mapping
        .properties()
        .forEach(
            column -> {
              if (!Columns.isMeaning(column.getValue().asText())) {
                throw Problem.malformed(
                    "mapping: "
                        + column.getKey()
                        + " is mapped to nothing that Koe knows: "
                        + column.getValue().asText());
              }
            });
    return mapping;
  }
}
