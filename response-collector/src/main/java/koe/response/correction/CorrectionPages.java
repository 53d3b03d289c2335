package koe.response.correction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.AtMost;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/** The page on which staff correct a response, see what was done to it, and take it out. */
@Path("responses/{id}/changes")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class CorrectionPages {

  private static final String HERE = "/r/responses/%s/changes";

  private final Corrections corrections;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  public CorrectionPages(Corrections corrections, Pages pages, CurrentCaller current, Clock clock) {
    this.corrections = corrections;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show(@PathParam("id") String id) {
    UUID response = Paging.pathId("response", id);
    return pages.show(
        "response-changes.jte",
        "surveys",
        "changes.title",
        model(response, form(response), "", List.of(), ""));
  }

  private Optional<EditForm> form(UUID response) {
    String language = pages.visit().t().tag();
    return corrections
        .standing(current.workspace(), response)
        .filter(standing -> standing.status().equals("complete"))
        .map(
            standing ->
                EditForm.of(
                    SurveyDefinition.parse(standing.definition()),
                    standing.answers(),
                    language,
                    clock));
  }

  private Map<String, Object> model(
      UUID response,
      Optional<EditForm> form,
      String reason,
      List<Problem.Detail> problems,
      String notice) {
    List<Correction> history = corrections.history(current.workspace(), response);
    Optional<CorrectionStore.Standing> standing =
        corrections.standing(current.workspace(), response);
    if (standing.isEmpty() && history.isEmpty()) {
      throw Problem.notFound("response", response);
    }
    Map<String, Object> model = new HashMap<>();
    model.put("response", response);
    model.put("there", standing.isPresent());
    model.put("revision", standing.map(CorrectionStore.Standing::revision).orElse(0));
    model.put("fields", form.map(EditForm::fields).orElse(List.of()));
    model.put("history", history);
    model.put("reason", reason);
    model.put("problems", problems);
    model.put("notice", notice);
    return model;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @AtMost(1L << 20)
  @Allowed(Role.MANAGER)
  public Response edit(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    UUID response = Paging.pathId("response", id);
    EditForm form = form(response).orElseThrow(() -> Problem.notFound("response", id));
    String reason = text(fields, "reason");
    try {
      need(reason);
      corrections.edit(
          current.caller(),
          response,
          "\"" + text(fields, "revision") + "\"",
          form.wanted(fields),
          reason);
      return Pages.seeOther(HERE.formatted(response));
    } catch (Problem refused) {
      return refused(refused, response, Optional.of(form.typed(fields)), reason);
    }
  }

  private Response refused(Problem refused, UUID response, Optional<EditForm> form, String reason) {
    if (refused.status() == 404) {
      throw refused;
    }
    String notice =
        refused.status() == 412 || refused.status() == 409 ? "changes.stale" : "changes.invalid";
    return pages.refuse(
        "response-changes.jte",
        "surveys",
        "changes.title",
        model(response, form, reason, refused.errors(), notice));
  }

  private static void need(String reason) {
    if (reason.isBlank() || reason.length() > CorrectionsResource.LONGEST_REASON) {
      throw Problem.invalid("/reason", "1 to 1000 characters");
    }
  }

  @POST
  @Path("undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response undo(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    UUID response = Paging.pathId("response", id);
    String revision = text(fields, "revision");
    try {
      corrections.undo(
          current.caller(),
          response,
          revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0,
          null,
          pages.visit().t().get("changes.undo.reason", revision));
      return Pages.seeOther(HERE.formatted(response));
    } catch (Problem refused) {
      return refused(refused, response, form(response), "");
    }
  }

  @POST
  @Path("deletion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    UUID response = Paging.pathId("response", id);
    String reason = text(fields, "reason");
    try {
      need(reason);
      corrections.delete(current.caller(), response, null, reason);
      return Pages.seeOther(HERE.formatted(response));
    } catch (Problem refused) {
      return refused(refused, response, form(response), "");
    }
  }

  private static String text(MultivaluedMap<String, String> fields, String name) {
    @Nullable String sent = fields.getFirst(name);
    return sent == null ? "" : sent.strip();
  }
}
