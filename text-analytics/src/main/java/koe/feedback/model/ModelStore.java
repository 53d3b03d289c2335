package koe.feedback.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Models of the transaction's workspace, and the comments they learn from. */
interface ModelStore {

  /** A model without its weights. */
  record Row(
      UUID id,
      String language,
      String name,
      Instant trainedAt,
      String trainedBy,
      int examples,
      int corrections,
      double accuracy,
      double macroF1,
      String before,
      double beforeAccuracy,
      double beforeMacroF1,
      boolean offered,
      boolean active) {}

  /** The weights of an active model. */
  record Weights(String name, String language, byte[] weights) {}

  /** A comment whose sentiment is known, by a person's word or else by the score beside it. */
  record Example(String text, boolean positive, boolean corrected) {}

  @SqlQuery(
      """
      select id, language, name, trained_at, trained_by, examples, corrections, accuracy, macro_f1,
        before, before_accuracy, before_macro_f1, offered, active
      from feedback.model order by trained_at desc, id""")
  @RegisterConstructorMapper(Row.class)
  List<Row> all();

  @SqlQuery("select id from feedback.model where active order by id")
  List<UUID> activeIds();

  @SqlQuery("select name, language, weights from feedback.model where active order by id")
  @RegisterConstructorMapper(Weights.class)
  List<Weights> active();

  /** The newest comments of a language that are labelled; scores in the middle label nothing. */
  @SqlQuery(
      """
      select text, positive, corrected from (
        select i.text, i.received_at, i.id, c.sentiment is not null as corrected,
          case
            when c.sentiment is not null then
              case c.sentiment when 'positive' then true when 'negative' then false end
            when i.metric = 'nps' then case when i.score >= 9 then true when i.score <= 6 then false end
            when i.metric = 'csat' then case when i.score >= 4 then true when i.score <= 2 then false end
            when i.metric = 'ces' then case when i.score >= 6 then true when i.score <= 3 then false end
          end as positive
        from feedback.item i
        left join feedback.correction c on c.workspace = i.workspace and c.item = i.id
        where i.language = :language) labelled
      where positive is not null
      order by received_at desc, id limit :limit""")
  @RegisterConstructorMapper(Example.class)
  List<Example> examples(String language, int limit);

  @SqlUpdate(
      """
      insert into feedback.model (workspace, id, language, name, trained_at, trained_by, examples,
        corrections, accuracy, macro_f1, before, before_accuracy, before_macro_f1, offered, weights)
      values (access.current_workspace(), :id, :language, :name, :trainedAt, :trainedBy, :examples,
        :corrections, :accuracy, :macroF1, :before, :beforeAccuracy, :beforeMacroF1, :offered,
        :weights)""")
  void add(@BindMethods Row model, byte[] weights);

  @SqlUpdate("update feedback.model set active = false where language = :language and active")
  void retire(String language);

  @SqlUpdate("update feedback.model set active = true where id = :id")
  void activate(UUID id);

  @SqlQuery("select macro_f1 from feedback.model where language = :language and active")
  Optional<Double> activeMacroF1(String language);

  @SqlQuery("select name from feedback.model where language = :language and active")
  Optional<String> activeName(String language);
}
