package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** What can be done in the list of follow-ups to many of them at once. */
@Path("tasks/bulk")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class BulkPages {

  private final BulkChanges changes;
  private final CurrentCaller current;

  @Inject
  BulkPages(BulkChanges changes, CurrentCaller current) {
    this.changes = changes;
    this.current = current;
  }

  /**
   * @param what {@code take}, {@code assign} to {@code assignee}, a state or a priority
   */
  @POST
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response change(
      @FormParam("tab") @DefaultValue("open") String tab,
      @FormParam("task") List<String> tasks,
      @FormParam("assignee") @DefaultValue("") String assignee,
      @FormParam("do") @DefaultValue("") String what) {
    List<UUID> ids = tasks.stream().map(id -> Paging.pathId("task", id)).toList();
    String back = "/tasks?tab=" + Tab.of(tab).word();
    if (ids.isEmpty()) {
      return Pages.seeOther(back);
    }
    UUID done = changes.change(current.caller(), ids, wanted(what, assignee));
    return Pages.seeOther(back + "&done=" + done);
  }

  private static ObjectNode wanted(String what, String assignee) {
    return switch (what) {
      case "take" -> Json.object().put("assignee", "me");
      case "assign" ->
          assignee.isEmpty()
              ? Json.object().putNull("assignee")
              : Json.object().put("assignee", assignee);
      case "urgent", "high", "normal", "low" -> Json.object().put("priority", what);
      case "waiting", "noReply", "inProgress" -> Json.object().put("status", what);
      default -> throw Problem.malformed("Nothing that can be done to many tasks at once.");
    };
  }

  @POST
  @Path("{id}/undo")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response undo(
      @PathParam("id") String id, @FormParam("tab") @DefaultValue("open") String tab) {
    UUID change = Paging.pathId("change", id);
    changes.undo(current.caller(), change);
    return Pages.seeOther("/tasks?tab=" + Tab.of(tab).word() + "&done=" + change);
  }
}
