package koe.survey.template;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.Role;
import koe.kernel.web.Listing;

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
  public Listing<Template> list() {
    return new Listing<>(templates.all(), Optional.empty());
  }
}
