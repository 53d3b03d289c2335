package koe.feedback.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Models of themes of the transaction's workspace, and the comments they learn from. */
interface ThemeModelStore {

  /** A model without its weights. */
  record Row(
      UUID id,
      String language,
      String name,
      Instant trainedAt,
      String trainedBy,
      int examples,
      int corrections,
      List<String> themes,
      double microF1,
      double rulesF1,
      boolean offered,
      boolean active) {}

  /** The weights of an active model. */
  record Weights(String name, String language, byte[] weights) {}

  /** A comment of which a person said what it speaks of, among the themes there were. */
  record Example(String text, List<String> asked, List<String> said, boolean corrected) {}

  @SqlQuery(
      """
      select id, language, name, trained_at, trained_by, examples, corrections, themes, micro_f1,
        rules_f1, offered, active
      from feedback.theme_model order by trained_at desc, id""")
  @RegisterConstructorMapper(Row.class)
  List<Row> all();

  @SqlQuery("select id from feedback.theme_model where active order by id")
  List<UUID> activeIds();

  @SqlQuery("select name, language, weights from feedback.theme_model where active order by id")
  @RegisterConstructorMapper(Weights.class)
  List<Weights> active();

  /**
   * The comments of a language that somebody read, the newest first. A correction says something of
   * the themes that there were at its time; a theme that came later was not looked for.
   */
  @SqlQuery(
      """
      select i.text, c.themes is not null as corrected,
        array(select distinct feedback.current_theme(one) from unnest(
          case when c.themes is null then a.asked else array(
            select t.key from feedback.theme t where t.updated_at <= c.at or t.revision > 1) end) one
          where feedback.current_theme(one) is not null) as asked,
        array(select distinct feedback.current_theme(one) from unnest(
          case when c.themes is null then a.themes else array(
            select json_array_elements_text(c.themes)) end) one
          where feedback.current_theme(one) is not null) as said
      from feedback.item i
      left join feedback.correction c
        on c.workspace = i.workspace and c.item = i.id and c.themes is not null
      left join feedback.audit a
        on a.workspace = i.workspace and a.item = i.id and not a.unclear
      where i.language = :language and (c.item is not null or a.item is not null)
      order by coalesce(c.at, a.at) desc, i.id limit :limit""")
  @RegisterConstructorMapper(Example.class)
  List<Example> examples(String language, int limit);

  @SqlUpdate(
      """
      insert into feedback.theme_model (workspace, id, language, name, trained_at, trained_by,
        examples, corrections, themes, micro_f1, rules_f1, offered, weights)
      values (access.current_workspace(), :id, :language, :name, :trainedAt, :trainedBy, :examples,
        :corrections, :themes, :microF1, :rulesF1, :offered, :weights)""")
  void add(@BindMethods Row model, byte[] weights);

  @SqlUpdate("update feedback.theme_model set active = false where language = :language and active")
  void retire(String language);

  @SqlUpdate("update feedback.theme_model set active = true where id = :id")
  void activate(UUID id);

  @SqlQuery("select micro_f1 from feedback.theme_model where language = :language and active")
  Optional<Double> activeMicroF1(String language);
}
