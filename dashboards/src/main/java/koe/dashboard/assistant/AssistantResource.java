package koe.dashboard.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;

/**
 * The door for assistants: the protocol's streamable HTTP, with one answer to each request and
 * without a stream or a session.
 */
@Path("mcp")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AssistantResource {

  private final Conversation conversation;
  private final CurrentCaller current;

  @Inject
  AssistantResource(Conversation conversation, CurrentCaller current) {
    this.conversation = conversation;
    this.current = current;
  }

  /**
   * @param version what was agreed on in the first message
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response message(@HeaderParam("MCP-Protocol-Version") String version, byte[] body) {
    if (version != null && !Conversation.VERSIONS.contains(version)) {
      throw Problem.malformed(
          "MCP-Protocol-Version is one of " + String.join(", ", Conversation.VERSIONS) + ".");
    }
    JsonNode message = Json.parse(body);
    return conversation
        .answer(current.caller(), message)
        .map(answer -> Response.ok(answer).build())
        .orElseGet(() -> Response.accepted().build());
  }
}
