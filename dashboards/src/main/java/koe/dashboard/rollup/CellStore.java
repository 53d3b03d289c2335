package koe.dashboard.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads counts in the transaction's workspace. */
interface CellStore {

  /** Whether counts are kept, with days that begin where they are asked for, and of this kind. */
  @SqlQuery(
      """
      select exists (select from dashboard.rollup_progress
                     where feed = 'scores' and time_zone = :zone)
        and not exists (select from dashboard.rollup_unheld where dimension = :dimension)""")
  boolean holds(String zone, String dimension);

  /** Whether an attribute of this name is known to have been there. */
  @SqlQuery(
      """
      select exists (select from survey.survey v cross join unnest(array['nps', 'csat', 'ces']) m
                     where exists (select from dashboard.rollup r
                                   where r.workspace = v.workspace and r.metric = m
                                     and r.dimension = :dimension and r.survey = v.id))
        or exists (select from dashboard.rollup_unheld where dimension = :dimension)""")
  boolean hasSeen(String dimension);

  /** How much is still to be counted, up to a limit. */
  @SqlQuery(
      """
      select (select count(*) from (select from dashboard.rollup_due where feed = 'scores' limit :limit) d)
        + (select count(*) from (
             select from response.response
             where (epoch, transaction, id)
               > ((select epoch from dashboard.rollup_progress where feed = 'scores'),
                  (select transaction from dashboard.rollup_progress where feed = 'scores'),
                  (select id from dashboard.rollup_progress where feed = 'scores'))
             limit :limit) r)""")
  int behind(int limit);

