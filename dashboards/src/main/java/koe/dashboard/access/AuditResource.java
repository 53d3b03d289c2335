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
import koe.kernel.web.Problem;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The record of who did what, newest first. */
@Path("api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AuditResource {

  /**
   * Something that somebody did.
   *
   * @param reason why, in their own words
   * @param hash what it and all before it come to
   */
  public record Entry(
      UUID id,
      Instant at,
      String actor,
      String action,
      String object,
      String reason,
      long position,
      String hash) {}

  /**
   * Whether the record is as it was written.
   *
   * @param brokenAt the first entry that is not what was written, or does not follow the one before
   * @param head the hash of the last entry; who keeps it elsewhere notices an end that is cut off
   * @param headKnown whether a hash that was kept earlier is still in the record
   */
  public record Verdict(
      long entries,
      boolean intact,
      Optional<Long> brokenAt,
      String head,
      Optional<Boolean> headKnown) {}

  /** The record, counted through. */
  public record Count(long entries, Optional<Long> brokenAt, Optional<String> head) {}

  interface Store {

    @SqlQuery(
        """
        select id, at, actor, action, object, reason, position, encode(hash, 'hex') as hash
        from access.audit
        where cast(:before as bigint) is null or position < cast(:before as bigint)
        order by position desc limit :limit""")
    @RegisterConstructorMapper(Entry.class)
    List<Entry> list(Optional<Long> before, int limit);

    @SqlQuery(
        """
        select count(*) as entries,
          min(place) filter (where position <> place
            or hash <> access.audit_hash(entry, previous)) as broken_at,
          encode((array_agg(hash order by place desc))[1], 'hex') as head
        from (
          select a.position, a.hash, a as entry,
            row_number() over (order by a.position) as place,
            coalesce(lag(a.hash) over (order by a.position), '') as previous
          from access.audit a) as chain""")
    @RegisterConstructorMapper(Count.class)
    Count count();

    @SqlQuery("select exists (select from access.audit where encode(hash, 'hex') = :hash)")
    boolean knows(String hash);
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
    Optional<Long> before = position(cursor);
    List<Entry> found =
        database.inWorkspace(
            current.workspace(), handle -> handle.attach(Store.class).list(before, most + 1));
    return Listing.of(found, most, entry -> String.valueOf(entry.position()));
  }

  private static Optional<Long> position(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    if (!cursor.matches("[0-9]{1,18}")) {
      throw Problem.parameter("cursor", "cursor is not one of this list.");
    }
    return Optional.of(Long.valueOf(cursor));
  }

  /**
   * Counts the record through.
   *
   * @param head a hash that was told as the head before
   */
  @GET
  @Path("verify")
  @Allowed(Role.ADMIN)
  public Verdict verify(@QueryParam("head") String head) {
    return database.inWorkspace(
        current.workspace(),
        handle -> {
          Store store = handle.attach(Store.class);
          Count count = store.count();
          return new Verdict(
              count.entries(),
              count.brokenAt().isEmpty(),
              count.brokenAt(),
              count.head().orElse(""),
              Optional.ofNullable(head).map(store::knows));
        });
  }
}
