package koe.survey.transfer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.AtMost;
import koe.kernel.web.Problem;
import koe.survey.definition.SurveyView;
import koe.survey.definition.Surveys;

/** The page on which a file of another system becomes a survey. */
@Path("import")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ImportPages {

  private static final String SECTION = "surveys";
  private static final long FORM_BYTES = SurveyImport.MOST_BYTES + (64 << 10);

  private final SurveyImport imports;
  private final Surveys surveys;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public ImportPages(SurveyImport imports, Surveys surveys, Pages pages, CurrentCaller current) {
    this.imports = imports;
    this.surveys = surveys;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response form() {
    return pages.show("survey-import.jte", SECTION, "import.title", model("", "", List.of()));
  }

  private static Map<String, Object> model(
      String name, String format, List<Problem.Detail> problems) {
    return Map.of("name", name, "format", format, "problems", problems);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AtMost(FORM_BYTES)
  @Allowed(Role.MANAGER)
  public Response send(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, byte[] body)
      throws IOException {
    UploadForm form = UploadForm.of(body, type);
    String name = form.text("name");
    String format = form.text("format");
    try {
      SurveyImport.Imported made =
          imports.run(
              current.workspace(),
              Format.named(format),
              name,
              new ByteArrayInputStream(form.file("file")),
              current.name());
      return shown(made);
    } catch (Problem refused) {
      if (refused.status() != 422) throw refused;
      return pages.refuse(
          "survey-import.jte", SECTION, "import.title", model(name, format, refused.errors()));
    }
  }

  /** What did not come along is told before the draft is opened. */
  private Response shown(SurveyImport.Imported made) {
    if (made.warnings().isEmpty()) return Pages.seeOther("/surveys/" + made.survey());
    SurveyView survey = surveys.get(current.workspace(), made.survey());
    return pages.show(
        "survey-imported.jte",
        SECTION,
        "import.title",
        Map.of("survey", survey, "warnings", made.warnings()));
  }
}