  /**
   * Counts by period, category and value. Weeks and months that are added up are read as such, all
   * other days one by one. Days with changes that are not taken in yet, and days of which only a
   * part is asked for, are counted from the rows; all in one statement, so that nothing is counted
   * twice or left out while others write.
   */
  @SqlQuery(
      """
      with progress as materialized (
        select epoch, transaction, id from dashboard.rollup_progress where feed = 'scores'),
      wanted as materialized (
        select id, touchpoint from survey.survey
        where (cast(:survey as uuid) is null or id = cast(:survey as uuid))
          and (cast(:touchpoint as text) is null or touchpoint = cast(:touchpoint as text))),
      changed as materialized (
        select survey, (received_at at time zone cast(:zone as text))::date as day
        from response.response
        where (epoch, transaction, id)
          > ((select epoch from progress), (select transaction from progress),
             (select id from progress))
        union
        select survey, (received_at at time zone cast(:zone as text))::date
        from response.recount
        where (epoch, transaction, response)
          > ((select epoch from progress), (select transaction from progress),
             (select id from progress))
        union
        select survey, day from dashboard.rollup_due where feed = 'scores'),
      loose as materialized (
        select survey, day,
          greatest(cast(:from as timestamptz),
            cast(day as timestamp) at time zone cast(:zone as text)) as begins,
          least(cast(:to as timestamptz),
            cast(day + 1 as timestamp) at time zone cast(:zone as text)) as ends
        from (
          select survey, day from changed
          union
          select w.id, d from wanted w cross join unnest(cast(:partOfDays as date[])) d) l),
      spans as materialized (
        select a.survey, a.start
        from wanted w
        join dashboard.rollup_added a on a.survey = w.id
        where a.grain = :grain and a.added
          and a.start >= coalesce(cast(:firstDay as date), '-infinity')
          and a.ends <= coalesce(cast(:endDay as date), 'infinity')
          and not exists (select from changed c
                          where c.survey = a.survey and c.day >= a.start and c.day < a.ends)),
      reach as materialized (
        select w.id as survey,
          (select min(day) from dashboard.rollup where survey = w.id) as first,
          (select max(day) from dashboard.rollup where survey = w.id) as last
        from wanted w),
      days as materialized (
        select r.survey, cast(g.at as date) as day
        from reach r
        cross join generate_series(
          cast(greatest(r.first, cast(:firstDay as date)) as timestamp),
          cast(least(r.last, cast(:endDay as date) - 1) as timestamp), interval '1 day') g (at)
        where r.first is not null
          and not exists (select from changed c
                          where c.survey = r.survey and c.day = cast(g.at as date))
          and (r.survey, date_trunc(replace(:grain, 'none', 'day'), g.at)::date)
            not in (select survey, start from spans)),
      kept as not materialized (
        select r.*
        from days d
        cross join lateral (
          select r.dimension, r.day, r.survey, r.category, r.value, r.best, r.n
          from dashboard.rollup r
          where r.metric = :metric and r.dimension in (:dimension, '')
            and r.survey = d.survey and r.day = d.day
          offset 0) r),
      summed as (
        select r.*
        from spans s
        cross join lateral (
          select r.first, r.last, r.survey, r.category, r.value, r.best, r.n
          from dashboard.rollup_span r
          where r.grain = :grain and r.metric = :metric and r.dimension = :dimension
            and r.survey = s.survey and r.start = s.start
          union all
          select r.first, r.last, r.survey, '', r.value, r.best, r.n
          from dashboard.rollup_span r
          where :dimension <> '' and r.grain = :grain and r.metric = :metric and r.dimension = ''
            and r.survey = s.survey and r.start = s.start
            and not exists (
              select from dashboard.rollup_span x
              where x.grain = :grain and x.metric = :metric and x.dimension = :dimension
                and x.survey = s.survey and x.start = s.start)
          offset 0) r),
      single as materialized (
        select (s.received_at at time zone cast(:zone as text))::date as day, l.survey, s.category,
          s.value, s.best
        from loose l
        join wanted w on w.id = l.survey
        cross join lateral (
          select s.received_at, s.value, s.best, nullif(case :dimension
              when '' then null
              when 'channel' then to_jsonb(r.channel)
              when 'language' then to_jsonb(r.language)
              when 'distribution' then to_jsonb(r.distribution)
              else r.attributes -> substr(:dimension, 9) end, 'null')::text as category
          from response.score s
          join response.response r on r.workspace = s.workspace and r.id = s.response
          where s.metric = :metric and s.survey = l.survey and r.status = 'complete'
            and s.received_at >= l.begins and s.received_at < l.ends
          offset 0) s),
      without as (
        select day, survey, value, best,
          sum(case when dimension = '' then n else -n end) as n
        from kept where :dimension <> ''
        group by day, survey, value, best
        having sum(case when dimension = '' then n else -n end) <> 0),
      counted as (
        select day as first, day as last, survey, case when :dimension <> '' then category end
          as category, value, best, n
        from kept where dimension = :dimension
        union all
        select day, day, survey, null, value, best, n from without
        union all
        select first, last, survey, case when :dimension <> '' then nullif(category, '') end,
          value, best, n from summed
        union all
        select day, day, survey, category, value, best, 1 from single),
      cut as (
        select case when :period <> 'all'
            then date_trunc(:period, cast(first as timestamp))::date end as start,
          case when :bySurvey then survey end as survey,
          category, value, best, min(first) as first, max(last) as last, sum(n) as n
        from counted
        group by 1, 2, category, value, best)
      select coalesce(start, first) as start, last, survey,
        (select w.touchpoint from wanted w where w.id = cut.survey) as touchpoint,
        cast(category as jsonb) as category, cast(category as jsonb) #>> '{}' as shown,
        value, best, cast(n as bigint) as n
      from cut""")
  @RegisterConstructorMapper(Cell.class)
  Stream<Cell> cells(
      String metric,
      Optional<UUID> survey,
      Optional<String> touchpoint,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<LocalDate> firstDay,
      Optional<LocalDate> endDay,
      List<LocalDate> partOfDays,
      String period,
      String grain,
      String dimension,
      boolean bySurvey,
      String zone);
}
