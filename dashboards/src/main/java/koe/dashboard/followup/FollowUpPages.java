package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.page.Visit;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The pages on which people close the loop with customers. */
@Path("tasks")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class FollowUpPages {

  private static final String SECTION = "tasks";
  private static final int SHOWN = 200;

  private final FollowUps followUps;
  private final Inbox inbox;
  private final BulkChanges changes;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  FollowUpPages(
      FollowUps followUps,
      Inbox inbox,
      BulkChanges changes,
      Pages pages,
      CurrentCaller current,
      Clock clock) {
    this.followUps = followUps;
    this.inbox = inbox;
    this.changes = changes;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response list(
      @QueryParam("tab") @DefaultValue("open") String word,
      @QueryParam("done") @DefaultValue("") String done) {
    Tab tab = Tab.of(word);
    Map<String, Object> model =
        Map.of(
            "tab", tab,
            "tasks", inbox.list(current.caller(), tab, SHOWN),
            "counts", inbox.counts(current.caller()),
            "people", inbox.people(current.workspace()),
            "done", done(done),
            "now", clock.instant());
    return pages.show("tasks.jte", SECTION, "tasks.title", model);
  }

  private Optional<BulkChanges.Outcome> done(String id) {
    return id.isEmpty()
        ? Optional.empty()
        : changes.outcome(current.caller(), Paging.pathId("change", id));
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show(@PathParam("id") String id) {
    Dossier dossier = inbox.dossier(current.workspace(), id(id));
    return pages.showNamed(
        "task.jte", SECTION, dossier.task().title(), model(dossier, "", Map.of()));
  }

  private Map<String, Object> model(Dossier dossier, String complaint, Map<String, String> typed) {
    Visit visit = pages.visit();
    Map<String, Object> model = new HashMap<>();
    model.put("dossier", dossier);
    model.put("lines", HistoryLines.of(dossier, visit));
    model.put("me", current.caller().account().map(UUID::toString).orElse(""));
    model.put("complaint", complaint);
    model.put("typed", typed);
    return model;
  }

  @POST
  @Path("{id}/take")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response take(
      @PathParam("id") String id, @FormParam("revision") @DefaultValue("") String revision) {
    return change(id, revision, Json.object().put("assignee", "me"), Map.of());
  }

  @POST
  @Path("{id}/change")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response change(
      @PathParam("id") String id,
      @FormParam("revision") @DefaultValue("") String revision,
      @FormParam("status") @DefaultValue("") String status,
      @FormParam("assignee") @DefaultValue("") String assignee,
      @FormParam("priority") @DefaultValue("normal") String priority) {
    FollowUp before = inbox.dossier(current.workspace(), id(id)).task();
    ObjectNode changes = Json.object().put("priority", priority);
    if (assignee.isEmpty()) {
      changes.putNull("assignee");
    } else {
      changes.put("assignee", assignee);
    }
    // An untouched state is left out, so that giving a new task to somebody still assigns it.
    if (!status.isEmpty() && !status.equals(before.status())) {
      changes.put("status", status);
    }
    return change(id, revision, changes, Map.of());
  }

  @POST
  @Path("{id}/resolve")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response resolve(
      @PathParam("id") String id,
      @FormParam("revision") @DefaultValue("") String revision,
      @FormParam("rootCause") @DefaultValue("") String rootCause,
      @FormParam("action") @DefaultValue("") String action) {
    ObjectNode changes =
        Json.object()
            .put("status", Status.RESOLVED.word())
            .put("rootCause", rootCause)
            .put("action", action);
    return change(id, revision, changes, Map.of("rootCause", rootCause, "action", action));
  }

  @POST
  @Path("{id}/note")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response note(
      @PathParam("id") String id,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("kind") @DefaultValue(Event.NOTE) String kind,
      @FormParam("channel") @DefaultValue("") String channel,
      @FormParam("outcome") @DefaultValue("") String outcome) {
    UUID task = id(id);
    if (text.isBlank() || text.length() > FollowUpsResource.LONGEST_NOTE) {
      return refuse(task, "task.refused.note", Map.of("text", text));
    }
    boolean contact = kind.equals(Event.CONTACT);
    if (contact) {
      followUps.attempt(
          current.caller(),
          task,
          text.strip(),
          Optional.of(channel).filter(Event.CHANNELS::contains),
          Optional.of(outcome).filter(Event.OUTCOMES::contains));
    } else {
      followUps.note(current.caller(), task, Event.NOTE, text.strip());
    }
    Status status = inbox.dossier(current.workspace(), task).task().state();
    if (contact && (status == Status.NEW || status == Status.ASSIGNED)) {
      JsonBody contacted = JsonBody.of(Json.object().put("status", Status.CONTACTED.word()));
      followUps.change(current.caller(), task, null, contacted);
    }
    return Pages.seeOther("/tasks/" + task);
  }

  private Response change(
      String id, String revision, ObjectNode changes, Map<String, String> typed) {
    UUID task = id(id);
    try {
      followUps.change(current.caller(), task, "\"" + revision + "\"", JsonBody.of(changes));
      return Pages.seeOther("/tasks/" + task);
    } catch (Problem refused) {
      if (refused.status() == 404) {
        throw refused;
      }
      return refuse(task, "task.refused." + refused.status(), typed);
    }
  }

  private Response refuse(UUID task, String complaint, Map<String, String> typed) {
    Dossier dossier = inbox.dossier(current.workspace(), task);
    String text = pages.visit().t().get(complaint);
    return pages.refuse("task.jte", SECTION, "tasks.title", model(dossier, text, typed));
  }

  private static UUID id(String id) {
    return Paging.pathId("task", id);
  }
}
