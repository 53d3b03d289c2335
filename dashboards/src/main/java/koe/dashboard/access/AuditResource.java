package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The record of who did what, newest first. */
@Path("api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AuditResource {

  /** Something that somebody did. */
  public record Entry(UUID id, Instant at, String actor, String action, String object) {}

  interface Store {

    @SqlQuery(
        """
        select id, at, actor, action, object from access.audit
        where cast(:before as uuid) is null or id < cast(:before as uuid)
        order by id desc limit :limit""")
    @RegisterConstructorMapper(Entry.class)
    List<Entry> list(Optional<UUID> before, int limit);
  }

  private final Database database;
  private final CurrentCaller current;

  @Inject
  AuditResource(Database database, CurrentCaller current) {
    this.database = database;
    this.current = current;
  }

  @GET
  @Allowed(Role.ADMIN)
  public Listing<Entry> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    Optional<UUID> before = Paging.cursorId(cursor);
    List<Entry> found =
        database.inWorkspace(
            current.workspace(), handle -> handle.attach(Store.class).list(before, most + 1));
    return Listing.of(found, most, entry -> entry.id().toString());
  }
}
