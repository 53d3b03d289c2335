package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import org.jspecify.annotations.Nullable;

/** {@code /distributions/{id}/doubts}: messages of which nobody knows whether they went out. */
@Singleton
@Path("api/v1/distributions/{id}/doubts")
@Produces(MediaType.APPLICATION_JSON)
public class DoubtsResource {

  private final Distributions distributions;
  private final Doubts doubts;
  private final CurrentCaller current;

  @Inject
  DoubtsResource(Distributions distributions, Doubts doubts, CurrentCaller current) {
    this.distributions = distributions;
    this.doubts = doubts;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Listing<Doubt> list(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int most = Paging.limit(limit);
    UUID distribution = distributions.get(current.workspace(), distribution(id)).id();
    List<Doubt> found = doubts.list(current.workspace(), distribution, place(cursor), most + 1);
    return Listing.of(found, most, one -> one.invitation() + "." + one.reminder());
  }

  private static Optional<Doubts.Place> place(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = cursor.split("\\.", 2);
    int reminder = parts.length == 2 && parts[1].matches("[0-9]") ? Integer.parseInt(parts[1]) : 0;
    return Optional.of(new Doubts.Place(Paging.id("cursor", parts[0]), reminder));
  }

  private static UUID distribution(String id) {
    return Paging.pathId("distribution", id);
  }
}
