package koe.response.imports;

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
import java.util.Optional;
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
 * Takes in earlier responses. {@code mapping} says what the columns of a table mean: the key of a
 * mapping that was kept, or a short one written out (see {@link ColumnMapping}); a form with the
 * parts {@code mapping} and {@code file} has room for a long one. Without it a heading that is the
 * name of a question is its answer, and one that Koe does not know is an attribute. With {@code
 * dryRun=true} the first rows are tried and nothing is kept.
 */
@Path("api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ImportsResource {

  private static final long MOST_BYTES = 1L << 32;

  private final Jobs jobs;
  private final Uploads uploads;
  private final ResponseImport imports;
  private final Mappings mappings;
  private final CurrentCaller current;

  @Inject
  public ImportsResource(
      Jobs jobs,
      Uploads uploads,
      ResponseImport imports,
      Mappings mappings,
      CurrentCaller current) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.imports = imports;
    this.mappings = mappings;
    this.current = current;
  }

  @POST
  @Consumes({"text/csv", "text/tab-separated-values", "application/x-ndjson"})
  @AtMost(MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response add(
      @QueryParam("survey") @Nullable String survey,
      @QueryParam("mapping") @Nullable String mapping,
      @QueryParam("dryRun") @Nullable String dryRun,
      @HeaderParam("Content-Type") String type,
      InputStream body)
      throws IOException {
    boolean trial = flag(dryRun);
    ImportTarget target = target(survey);
    ColumnMapping columns = mapping(Optional.ofNullable(mapping), target);
    return accept(target, columns, uploads.keep(body), ImportFile.format(type, ""), trial);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AtMost(MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response addForm(
      @QueryParam("survey") @Nullable String survey,
      @QueryParam("mapping") @Nullable String mapping,
      @QueryParam("dryRun") @Nullable String dryRun,
      @HeaderParam("Content-Type") String type,
      InputStream body)
      throws IOException {
    boolean trial = flag(dryRun);
    ImportTarget target = target(survey);
    ImportForm form = ImportForm.read(type, body, uploads);
    ImportForm.SentFile file =
        form.file().orElseThrow(() -> Problem.invalid("/file", "a part named file is needed"));
    try {
      ColumnMapping columns =
          mapping(form.field("mapping").or(() -> Optional.ofNullable(mapping)), target);
      return accept(
          target, columns, file.kept(), ImportFile.format(file.type(), file.name()), trial);
    } catch (Problem refused) {
      uploads.forget(file.kept());
      throw refused;
    }
  }

  private ImportTarget target(@Nullable String survey) {
    if (survey == null) {
      throw Problem.parameter(
          "survey", "survey, the id of the survey that was answered, is needed.");
    }
    return imports.target(current.workspace(), Paging.id("survey", survey));
  }

  private ColumnMapping mapping(Optional<String> text, ImportTarget target) {
    return text.map(named -> mappings.named(current.workspace(), named))
        .orElseGet(ColumnMapping::none)
        .checkedAgainst(target.definition());
  }

  private Response accept(
      ImportTarget target, ColumnMapping mapping, String file, String sent, boolean trial)
      throws IOException {
    UUID workspace = current.workspace();
    String format;
    try {
      format = ImportFile.prepare(uploads.find(file), sent, target.definition());
      if (trial) {
        Trial attempt =
            imports.attempt(workspace, target.survey(), mapping, uploads.find(file), format);
        uploads.forget(file);
        return Response.ok(attempt).build();
      }
    } catch (Problem refused) {
      uploads.forget(file);
      throw refused;
    }
    UUID job = jobs.accept(workspace, ResponseImport.KIND, input(target, mapping, file, format));
    return Response.accepted(jobs.find(workspace, job).orElseThrow())
        .location(URI.create("/r/api/v1/jobs/" + job))
        .build();
  }

  static ObjectNode input(ImportTarget target, ColumnMapping mapping, String file, String format) {
    ObjectNode input =
        Json.object().put("survey", target.survey().toString()).put("format", format);
    input.put("file", file).set("mapping", mapping.columns());
    return input;
  }

  private static boolean flag(@Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw Problem.parameter("dryRun", "dryRun is true or false.");
    }
    return true;
  }
}
