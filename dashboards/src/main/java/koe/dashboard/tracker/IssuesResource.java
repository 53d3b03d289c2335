package koe.dashboard.tracker;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;

/** The issues of an insight over HTTP. */
@Path("api/v1/backlog/{id}/issues")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class IssuesResource {

  private final Trackers trackers;
  private final CurrentCaller current;

  @Inject
  IssuesResource(Trackers trackers, CurrentCaller current) {
    this.trackers = trackers;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<TrackerStore.Issue> list(@PathParam("id") String id) {
    List<TrackerStore.Issue> issues =
        trackers.issues(current.workspace(), Paging.pathId("insight", id));
    return new Listing<>(issues, Optional.empty());
  }

  /** Asks for an issue in a tracker; it is made in the background, once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response ask(@PathParam("id") String id, byte[] body) {
    UUID insight = Paging.pathId("insight", id);
    JsonBody json = JsonBody.of(body).only("tracker");
    String tracker = json.text("tracker", 64);
    json.orRefuse();
    List<TrackerStore.Issue> issues = trackers.ask(current.caller(), insight, tracker);
    return Response.accepted(new Listing<>(issues, Optional.empty())).build();
  }
}
