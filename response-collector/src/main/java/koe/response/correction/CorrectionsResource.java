package koe.response.correction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import koe.kernel.web.Problem;
import koe.response.answer.AnswersResource;
import org.jspecify.annotations.Nullable;

/** The history of a response, undoing, and taking a response out. */
@Path("api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class CorrectionsResource {

  static final int LONGEST_REASON = 1_000;

  private final AnswersResource responses;
  private final Corrections corrections;
  private final CurrentCaller current;

  @Inject
  public CorrectionsResource(
      AnswersResource responses, Corrections corrections, CurrentCaller current) {
    this.responses = responses;
    this.corrections = corrections;
    this.current = current;
  }

  /** What was done to the response, newest first; also after it was taken out. */
  @GET
  @Path("{id}/history")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Listing<Correction> history(@PathParam("id") String id) {
    List<Correction> history =
        corrections.history(current.workspace(), Paging.pathId("response", id));
    if (history.isEmpty()) {
      responses.get(id).close();
    }
    return new Listing<>(history, Optional.empty());
  }

  /** {@code {"reason": "…"}}; what was corrected with this revision is as it was before. */
  @POST
  @Path("{id}/history/{revision}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response undo(
      @PathParam("id") String id,
      @PathParam("revision") String revision,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] bytes) {
    JsonBody body = JsonBody.of(bytes).only("reason");
    String reason = body.text("reason", LONGEST_REASON);
    body.orRefuse();
    corrections.undo(
        current.caller(), Paging.pathId("response", id), number(revision), ifMatch, reason);
    return responses.get(id);
  }

  private static int number(String revision) {
    if (!revision.matches("\\d{1,9}")) {
      throw Problem.notFound("correction", revision);
    }
    return Integer.parseInt(revision);
  }

  /** Takes the response out, with {@code ?reason=}. */
  @DELETE
  @Path("{id}")
  @Allowed(Role.MANAGER)
  public Response delete(
      @PathParam("id") String id,
      @QueryParam("reason") @Nullable String reason,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    UUID response = Paging.pathId("response", id);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Problem.parameter(
          "reason", "reason, why the response is taken out, is needed; at most 1000 characters.");
    }
    corrections.delete(current.caller(), response, ifMatch, reason);
    return Response.noContent().build();
  }
}
