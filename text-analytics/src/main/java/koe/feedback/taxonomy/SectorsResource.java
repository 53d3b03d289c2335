package koe.feedback.taxonomy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Listing;
import koe.kernel.web.Problem;
import koe.understanding.theme.StarterTaxonomy;
import koe.understanding.theme.Theme;

/** The themes that come with a trade, for a workspace to take over. */
@Path("api/v1/taxonomies")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SectorsResource {

  /** A trade and the keys of its themes. */
  public record Sector(String key, List<String> themes) {}

  /** How many themes were new to the workspace. */
  public record Adopted(String key, int added) {}

  private final Taxonomies taxonomies;
  private final CurrentCaller current;

  @Inject
  public SectorsResource(Taxonomies taxonomies, CurrentCaller current) {
    this.taxonomies = taxonomies;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER, Role.PRODUCT})
  public Listing<Sector> list() {
    List<Sector> sectors = StarterTaxonomy.sectors().stream().map(SectorsResource::sector).toList();
    return new Listing<>(sectors, Optional.empty());
  }

  private static Sector sector(String key) {
    return new Sector(key, StarterTaxonomy.themes(key).stream().map(Theme::key).toList());
  }

  @POST
  @Path("{sector}")
  @Allowed(Role.MANAGER)
  public Adopted adopt(@PathParam("sector") String sector) {
    if (!StarterTaxonomy.sectors().contains(sector)) {
      throw Problem.notFound("taxonomy", sector);
    }
    return new Adopted(sector, taxonomies.adopt(current.workspace(), sector, current.name()));
  }
}
