package koe.feedback.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Merges and archived themes of the transaction's workspace. */
interface ThemeMergeStore {

  /** A merge that is in force. */
  record Row(
      UUID id,
      String target,
      List<String> merged,
      JsonNode added,
      JsonNode parents,
      String by,
      Instant at) {}

  @SqlUpdate(
      """
      update feedback.theme
      set archived_at = :now, updated_at = :now, revision = revision + 1
      where key = :key and archived_at is null""")
  int archive(String key, Instant now);

  @SqlUpdate("update feedback.theme set merged_into = :into where key = :key")
  void pointTo(String key, String into);

  @SqlUpdate(
      """
      update feedback.theme
      set archived_at = null, merged_into = null, updated_at = :now, revision = revision + 1
      where key = :key and archived_at is not null""")
  int restore(String key, Instant now);

  @SqlUpdate(
      """
      update feedback.theme
      set queries = :queries, updated_at = :now, revision = revision + 1 where key = :key""")
  void queries(String key, JsonNode queries, Instant now);

  /** Makes a theme part of another one, unless it has become part of a third meanwhile. */
  @SqlUpdate(
      """
      update feedback.theme
      set parent = nullif(:to, ''), updated_at = :now, revision = revision + 1
      where key = :key and coalesce(parent, '') = :from""")
  void move(String key, String from, String to, Instant now);

  @SqlUpdate(
      """
      insert into feedback.theme_merge (workspace, id, target, merged, added, parents, by, at)
      values (access.current_workspace(), :id, :target, :merged, :added, :parents, :by, :now)""")
  void add(
      UUID id,
      String target,
      List<String> merged,
      JsonNode added,
      JsonNode parents,
      String by,
      Instant now);

  @SqlQuery(
      """
      select id, target, merged, added, parents, by, at from feedback.theme_merge
      order by at desc, id desc""")
  @RegisterConstructorMapper(Row.class)
  List<Row> all();

  @SqlUpdate("delete from feedback.theme_merge where id = :id")
  void drop(UUID id);

  /** A theme that is deleted speaks for nobody any more. */
  @SqlUpdate(
      """
      with gone as (delete from feedback.theme_merge where target = :key)
      update feedback.theme set merged_into = null where merged_into = :key""")
  void forget(String key);

  /** Reads again what people said of comments and these themes, or themes that went into them. */
  default void retag(List<String> keys) {
    clearCorrected(keys);
    tagCorrected(keys);
  }

  /** Takes their themes from comments for which a person named one of these. */
  @SqlUpdate(
      """
      delete from feedback.item_theme t using feedback.correction c
      where c.workspace = t.workspace and c.item = t.item and c.themes is not null
        and exists (
          select from json_array_elements_text(c.themes) named
          where named = any(feedback.with_merged(:keys)))""")
  void clearCorrected(List<String> keys);

  /** Gives them those that speak now for what the person named; the person's words stay. */
  @SqlUpdate(
      """
      insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
      select distinct c.workspace, c.item, feedback.current_theme(named), i.sentiment,
        i.sentiment_score
      from feedback.correction c
      join feedback.item i on i.workspace = c.workspace and i.id = c.item
      cross join json_array_elements_text(c.themes) named
      where c.themes is not null and i.sentiment is not null
        and feedback.current_theme(named) is not null
        and exists (select from json_array_elements_text(c.themes) one
          where one = any(feedback.with_merged(:keys)))
      on conflict do nothing""")
  void tagCorrected(List<String> keys);
}
