package koe.dashboard.rollup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Adds the counts of days up by week and month, in the transaction's workspace. What is not added
 * up is read day by day, so that it may be late, but never wrong.
 */
interface SpanStore extends Feed.Counting {

  /**
   * Notes that days were counted: the weeks and months that they are in are to be added up anew.
   */
  @Override
  @SqlUpdate(
      """
      with touched as (
        select distinct g.grain, w.survey, date_trunc(g.grain, cast(w.day as timestamp))::date as start,
          (date_trunc(g.grain, cast(w.day as timestamp)) + cast('1 ' || g.grain as interval))::date
            as ends
        from unnest(cast(:surveys as uuid[]), cast(:days as date[])) w (survey, day)
        cross join unnest(array['week', 'month']) g (grain)),
      gone as (
        delete from dashboard.rollup_span s using touched t
        where s.grain = t.grain and s.survey = t.survey and s.start = t.start)
      insert into dashboard.rollup_added (workspace, grain, survey, start, ends, added)
      select access.current_workspace(), grain, survey, start, ends, false from touched
      on conflict (workspace, grain, survey, start) do update set added = false""")
  void touch(List<UUID> surveys, List<LocalDate> days);

  /** Notes all days that were counted before there were weeks and months; how many. */
  @SqlUpdate(
      """
      insert into dashboard.rollup_added (workspace, grain, survey, start, ends, added)
      select distinct access.current_workspace(), g.grain, d.survey,
        date_trunc(g.grain, cast(d.day as timestamp))::date,
        (date_trunc(g.grain, cast(d.day as timestamp)) + cast('1 ' || g.grain as interval))::date,
        false
      from (select distinct survey, day from dashboard.rollup) d
      cross join unnest(array['week', 'month']) g (grain)
      where not exists (select from dashboard.rollup_added)""")
  int noteAll();

  /** What is over and not added up, and has no day that is still to be counted. */
  @SqlQuery(
      """
      select grain, survey, start, ends from dashboard.rollup_added a
      where not added and ends <= (now() at time zone :zone)::date
        and not exists (
          select from dashboard.rollup_due d
          where d.feed = 'scores' and d.survey = a.survey and d.day >= a.start and d.day < a.ends)
      order by start desc, survey, grain limit :most""")
  @RegisterConstructorMapper(Span.class)
  List<Span> missing(String zone, int most);

  /** Adds the days of a span up; who has no value of a property is counted as such. */
  String ADDED =
      """
      days as materialized (
        select metric, dimension, day, category, value, best, n from dashboard.rollup
        where survey = :survey and day >= :start and day < :ends),
      held as (
        select metric, dimension, day, value, best, sum(n) as n from days
        where dimension <> '' group by metric, dimension, day, value, best),
      without as (
        select p.metric, p.dimension, a.day, a.value, a.best, a.n - coalesce(h.n, 0) as n
        from (select distinct metric, dimension from days where dimension <> '') p
        join days a on a.metric = p.metric and a.dimension = ''
        left join held h on h.metric = p.metric and h.dimension = p.dimension and h.day = a.day
          and h.value = a.value and h.best = a.best
        where a.n > coalesce(h.n, 0)),
      added as (
        select access.current_workspace() as workspace, cast(:grain as text) as grain, metric,
          dimension, cast(:survey as uuid) as survey, cast(:start as date) as start, category,
          value, best, min(day) as first, max(day) as last, cast(sum(n) as bigint) as n
        from (
          select metric, dimension, day, category, value, best, n from days
          union all
          select metric, dimension, day, '', value, best, n from without) d
        group by metric, dimension, category, value, best)
      """;

  @SqlUpdate(
      "with "
          + ADDED
          + """
          , noted as (
            update dashboard.rollup_added set added = true
            where grain = :grain and survey = :survey and start = :start)
          insert into dashboard.rollup_span
            (workspace, grain, metric, dimension, survey, start, category, value, best, first, last, n)
          table added""")
  void add(@BindMethods Span span);

  /** Adds up what is missing; how much it was. */
  @Override
  default int addUp(String zone, int most) {
    int noted = noteAll();
    List<Span> missing = missing(zone, most);
    missing.forEach(this::add);
    return noted + missing.size();
  }

  /** Everything that is added up and has no day that is to be counted again. */
  @SqlQuery(
      """
      select grain, survey, start, ends from dashboard.rollup_added a
      where added and not exists (
        select from dashboard.rollup_due d
        where d.feed = 'scores' and d.survey = a.survey and d.day >= a.start and d.day < a.ends)""")
  @RegisterConstructorMapper(Span.class)
  List<Span> all();

  /** In how many counts a span differs from its days. */
  @SqlQuery(
      "with "
          + ADDED
          + """
          , kept as (
            select workspace, grain, metric, dimension, survey, start, category, value, best, first,
              last, n
            from dashboard.rollup_span
            where grain = :grain and survey = :survey and start = :start),
          still as (
            select from dashboard.rollup_added
            where grain = :grain and survey = :survey and start = :start and added)
          select count(*) from (
            (table added except all table kept) union all (table kept except all table added)) d
          where exists (select from still)""")
  int differences(@BindMethods Span span);

  /** What differs from its days; it is marked to be added up again. */
  @Override
  default List<Span> differingSpans() {
    List<Span> differing = all().stream().filter(span -> differences(span) > 0).toList();
    differing.forEach(this::addAgain);
    return differing;
  }

  @SqlUpdate(
      """
      with gone as (
        delete from dashboard.rollup_span
        where grain = :grain and survey = :survey and start = :start)
      update dashboard.rollup_added set added = false
      where grain = :grain and survey = :survey and start = :start""")
  void addAgain(@BindMethods Span span);

  @SqlUpdate("delete from dashboard.rollup_span where dimension = any(cast(:dimensions as text[]))")
  void forgetDimensionsOfSpans(List<String> dimensions);

  @SqlUpdate("with gone as (delete from dashboard.rollup_span) delete from dashboard.rollup_added")
  void forgetSpans();
}
