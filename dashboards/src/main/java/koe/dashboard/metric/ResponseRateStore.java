package koe.dashboard.metric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What happened to invitations and open links in the transaction's workspace. */
interface ResponseRateStore {

  /** The counts of one distribution. */
  record Row(
      UUID id,
      String name,
      String channel,
      UUID survey,
      long invited,
      long skipped,
      long sent,
      long bounced,
      long opened,
      long started,
      long completed,
      long unsubscribed) {}

  @SqlQuery(
      """
      with asked as (
        select distribution, count(*) as invited,
          count(*) filter (where status in ('sent', 'bounced')) as sent,
          count(*) filter (where status = 'bounced') as bounced
        from survey.invitation group by distribution),
      left_out as (select distribution, count(*) as skipped from survey.skip group by distribution),
      moved as (
        select distribution,
          count(distinct coalesce(invitation, id)) filter (where kind = 'opened') as opened,
          count(distinct coalesce(invitation, id)) filter (where kind = 'started') as started,
          count(distinct coalesce(invitation, id)) filter (where kind = 'completed') as completed,
          count(distinct coalesce(invitation, id)) filter (where kind = 'unsubscribed') as unsubscribed
        from survey.invitation_event group by distribution)
      select d.id, d.name, d.channel, d.survey, coalesce(a.invited, 0) as invited,
        coalesce(l.skipped, 0) as skipped, coalesce(a.sent, 0) as sent,
        coalesce(a.bounced, 0) as bounced, coalesce(m.opened, 0) as opened,
        coalesce(m.started, 0) as started, coalesce(m.completed, 0) as completed,
        coalesce(m.unsubscribed, 0) as unsubscribed
      from survey.distribution d
      left join asked a on a.distribution = d.id
      left join left_out l on l.distribution = d.id
      left join moved m on m.distribution = d.id
      where (cast(:survey as uuid) is null or d.survey = cast(:survey as uuid))
        and (cast(:from as timestamptz) is null or d.created_at >= cast(:from as timestamptz))
        and (cast(:to as timestamptz) is null or d.created_at < cast(:to as timestamptz))
      order by d.id desc limit 500""")
  @RegisterConstructorMapper(Row.class)
  List<Row> list(Optional<UUID> survey, Optional<Instant> from, Optional<Instant> to);
}
