package koe.dashboard.tracker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Trackers of the transaction's workspace, and the issues that insights became there. */
@RegisterConstructorMapper(Tracker.class)
interface TrackerStore {

  /** An issue that is to be made now. */
  record Due(UUID insight, String tracker, int attempts) {}

  /** How it stands with an issue. */
  public record Issue(
      UUID insight,
      String tracker,
      String status,
      Optional<String> name,
      Optional<String> url,
      Optional<String> detail,
      String askedBy,
      Instant createdAt) {}

  @SqlQuery("select * from dashboard.tracker order by key limit 500")
  List<Tracker> all();

  @SqlQuery("select * from dashboard.tracker where key = :key")
  Optional<Tracker> find(String key);

  @SqlUpdate(
      """
      insert into dashboard.tracker (workspace, key, kind, url, project, account, token, secret,
        created_at, updated_at)
      values (access.current_workspace(), :key, :kind, :url, :project, :account, :token, :secret,
        :now, :now)
      on conflict (workspace, key) do update
      set kind = excluded.kind, url = excluded.url, project = excluded.project,
        account = excluded.account, token = excluded.token, secret = excluded.secret,
        revision = dashboard.tracker.revision + 1, updated_at = excluded.updated_at""")
  void put(
      String key,
      String kind,
      String url,
      String project,
      Optional<String> account,
      byte[] token,
      byte[] secret,
      Instant now);

  @SqlUpdate("delete from dashboard.tracker where key = :key")
  int delete(String key);

  /** Asks for an issue; one that failed is asked for again, one that is there is not. */
  @SqlUpdate(
      """
      insert into dashboard.issue (workspace, insight, tracker, status, due_at, asked_by, created_at)
      values (access.current_workspace(), :insight, :tracker, 'waiting', :now, :by, :now)
      on conflict (workspace, insight, tracker) do update
      set status = 'waiting', attempts = 0, due_at = excluded.due_at, detail = null
      where dashboard.issue.status = 'failed'""")
  int ask(UUID insight, String tracker, String by, Instant now);

  @SqlQuery(
      """
      select insight, tracker, status, name, url, detail, asked_by, created_at
      from dashboard.issue where insight = :insight order by tracker""")
  @RegisterConstructorMapper(Issue.class)
  List<Issue> issues(UUID insight);

  /** A sender that was stopped in between leaves it open whether there is an issue. */
  @SqlUpdate(
      """
      update dashboard.issue
      set status = 'failed', detail = 'in doubt, look before asking again: Koe was stopped'
      where status = 'waiting' and detail = 'sending' and due_at <= :now""")
  void doubtLost(Instant now);

  @SqlQuery(
      """
      with due as materialized (
        select insight, tracker from dashboard.issue
        where status = 'waiting' and due_at <= :now
        order by due_at limit 10 for update skip locked)
      update dashboard.issue set attempts = attempts + 1, due_at = :until, detail = 'sending'
      where (insight, tracker) in (select insight, tracker from due)
      returning insight, tracker, attempts""")
  @RegisterConstructorMapper(Due.class)
  List<Due> lease(Instant now, Instant until);

  @SqlUpdate(
      """
      update dashboard.issue set status = 'made', name = :name, url = :url, detail = null
      where insight = :insight and tracker = :tracker""")
  void made(UUID insight, String tracker, String name, String url);

  @SqlUpdate(
      """
      update dashboard.issue set status = :status, due_at = :dueAt, detail = :detail
      where insight = :insight and tracker = :tracker""")
  void tried(UUID insight, String tracker, String status, Instant dueAt, String detail);

  @SqlQuery("select insight from dashboard.issue where tracker = :tracker and name = :name")
  Optional<UUID> insight(String tracker, String name);
}
