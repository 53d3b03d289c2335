package koe.survey.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;

/** Caught messages over HTTP; empty where mail really goes out. */
@Path("api/v1/outbox")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class OutboxResource {

  private final Outbox outbox;
  private final CurrentCaller current;

  @Inject
  OutboxResource(Outbox outbox, CurrentCaller current) {
    this.outbox = outbox;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Listing<CaughtMessage> list(
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<CaughtMessage> found =
        outbox.list(current.workspace(), to, Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, message -> message.id().toString());
  }
}
