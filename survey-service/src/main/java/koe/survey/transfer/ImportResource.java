package koe.survey.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.AtMost;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.survey.definition.SurveyView;
import koe.survey.definition.Surveys;
import koe.survey.transfer.draft.Warning;

/** Files of other systems over HTTP. */
@Path("api/v1/surveys/import")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ImportResource {

  private final SurveyImport imports;
  private final Surveys surveys;
  private final CurrentCaller current;

  @Inject
  public ImportResource(SurveyImport imports, Surveys surveys, CurrentCaller current) {
    this.imports = imports;
    this.surveys = surveys;
    this.current = current;
  }

  /** A survey as the API shows it, with what of the file is not in it. */
  public record ImportedView(@JsonUnwrapped SurveyView survey, List<Warning> warnings) {}

  @POST
  @AtMost(SurveyImport.MOST_BYTES)
  @Allowed(Role.MANAGER)
  public Response importFile(
      @QueryParam("format") @DefaultValue("") String format,
      @QueryParam("name") @DefaultValue("") String name,
      InputStream file)
      throws IOException {
    Optional<Format> wanted = Format.named(format);
    if (wanted.isEmpty() && !format.isEmpty()) {
      throw Problem.parameter("format", "format is surveyjs, lss or qsf.");
    }
    SurveyImport.Imported made =
        imports.run(current.workspace(), wanted, name, file, current.name());
    SurveyView survey = surveys.get(current.workspace(), made.survey());
    return Response.created(URI.create("/surveys/api/v1/surveys/" + survey.id()))
        .entity(new ImportedView(survey, made.warnings()))
        .tag(Revision.tag(survey.revision()))
        .build();
  }
}
