package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import koe.kernel.access.Allowed;
import koe.kernel.access.Audit;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** Addresses that are never written to, over HTTP. */
@Path("api/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SuppressionsResource {

  private static final Set<String> CHANNELS = Set.of("email", "sms", "line");
  private static final int LONGEST = 320;

  private final Database database;
  private final Clock clock;
  private final CurrentCaller current;

  @Inject
  public SuppressionsResource(Database database, Clock clock, CurrentCaller current) {
    this.database = database;
    this.clock = clock;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Listing<SuppressionStore.Suppression> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") @DefaultValue("") String cursor) {
    int most = Paging.limit(limit);
    List<SuppressionStore.Suppression> found =
        database.inWorkspace(
            current.workspace(),
            handle -> handle.attach(SuppressionStore.class).list(cursor, most + 1));
    return Listing.of(found, most, one -> one.channel() + " " + one.address());
  }

  @PUT
  @Path("{channel}/{address}")
  @Allowed(Role.MANAGER)
  public Response put(@PathParam("channel") String channel, @PathParam("address") String address) {
    check(channel, address);
    database.useWorkspace(
        current.workspace(),
        handle -> {
          handle
              .attach(SuppressionStore.class)
              .add(channel, address, "by " + current.name(), clock.instant());
          Audit.record(handle, clock.instant(), current.name(), "suppression.add", address);
        });
    return Response.noContent().build();
  }

  @DELETE
  @Path("{channel}/{address}")
  @Allowed(Role.MANAGER)
  public Response delete(
      @PathParam("channel") String channel, @PathParam("address") String address) {
    check(channel, address);
    boolean removed =
        database.inWorkspace(
            current.workspace(),
            handle -> {
              Audit.record(handle, clock.instant(), current.name(), "suppression.lift", address);
              return handle.attach(SuppressionStore.class).remove(channel, address) > 0;
            });
    if (!removed) {
      throw Problem.notFound("suppression", address);
    }
    return Response.noContent().build();
  }

  private static void check(String channel, String address) {
    if (!CHANNELS.contains(channel)) {
      throw Problem.notFound("channel", channel);
    }
    if (address.length() > LONGEST || address.isBlank()) {
      throw Problem.invalid("/address", "an address of at most " + LONGEST + " characters");
    }
  }
}
