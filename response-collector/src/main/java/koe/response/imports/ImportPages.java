package koe.response.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Jobs;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.page.Visit;
import koe.kernel.survey.HtmlPassage;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.AtMost;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;

/** The pages on which earlier responses are taken in: send a file, map its columns, try, begin. */
@Path("imports")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ImportPages {

  private static final String SECTION = "surveys";
  private static final String TITLE = "imports.title";

  private final Drafts drafts;
  private final Mappings mappings;
  private final ResponseImport imports;
  private final Jobs jobs;
  private final Uploads uploads;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public ImportPages(
      Drafts drafts,
      Mappings mappings,
      ResponseImport imports,
      Jobs jobs,
      Uploads uploads,
      Pages pages,
      CurrentCaller current) {
    this.drafts = drafts;
    this.mappings = mappings;
    this.imports = imports;
    this.jobs = jobs;
    this.uploads = uploads;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response list(@QueryParam("survey") @DefaultValue("") String survey) {
    return pages.show("imports.jte", SECTION, TITLE, listed(survey, ""));
  }

  private Map<String, Object> listed(String survey, String problem) {
    return Map.of(
        "surveys",
        drafts.surveys(current.workspace()),
        "begun",
        drafts.begun(current.workspace()),
        "survey",
        survey,
        "problem",
        problem);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AtMost(1L << 31)
  @Allowed(Role.MANAGER)
  public Response send(@HeaderParam("Content-Type") String type, InputStream body)
      throws IOException {
    ImportForm form = ImportForm.read(type, body, uploads);
    String survey = form.field("survey").orElse("");
    Optional<ImportForm.SentFile> file = form.file().filter(sent -> !sent.name().isEmpty());
    try {
      ImportForm.SentFile sent =
          file.orElseThrow(() -> Problem.invalid("/file", "a file is needed"));
      UUID draft = drafts.add(current.workspace(), Paging.id("survey", survey), sent);
      return Pages.seeOther("/r/imports/files/" + draft);
    } catch (Problem refused) {
      form.file().ifPresent(sent -> uploads.forget(sent.kept()));
      String problem = file.isEmpty() ? "imports.no.file" : "imports.unreadable";
      return pages.refuse("imports.jte", SECTION, TITLE, listed(survey, problem));
    }
  }

  @GET
  @Path("files/{id}")
  @Allowed(Role.MANAGER)
  public Response map(
      @PathParam("id") String id, @QueryParam("mapping") @DefaultValue("") String saved) {
    UUID workspace = current.workspace();
    DraftStore.Draft draft = draft(id);
    if (!saved.isEmpty()) {
      drafts.map(workspace, draft, mappings.named(workspace, saved));
      draft = draft(id);
    }
    return pages.show(
        "import-map.jte",
        SECTION,
        TITLE,
        Map.of(
            "draft",
            draft,
            "trial",
            drafts.attempt(workspace, draft),
            "choices",
            choices(imports.target(workspace, draft.survey()).definition()),
            "saved",
            mappings.list(workspace, "", Mappings.MOST_LISTED)));
  }

  private DraftStore.Draft draft(String id) {
    return drafts.find(current.workspace(), Paging.pathId("file", id));
  }

  private List<MeaningChoice> choices(SurveyDefinition definition) {
    Visit visit = pages.visit();
    List<MeaningChoice> choices = new ArrayList<>();
    definition.questions().stream()
        .filter(question -> !(question instanceof HtmlPassage))
        .forEach(
            question -> {
              String title = question.title().in(visit.t().tag());
              choices.add(
                  new MeaningChoice(
                      ColumnMapping.ANSWERS + question.name(),
                      title.isEmpty() ? question.name() : title));
            });
    List.of("receivedAt", "startedAt", "language", "contact", "channel", "status")
        .forEach(
            field ->
                choices.add(new MeaningChoice(field, visit.t().get("imports.means." + field))));
    return choices;
  }

  /** Keeps what the columns were said to mean, and tries it again, or begins. */
  @POST
  @Path("files/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(8L << 20)
  @Allowed(Role.MANAGER)
  public Response take(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    UUID workspace = current.workspace();
    DraftStore.Draft draft = draft(id);
    ColumnMapping mapping = mapping(fields, drafts.attempt(workspace, draft).columns());
    drafts.map(workspace, draft, mapping);
    String key = Optional.ofNullable(fields.getFirst("key")).orElse("").strip();
    if (Mappings.isKey(key)) {
      mappings.put(workspace, key, mapping, null);
    }
    if ("start".equals(fields.getFirst("step"))) {
      return Pages.seeOther("/r/imports/" + drafts.begin(workspace, draft(id)));
    }
    return Pages.seeOther("/r/imports/files/" + id + "#trial");
  }

  /** Columns are told by their place: a heading with a line break would not survive a form. */
  private static ColumnMapping mapping(
      MultivaluedMap<String, String> fields, List<Trial.Column> columns) {
    ObjectNode mapping = Json.object();
    for (int i = 0; i < columns.size(); i++) {
      Trial.Column column = columns.get(i);
      mapping.put(
          column.heading(),
          Optional.ofNullable(fields.getFirst("means" + i)).orElse(column.meaning()));
    }
    return ColumnMapping.read(mapping);
  }

  @GET
  @Path("{job}")
  @Allowed(Role.MANAGER)
  public Response progress(@PathParam("job") String job) {
    return pages.show(
        "import-progress.jte",
        SECTION,
        TITLE,
        Map.of(
            "job",
            jobs.find(current.workspace(), Paging.pathId("job", job))
                .orElseThrow(() -> Problem.notFound("job", job))));
  }
}
