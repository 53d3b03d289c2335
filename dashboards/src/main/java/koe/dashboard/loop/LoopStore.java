package koe.dashboard.loop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What became of follow-ups that were made in a time, in the transaction's workspace. */
interface LoopStore {

  /** Follow-ups of a team; of all teams if the team is empty and {@code whole}. */
  record Row(
      boolean whole,
      Optional<String> team,
      long made,
      long closed,
      long contacted,
      Optional<Double> contactHours,
      Optional<Double> resolutionHours,
      long measured,
      long inTime,
      long reopened) {}

  /** A customer who answered again after a rule looked at an answer of theirs. */
  record Pair(String rule, boolean followedUp, int earlier, int later) {}

  /** How many answers a rule looked at, and how many of them nobody followed up. */
  record Share(String rule, long followedUp, long heldOut) {}

  @SqlQuery(
      """
      select grouping(team) = 1 as whole, team, count(*) as made,
        count(*) filter (where status in ('resolved', 'verified', 'closed')) as closed,
        count(*) filter (where first_contact_at is not null) as contacted,
        percentile_cont(0.5) within group (
          order by extract(epoch from first_contact_at - created_at) / 3600) as contact_hours,
        percentile_cont(0.5) within group (
          order by extract(epoch from resolved_at - created_at) / 3600) as resolution_hours,
        count(*) filter (where due_at is not null and (resolved_at is not null
          or (due_at < coalesce(waiting_since, :now) and status = any(:openStates)))) as measured,
        count(*) filter (where resolved_at <= due_at) as in_time,
        count(*) filter (where reopened > 0) as reopened
      from dashboard.task
      where created_at >= :from and created_at < :to and status <> 'duplicate'
      group by grouping sets ((), (team))
      order by 1 desc, team nulls last limit 201""")
  @RegisterConstructorMapper(Row.class)
  List<Row> rows(Instant from, Instant to, List<String> openStates, Instant now);

  /** Each customer once for each rule, with the first answer that they gave afterwards. */
  @SqlQuery(
      """
      select rule, followed_up, earlier, later from (
        select distinct on (g.rule, g.contact) g.rule, g.task is not null as followed_up,
          before.value as earlier, after.value as later
        from dashboard.ruling g
        join response.score before on before.workspace = g.workspace
          and before.response = g.response and before.metric = 'nps'
        join lateral (
          select s.value from response.response r
          join response.score s on s.workspace = r.workspace and s.response = r.id and s.metric = 'nps'
          where r.workspace = g.workspace and r.contact = g.contact and r.status = 'complete'
            and r.received_at > before.received_at and r.id <> g.response
          order by r.received_at limit 1) after on true
        where g.at >= :from and g.at < :to and g.contact is not null and g.rule = any(:rules)
        order by g.rule, g.contact, g.at) as pairs""")
  @RegisterConstructorMapper(Pair.class)
  List<Pair> pairs(Instant from, Instant to, List<String> rules);

  /** Rules that left somebody alone. */
  @SqlQuery(
      """
      select rule, count(*) filter (where task is not null) as followed_up,
        count(*) filter (where task is null) as held_out
      from dashboard.ruling where at >= :from and at < :to
      group by rule having count(*) filter (where task is null) > 0 order by rule""")
  @RegisterConstructorMapper(Share.class)
  List<Share> shares(Instant from, Instant to);
}
