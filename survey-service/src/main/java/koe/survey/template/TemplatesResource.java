package koe.survey.template;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import koe.kernel.access.Allowed;
import koe.kernel.access.Role;
import koe.kernel.web.Listing;
import org.jspecify.annotations.Nullable;

/** Templates over HTTP. */
@Path("api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TemplatesResource {

  private final Templates templates;

  @Inject
  public TemplatesResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER})
  public Listing<Template> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    return Listing.of(templates.all(), limit, cursor, Template::id);
  }
}
