package koe.dashboard.journey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.workspace.Workspaces;

/** The journey over HTTP. */
@Path("api/v1/journey")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class JourneyResource {

  private final Journey journey;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  JourneyResource(Journey journey, Workspaces workspaces, CurrentCaller current) {
    this.journey = journey;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Map<String, List<Stop>> show() {
    return Map.of(
        "items", journey.stops(current.caller(), workspaces.get(current.workspace()).zone()));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Map<String, List<Stop>> put(byte[] body) {
    journey.put(current.caller(), JourneyRequest.read(JsonBody.of(body)));
    return show();
  }
}
