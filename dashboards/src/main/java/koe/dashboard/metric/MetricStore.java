package koe.dashboard.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Exact counts of scores in the transaction's workspace. */
interface MetricStore {

  /**
   * So many scores of one value.
   *
   * @param start the first day of the period; the first day of all when there is no period
   * @param facts what a filter may ask for; empty when there is none
   */
  record Count(
      LocalDate start,
      LocalDate last,
      Optional<String> category,
      JsonNode facts,
      int value,
      int best,
      long n) {}

  /** How many ratings stand aside because their answers are suspicious. */
  @SqlQuery(
      """
      select count(*)
      from response.uncounted_score s
      join survey.survey v on v.workspace = s.workspace and v.id = s.survey
      where s.metric = :metric
        and (cast(:survey as uuid) is null or s.survey = cast(:survey as uuid))
        and (cast(:touchpoint as text) is null or v.touchpoint = cast(:touchpoint as text))
        and (cast(:from as timestamptz) is null or s.received_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or s.received_at < cast(:to as timestamptz))""")
  long leftOut(
      String metric,
      Optional<UUID> survey,
      Optional<String> touchpoint,
      Optional<Instant> from,
      Optional<Instant> to);

  /** So many scores of one value. */
  record Graded(int value, int best, long n) {}

  /**
   * What people last chose by a link in a mail, where no finished answer followed. Clicks of
   * programs are none.
   */
  @SqlQuery(
      """
      select value, best, count(*) as n
      from (
        select distinct on (c.invitation, c.question) c.value, c.best
        from survey.click c
        join survey.distribution d on d.workspace = c.workspace and d.id = c.distribution
        join survey.survey v on v.workspace = d.workspace and v.id = d.survey
        where c.metric = :metric and c.verdict = 'person'
          and (cast(:survey as uuid) is null or d.survey = cast(:survey as uuid))
          and (cast(:touchpoint as text) is null or v.touchpoint = cast(:touchpoint as text))
          and (cast(:from as timestamptz) is null or c.at >= cast(:from as timestamptz))
          and (cast(:to as timestamptz) is null or c.at < cast(:to as timestamptz))
          and not exists (
            select from response.response r
            where r.workspace = c.workspace and r.invitation = c.invitation
              and r.status = 'complete')
        order by c.invitation, c.question, c.at desc) as latest
      group by value, best""")
  @RegisterConstructorMapper(Graded.class)
  List<Graded> provisional(
      String metric,
      Optional<UUID> survey,
      Optional<String> touchpoint,
      Optional<Instant> from,
      Optional<Instant> to);

  /**
   * Scores of complete responses, counted by period, group and value, and by facts when a filter is
   * to look at them.
   *
   * @param named the attributes that are facts, unless everything is
   */
  @SqlQuery(
      """
      with scored as (
        select s.value, s.best, s.received_at at time zone cast(:zone as text) as at,
          case :property
            when 'channel' then r.channel
            when 'language' then r.language
            when 'survey' then r.survey::text
            when 'touchpoint' then v.touchpoint
            when 'distribution' then r.distribution::text
            when 'attribute' then r.attributes ->> :key
          end as category,
          case when :filtered then jsonb_build_object(
            'attributes', case when :everything then r.attributes else (
              select coalesce(jsonb_object_agg(k, r.attributes -> k), '{}')
              from unnest(cast(:named as text[])) k where r.attributes -> k is not null) end,
            'channel', r.channel, 'language', r.language, 'survey', r.survey,
            'touchpoint', v.touchpoint) else '{}'::jsonb end as facts
        from <scores>
        join response.response r on r.workspace = s.workspace and r.id = s.response
        join survey.survey v on v.workspace = s.workspace and v.id = s.survey
        where s.metric = :metric and r.status = 'complete'
          and (cast(:survey as uuid) is null or s.survey = cast(:survey as uuid))
          and (cast(:touchpoint as text) is null or v.touchpoint = cast(:touchpoint as text))
          and (cast(:from as timestamptz) is null or s.received_at >= cast(:from as timestamptz))
          and (cast(:to as timestamptz) is null or s.received_at < cast(:to as timestamptz)))
      select case when :period = 'all' then min(at)::date
          else date_trunc(:period, min(at))::date end as start,
        max(at)::date as last, category, facts, value, best, count(*) as n
      from scored
      group by case when :period <> 'all' then date_trunc(:period, at) end,
        category, facts, value, best""")
  @RegisterConstructorMapper(Count.class)
  Stream<Count> counts(
      String metric,
      Optional<UUID> survey,
      Optional<String> touchpoint,
      Optional<Instant> from,
      Optional<Instant> to,
      String period,
      String property,
      String key,
      boolean filtered,
      boolean everything,
      List<String> named,
      String zone,
      @Define String scores,
      @BindMethods("said") Said said);

  /** One score with where it came from. */
  record Row(
      UUID survey,
      String name,
      int version,
      boolean complete,
      JsonNode facts,
      int value,
      int best) {}

  /** The scores of a metric, one by one, also those of unfinished responses. */
  @SqlQuery(
      """
      select s.survey, v.name, r.version, r.status = 'complete' as complete,
        jsonb_build_object('attributes', r.attributes, 'channel', r.channel,
          'language', r.language, 'survey', r.survey, 'touchpoint', v.touchpoint) as facts,
        s.value, s.best
      from <scores>
      join response.response r on r.workspace = s.workspace and r.id = s.response
      join survey.survey v on v.workspace = s.workspace and v.id = s.survey
      where s.metric = :metric
        and (cast(:survey as uuid) is null or s.survey = cast(:survey as uuid))
        and (cast(:touchpoint as text) is null or v.touchpoint = cast(:touchpoint as text))
        and (cast(:from as timestamptz) is null or s.received_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or s.received_at < cast(:to as timestamptz))""")
  @RegisterConstructorMapper(Row.class)
  @FetchSize(1_000)
  Stream<Row> rows(
      String metric,
      Optional<UUID> survey,
      Optional<String> touchpoint,
      Optional<Instant> from,
      Optional<Instant> to,
      @Define String scores,
      @BindMethods("said") Said said);

  @SqlQuery("select time_zone from access.workspace")
  String timeZone();

  @SqlQuery("select exists (select from survey.survey where id = :survey)")
  boolean knowsSurvey(UUID survey);
}
