package koe.dashboard.style;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.QueryText;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.workspace.Workspaces;

/** NPS as people of this country give scores, over HTTP. */
@Path("api/v1/metrics/style")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class StylesResource {

  private static final Set<String> FIELDS =
      Set.of("survey", "touchpoint", "from", "to", "filter", "theme", "sentiment", "words");

  private final StyleReader reader;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  StylesResource(StyleReader reader, Workspaces workspaces, CurrentCaller current) {
    this.reader = reader;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public ResponseStyle style() {
    return reader.style(current.workspace());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public ResponseStyle put(byte[] body) {
    reader.put(current.caller(), ResponseStyle.read(JsonBody.of(body)));
    return style();
  }

  @GET
  @Path("reading")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public StyleReading reading(@Context UriInfo uri) {
    QueryText query =
        new QueryText(uri.getQueryParameters(), workspaces.get(current.workspace()).zone(), FIELDS);
    return reader.reading(current.caller(), query.metric(Metric.NPS));
  }
}
