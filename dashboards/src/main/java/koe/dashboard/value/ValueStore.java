package koe.dashboard.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What customers of the transaction's workspace did. */
interface ValueStore {

  /**
   * What one customer bought, with scores from 1 to 5.
   *
   * @param daysSince the last purchase, by the calendar of the workspace, as segments count
   * @param latest the newest answer to the NPS question
   */
  record Bought(
      String contact,
      long recencyDays,
      long daysSince,
      long frequency,
      BigDecimal monetary,
      int r,
      int f,
      int m,
      long promoters,
      long passives,
      long detractors,
      Optional<Integer> latest) {}

  /** A type of events that come with amounts. */
  @SqlQuery(
      """
      select distinct type from survey.event where amount is not null order by type limit 50""")
  List<String> types();

  /**
   * On which days one customer bought.
   *
   * @param repeats days with a purchase after the first
   * @param lastDay days from the first to the last
   * @param age days from the first until now
   * @param mean spent on a day with a purchase
   */
  record BuyingDays(String contact, long repeats, long lastDay, long age, BigDecimal mean) {}

  @SqlQuery(
      """
      with days as (
        select contact, cast(at at time zone w.time_zone as date) as day, sum(amount) as amount
        from survey.event, access.workspace w
        where type = :type and at <= :now and amount is not null
          and currency is not distinct from cast(:currency as text)
        group by 1, 2)
      select c.external_id as contact, count(*) - 1 as repeats,
        max(d.day) - min(d.day) as last_day,
        max((select cast(cast(:now as timestamptz) at time zone w.time_zone as date)
          from access.workspace w)) - min(d.day) as age,
        avg(d.amount) as mean
      from days d
      join survey.contact c on c.id = d.contact
      group by c.external_id
      order by c.external_id""")
  @RegisterConstructorMapper(BuyingDays.class)
  @FetchSize(1_000)
  Stream<BuyingDays> days(String type, Optional<String> currency, Instant now);

  /** What one customer did within a time. */
  record Active(String contact, long responses, long events, long quietDays) {}

  /** The currency in which most amounts are. */
  @SqlQuery(
      """
      select currency from survey.event
      where type = :type and amount is not null and at <= :now and currency is not null
      group by currency order by count(*) desc, currency limit 1""")
  Optional<String> currency(String type, Instant now);

  @SqlQuery(
      """
      select count(*) from survey.event
      where type = :type and at <= :now
        and (amount is null or currency is distinct from cast(:currency as text))""")
  long excluded(String type, Optional<String> currency, Instant now);

  /** Ranks leave equals equal: rank() less one is how many are strictly lower. */
  @SqlQuery(
      """
      with bought as (
        select contact, max(at) as last, count(*) as frequency, sum(amount) as monetary
        from survey.event
        where type = :type and at <= :now and amount is not null
          and currency is not distinct from cast(:currency as text)
        group by contact),
      scored as (
        select *, 1 + 5 * (rank() over (order by last) - 1) / count(*) over () as r,
          1 + 5 * (rank() over (order by frequency) - 1) / count(*) over () as f,
          1 + 5 * (rank() over (order by monetary) - 1) / count(*) over () as m
        from bought)
      select c.external_id as contact, extract(day from cast(:now as timestamptz) - s.last)::bigint as recency_days,
        (select (cast(:now as timestamptz) at time zone w.time_zone)::date
          - (s.last at time zone w.time_zone)::date from access.workspace w) as days_since,
        s.frequency, s.monetary, s.r, s.f, s.m,
        coalesce(n.promoters, 0) as promoters, coalesce(n.passives, 0) as passives,
        coalesce(n.detractors, 0) as detractors, n.latest
      from scored s
      join survey.contact c on c.id = s.contact
      left join lateral (
        select count(*) filter (where v.value >= 9) as promoters,
          count(*) filter (where v.value in (7, 8)) as passives,
          count(*) filter (where v.value <= 6) as detractors,
          (array_agg(v.value order by a.received_at desc, a.id desc))[1] as latest
        from response.response a
        join response.score v on v.workspace = a.workspace and v.response = a.id
        where a.workspace = c.workspace and a.contact = c.external_id
          and a.status = 'complete' and v.metric = 'nps') n on true
      order by c.external_id""")
  @RegisterConstructorMapper(Bought.class)
  @FetchSize(1_000)
  Stream<Bought> bought(String type, Optional<String> currency, Instant now);

  @SqlQuery(
      """
      select c.external_id as contact, coalesce(a.n, 0) as responses, coalesce(e.n, 0) as events,
        extract(day from cast(:now as timestamptz)
          - greatest(a.last, e.last, cast(:from as timestamptz)))::bigint as quiet_days
      from survey.contact c
      left join (
        select contact, count(*) as n, max(received_at) as last from response.response
        where status = 'complete' and received_at >= :from and received_at <= :now
        group by contact) a on a.contact = c.external_id
      left join (
        select contact, count(*) as n, max(at) as last from survey.event
        where at >= :from and at <= :now group by contact) e on e.contact = c.id
      order by c.external_id""")
  @RegisterConstructorMapper(Active.class)
  @FetchSize(1_000)
  Stream<Active> active(Instant from, Instant now);
}
