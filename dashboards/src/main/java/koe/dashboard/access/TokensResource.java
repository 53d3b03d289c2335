package koe.dashboard.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.idempotency.ShownOnce;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;

/** API tokens over HTTP. */
@Path("api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TokensResource {

  private final Tokens tokens;
  private final CurrentCaller current;

  @Inject
  TokensResource(Tokens tokens, CurrentCaller current) {
    this.tokens = tokens;
    this.current = current;
  }

  @GET
  @Allowed(Role.ADMIN)
  public Listing<Token> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<Token> found = tokens.list(current.workspace(), Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, token -> token.id().toString());
  }

  @POST
  @ShownOnce
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.ADMIN)
  public Response create(byte[] body) {
    TokenRequest request = TokenRequest.read(JsonBody.of(body));
    Tokens.Made made = tokens.create(current.workspace(), request, current.name());
    ObjectNode answer = Json.mapper().valueToTree(made.token());
    answer.put("token", made.secret());
    return Response.created(URI.create("/api/v1/tokens/" + made.token().id()))
        .entity(answer)
        .build();
  }

  @DELETE
  @Path("{id}")
  @Allowed(Role.ADMIN)
  public Response revoke(@PathParam("id") String id) {
    tokens.revoke(current.workspace(), Paging.pathId("token", id), current.name());
    return Response.noContent().build();
  }
}
