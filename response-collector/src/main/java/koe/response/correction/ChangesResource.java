package koe.response.correction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import koe.kernel.access.Caller;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Open;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.response.answer.AnswersResource;
import koe.response.intake.ResponsesResource;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a response: by a customer who goes on with it, known by link and key, or by staff who
 * correct it, known by their API token.
 */
@Path("api/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ChangesResource {

  private final ResponsesResource door;
  private final AnswersResource responses;
  private final Corrections corrections;
  private final CurrentCaller current;

  @Inject
  public ChangesResource(
      ResponsesResource door,
      AnswersResource responses,
      Corrections corrections,
      CurrentCaller current) {
    this.door = door;
    this.responses = responses;
    this.corrections = corrections;
    this.current = current;
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @AtMost(ResponsesResource.MOST_BYTES)
  @Open
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] bytes) {
    Optional<Caller> staff = current.known().filter(ChangesResource::mayCorrect);
    if (staff.isEmpty()) {
      return Response.ok(door.goOn(id, bytes)).build();
    }
    JsonBody body = JsonBody.of(bytes).only("answers", "reason");
    Optional<ObjectNode> answers = body.object("answers");
    if (answers.isEmpty()) {
      body.complain("answers", "this field is needed");
    }
    String reason = body.text("reason", CorrectionsResource.LONGEST_REASON);
    body.orRefuse();
    corrections.edit(
        staff.get(),
        Paging.pathId("response", id),
        ifMatch,
        answers.orElseGet(Json::object),
        reason);
    return responses.get(id);
  }

  /** A session corrects on the page, whose forms prove where they come from. */
  private static boolean mayCorrect(Caller caller) {
    return caller.csrf().isEmpty() && caller.is(Role.MANAGER);
  }
}
