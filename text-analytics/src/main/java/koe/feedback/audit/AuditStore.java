package koe.feedback.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Audits of the transaction's workspace. */
interface AuditStore {

  /** A comment that is to be judged, and what the machine says of it. */
  record Row(UUID id, String text, String language, Optional<String> asked, JsonNode analysis) {}

  /** A judgement beside what the machine says now. */
  record Judged(
      String language,
      List<String> asked,
      List<String> themes,
      String sentiment,
      JsonNode found,
      String foundSentiment) {}

  /** The comment of the sample that is next: the one with the least hash that nobody judged. */
  @SqlQuery(
      """
      select i.id, i.text, i.language, i.asked, i.analysis from feedback.item i
      where i.language = :language and i.model is not null and i.analysis is not null
        and not exists (
          select from feedback.audit a where a.workspace = i.workspace and a.item = i.id)
      order by md5(i.id::text) limit 1""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> next(String language);

  @SqlQuery("select exists (select from feedback.item where id = :item and model is not null)")
  boolean isUnderstood(UUID item);

  @SqlUpdate(
      """
      insert into feedback.audit (workspace, item, asked, themes, sentiment, unclear, by, at)
      values (access.current_workspace(), :item, :asked, :themes, :sentiment, :unclear, :by, :now)
      on conflict (workspace, item) do update
      set asked = excluded.asked, themes = excluded.themes, sentiment = excluded.sentiment,
        unclear = excluded.unclear, by = excluded.by, at = excluded.at""")
  void put(
      UUID item,
      List<String> asked,
      List<String> themes,
      String sentiment,
      boolean unclear,
      String by,
      Instant now);

  @SqlUpdate("delete from feedback.audit where item = :item")
  int delete(UUID item);

  /** What somebody judged last. */
  @SqlQuery("select item from feedback.audit where by = :by order by at desc, item desc limit 1")
  Optional<UUID> last(String by);

  @SqlQuery("select language from feedback.item where id = :item")
  Optional<String> language(UUID item);

  /** An audit tells nothing of the themes of a model in use that has learned from it. */
  @SqlQuery(
      """
      select i.language,
        case when exists (
          select from feedback.theme_model m
          where m.workspace = a.workspace and m.language = i.language and m.active
            and m.trained_at >= a.at)
        then '{}' else a.asked end as asked, a.themes, a.sentiment, i.analysis->'themes' as found,
        i.analysis->'sentiment'->>'label' as found_sentiment
      from feedback.audit a
      join feedback.item i on i.workspace = a.workspace and i.id = a.item
      where not a.unclear and i.analysis is not null
      order by a.item""")
  @RegisterConstructorMapper(Judged.class)
  List<Judged> judged();
}
