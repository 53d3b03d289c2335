package koe.dashboard.backlog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** The product backlog over HTTP. */
@Path("api/v1/backlog")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class BacklogResource {

  static final Set<String> STATUSES = Set.of("open", "planned", "shipped", "declined");

  private final Backlog backlog;
  private final CurrentCaller current;

  @Inject
  BacklogResource(Backlog backlog, CurrentCaller current) {
    this.backlog = backlog;
    this.current = current;
  }

  /**
   * Who asks again with If-None-Match is told when nothing has changed.
   *
   * @param since another name of the cursor
   */
  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response list(
      @Context Request request,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @QueryParam("since") String since,
      @QueryParam("theme") String theme,
      @QueryParam("status") String status) {
    Optional<String> wanted = text(status);
    if (wanted.isPresent() && !STATUSES.contains(wanted.get())) {
      throw Problem.parameter("status", "status is open, planned, shipped or declined.");
    }
    BacklogQuery query =
        new BacklogQuery(
            Paging.cursorId(cursor).or(() -> Paging.cursorId(since)), text(theme), wanted);
    int most = Paging.limit(limit);
    List<Insight> found = backlog.list(current.workspace(), query, most + 1);
    return unlessKnown(request, Listing.of(found, most, insight -> insight.id().toString()));
  }

  private static Response unlessKnown(Request request, Listing<Insight> listing) {
    EntityTag tag = Revision.tag(Revision.mark(listing));
    return Optional.ofNullable(request.evaluatePreconditions(tag))
        .orElseGet(() -> Response.ok(listing))
        .tag(tag)
        .build();
  }

  private static Optional<String> text(@Nullable String parameter) {
    return Optional.ofNullable(parameter).filter(word -> !word.isEmpty());
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response get(@PathParam("id") String id) {
    return answer(Paging.pathId("insight", id));
  }

  @PUT
  @Path("{id}/link")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response link(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    UUID insight = Paging.pathId("insight", id);
    JsonBody json = JsonBody.of(body).only("link");
    Optional<String> typed = json.optionalText("link", IssueLink.LONGEST);
    Optional<String> link = typed.flatMap(IssueLink::of);
    if (typed.isPresent() && link.isEmpty()) {
      json.complain("link", IssueLink.RULE);
    }
    json.orRefuse();
    backlog.link(current.workspace(), insight, ifMatch, link, current.name());
    return answer(insight);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    UUID insight = Paging.pathId("insight", id);
    JsonBody json = JsonBody.of(body).only("status");
    Optional<String> status = json.oneOf("status", STATUSES);
    if (!json.has("status")) {
      json.complain("status", "this field is needed");
    }
    json.orRefuse();
    backlog.status(current.workspace(), insight, ifMatch, status.orElseThrow(), current.name());
    return answer(insight);
  }

  private Response answer(UUID id) {
    Insight insight = backlog.get(current.workspace(), id);
    return Response.ok(insight).tag(Revision.tag(insight.revision())).build();
  }
}
