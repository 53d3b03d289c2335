package koe.response.compat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import koe.kernel.access.Open;
import koe.kernel.json.Json;
import koe.kernel.web.AtMost;
import koe.response.intake.ResponsesResource;
import org.jspecify.annotations.Nullable;

/** Formbricks' public client API for responses, in both of its versions. */
@Path("compat/formbricks/api/{api}/client/{environmentId}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ClientResource {

  private final ForeignDoor door;

  @Inject
  public ClientResource(ForeignDoor door) {
    this.door = door;
  }

  @OPTIONS
  @Open
  public Response mayBegin() {
    return ForeignAnswer.preflight();
  }

  /** A new response, finished or not; the id is what it is gone on with. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @AtMost(ResponsesResource.MOST_BYTES)
  @Open
  public Response begin(
      @PathParam("environmentId") String environment,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      byte[] body) {
    return answered(() -> Json.object().put("id", door.begin(environment, key, body)));
  }

  @OPTIONS
  @Path("{responseId}")
  @Open
  public Response mayGoOn() {
    return ForeignAnswer.preflight();
  }

  @PUT
  @Path("{responseId}")
  @Consumes(MediaType.WILDCARD)
  @AtMost(ResponsesResource.MOST_BYTES)
  @Open
  public Response goOn(
      @PathParam("environmentId") String environment,
      @PathParam("responseId") String id,
      byte[] body) {
    return answered(
        () -> {
          door.goOn(environment, id, body);
          return Json.object();
        });
  }

  /** Also what is refused is told in their form. */
  private static Response answered(Supplier<ObjectNode> work) {
    try {
      return ForeignAnswer.of(work.get());
    } catch (RuntimeException refused) {
      return ForeignAnswer.refused(refused);
    }
  }
}
