package koe.survey.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.jspecify.annotations.Nullable;

/** Doubtful replies over HTTP. */
@Path("api/v1/replies")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class RepliesResource {

  private final Replies replies;
  private final CurrentCaller current;

  @Inject
  RepliesResource(Replies replies, CurrentCaller current) {
    this.replies = replies;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Listing<Reply> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") @Nullable String cursor) {
    int most = Paging.limit(limit);
    Optional<UUID> after = Paging.cursorId(cursor);
    List<Reply> found = replies.open(current.workspace(), after, most + 1);
    return Listing.of(found, most, reply -> reply.id().toString());
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response decide(@PathParam("id") String id, byte[] body) {
    JsonBody json = JsonBody.of(body).only("decision");
    Optional<String> decision = json.oneOf("decision", Set.of("stop", "keep"));
    if (decision.isEmpty()) {
      json.complain("decision", "stop or keep");
    }
    json.orRefuse();
    replies.decide(
        current.workspace(),
        Paging.pathId("reply", id),
        decision.get().equals("stop"),
        current.name());
    return Response.noContent().build();
  }
}
