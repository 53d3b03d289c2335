package koe.feedback.saved;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Saved searches of the transaction's workspace, and who looked at them. */
interface SavedSearchStore {

  /** A saved search and how far somebody has seen what it finds. */
  record Row(
      UUID id, String name, String query, String createdBy, Instant createdAt, Instant seenTo) {

    SavedSearch search() {
      return new SavedSearch(id, name, query, createdBy, createdAt);
    }
  }

  @SqlQuery(
      """
      select s.id, s.name, s.query, s.created_by, s.created_at,
        coalesce(l.seen_to, s.created_at) as seen_to
      from feedback.saved_search s
      left join feedback.saved_search_look l on l.search = s.id and l.who = :who
      where cast(:after as uuid) is null or s.id > cast(:after as uuid)
      order by s.id limit :limit""")
  @RegisterConstructorMapper(Row.class)
  List<Row> list(String who, Optional<UUID> after, int limit);

  @SqlQuery(
      """
      select s.id, s.name, s.query, s.created_by, s.created_at,
        coalesce(l.seen_to, s.created_at) as seen_to
      from feedback.saved_search s
      left join feedback.saved_search_look l on l.search = s.id and l.who = :who
      where s.id = :id""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(UUID id, String who);

  /** Keeps a search; 0 if its name is taken. */
  @SqlUpdate(
      """
      insert into feedback.saved_search (workspace, id, name, query, created_by, created_at)
      values (access.current_workspace(), :id, :name, :query, :by, :now)
      on conflict (workspace, name) do nothing""")
  int add(UUID id, String name, String query, String by, Instant now);

  /** Gives a search another name; 0 if that is taken by another one. */
  @SqlUpdate(
      """
      update feedback.saved_search set name = :name
      where id = :id
        and not exists (select from feedback.saved_search where name = :name and id <> :id)""")
  int rename(UUID id, String name);

  @SqlUpdate("delete from feedback.saved_search where id = :id")
  int delete(UUID id);

  @SqlQuery("select count(*) from feedback.saved_search")
  int count();

  @SqlQuery("select received_at from feedback.item where id = :item")
  Optional<Instant> receivedAt(UUID item);

  /** Somebody has seen what was received before this moment. */
  @SqlUpdate(
      """
      insert into feedback.saved_search_look as l (workspace, search, who, seen_to)
      values (access.current_workspace(), :search, :who, :to)
      on conflict (workspace, search, who) do update
      set seen_to = greatest(l.seen_to, excluded.seen_to)""")
  void look(UUID search, String who, Instant to);
}
