package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.kernel.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

/** Follow-up tasks over HTTP. */
@Path("api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class FollowUpsResource {

  static final int LONGEST_NOTE = 10_000;

  private final FollowUps followUps;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  FollowUpsResource(FollowUps followUps, Workspaces workspaces, CurrentCaller current) {
    this.followUps = followUps;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<FollowUpView> list(
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @QueryParam("status") String status,
      @QueryParam("assignee") String assignee,
      @QueryParam("team") String team,
      @QueryParam("overdue") String overdue,
      @QueryParam("open") String open) {
    FollowUpQuery query =
        new FollowUpQuery(
            Paging.cursorId(cursor),
            text(status).map(FollowUpsResource::status),
            text(assignee).map(this::account),
            text(team),
            text(overdue).map(word -> flag("overdue", word)),
            text(open).map(word -> flag("open", word)));
    int most = Paging.limit(limit);
    List<FollowUpView> found = followUps.list(current.caller(), query, most + 1);
    return Listing.of(found, most, task -> task.id().toString());
  }

  private static Optional<String> text(@Nullable String parameter) {
    return Optional.ofNullable(parameter).filter(word -> !word.isEmpty());
  }

  private static String status(String word) {
    return Status.of(word)
        .map(Status::word)
        .orElseThrow(() -> Problem.parameter("status", "status is not one that a task can have."));
  }

  private UUID account(String word) {
    if (!word.equals("me")) {
      return Paging.id("assignee", word);
    }
    return current
        .caller()
        .account()
        .orElseThrow(
            () -> Problem.parameter("assignee", "An API token is nobody; name an account."));
  }

  private static boolean flag(String name, String word) {
    if (!word.equals("true") && !word.equals("false")) {
      throw Problem.parameter(name, name + " is true or false.");
    }
    return word.equals("true");
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response create(byte[] body) {
    UUID id = followUps.create(current.caller(), JsonBody.of(body), untitled());
    return answer(Response.created(URI.create("/api/v1/tasks/" + id)), id);
  }

  private String untitled() {
    String language = workspaces.get(current.workspace()).language();
    return Texts.of("koe.dashboard.texts")
        .in(Language.negotiate(Optional.of(language), ""))
        .get("task.untitled");
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response get(@PathParam("id") String id) {
    return answer(Response.ok(), Paging.pathId("task", id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    UUID task = Paging.pathId("task", id);
    followUps.change(current.caller(), task, ifMatch, JsonBody.of(body));
    return answer(Response.ok(), task);
  }

  @POST
  @Path("{id}/notes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response note(@PathParam("id") String id, byte[] body) {
    UUID task = Paging.pathId("task", id);
    JsonBody json = JsonBody.of(body).only("text", "kind", "channel", "outcome");
    String text = json.text("text", LONGEST_NOTE);
    String kind = json.oneOf("kind", Set.of(Event.NOTE, Event.CONTACT)).orElse(Event.NOTE);
    Optional<String> channel = json.oneOf("channel", Event.CHANNELS);
    Optional<String> outcome = json.oneOf("outcome", Event.OUTCOMES);
    if (kind.equals(Event.NOTE) && (channel.isPresent() || outcome.isPresent())) {
      json.complain("kind", "only a contact has a channel and an outcome");
    }
    json.orRefuse();
    UUID note =
        kind.equals(Event.CONTACT)
            ? followUps.attempt(current.caller(), task, text, channel, outcome)
            : followUps.note(current.caller(), task, kind, text);
    FollowUpView.Happened made =
        followUps.get(current.caller(), task).history().stream()
            .filter(event -> event.id().equals(note))
            .findFirst()
            .orElseThrow();
    return Response.created(URI.create("/api/v1/tasks/" + task)).entity(made).build();
  }

  private Response answer(Response.ResponseBuilder response, UUID id) {
    FollowUpView task = followUps.get(current.caller(), id);
    return response.entity(task).tag(Revision.tag(task.revision())).build();
  }
}
