package koe.dashboard.metric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What happened to invitations and open links in the transaction's workspace. */
interface ResponseRateStore {

  /** The counts of one group. */
  record Row(
      @ColumnName("grouped") String group,
      Optional<UUID> distribution,
      Optional<String> name,
      Optional<String> channel,
      Optional<UUID> survey,
      long invited,
      long skipped,
      long sent,
      long bounced,
      long opened,
      long started,
      long completed,
      long unsubscribed,
      long answered,
      long partial,
      long refusal,
      long nonContact,
      long other,
      long unknown) {

    ResponseRate.Funnel funnel() {
      return new ResponseRate.Funnel(
          invited,
          skipped,
          sent,
          bounced,
          sent - bounced,
          opened,
          started,
          completed,
          unsubscribed);
    }

    Dispositions dispositions() {
      return new Dispositions(answered, partial, refusal, nonContact, other, unknown, bounced);
    }

    /** How many of those who were invited personally answered. */
    long answeredInvitations() {
      return answered;
    }
  }

  /**
   * Counts by distribution, channel, survey, or variant of a distribution. An invitation that is
   * still waiting counts as invited and has no disposition yet. Who is left out has no variant.
   */
  @SqlQuery(
      """
      with wanted as (
        select d.id, d.name, d.channel, d.survey,
          case :by when 'channel' then d.channel when 'survey' then d.survey::text
            else d.id::text end as grouped
        from survey.distribution d
        where (cast(:survey as uuid) is null or d.survey = cast(:survey as uuid))
          and (cast(:from as timestamptz) is null or d.created_at >= cast(:from as timestamptz))
          and (cast(:to as timestamptz) is null or d.created_at < cast(:to as timestamptz))),
      happened as (
        select e.distribution, coalesce(e.invitation, e.id) as who,
          bool_or(e.kind = 'opened') as opened, bool_or(e.kind = 'started') as started,
          bool_or(e.kind = 'completed') as completed, bool_or(e.kind = 'unsubscribed') as unsubscribed,
          max(i.variant) as variant
        from survey.invitation_event e join wanted w on w.id = e.distribution
        left join survey.invitation i
          on :by = 'variant' and i.workspace = e.workspace and i.id = e.invitation
        group by e.distribution, coalesce(e.invitation, e.id)),
      disposed as (
        select i.distribution, case when :by = 'variant' then i.variant end as variant, i.status,
          case
            when h.completed or r.status = 'complete' then 'I'
            when i.status = 'bounced' then 'NE'
            when i.status not in ('sent', 'inDoubt') then ''
            when r.id is not null and exists (select from response.score s
              where s.workspace = r.workspace and s.response = r.id) then 'P'
            when h.started or h.unsubscribed then 'R'
            when h.opened then 'O'
            when i.status = 'inDoubt' then 'U'
            else 'NC' end as became
        from survey.invitation i
        join wanted w on w.id = i.distribution
        left join happened h on h.distribution = i.distribution and h.who = i.id
        left join response.response r on r.workspace = i.workspace and r.invitation = i.id),
      asked as (
        select distribution, variant, count(*) as invited,
          count(*) filter (where status in ('sent', 'bounced')) as sent,
          count(*) filter (where status = 'bounced') as bounced,
          count(*) filter (where became = 'I') as answered,
          count(*) filter (where became = 'P') as partial,
          count(*) filter (where became = 'R') as refusal,
          count(*) filter (where became = 'NC') as non_contact,
          count(*) filter (where became = 'O') as other,
          count(*) filter (where became = 'U') as unknown
        from disposed group by distribution, variant),
      left_out as (
        select s.distribution, count(*) as skipped
        from survey.skip s join wanted w on w.id = s.distribution group by s.distribution),
      moved as (
        select distribution, variant, count(*) filter (where opened) as opened,
          count(*) filter (where started) as started,
          count(*) filter (where completed) as completed,
          count(*) filter (where unsubscribed) as unsubscribed
        from happened group by distribution, variant),
      parts as (
        select w.*, cast(null as text) as variant from wanted w where :by <> 'variant'
        union all
        select w.id, w.name, w.channel, w.survey, a.variant, a.variant
        from asked a join wanted w on w.id = a.distribution
        where :by = 'variant' and a.variant is not null)
      select w.grouped,
        case when :by in ('distribution', 'variant') then min(w.id::text)::uuid end as distribution,
        case when :by in ('distribution', 'variant') then min(w.name) end as name,
        case when :by <> 'survey' then min(w.channel) end as channel,
        case when :by <> 'channel' then min(w.survey::text)::uuid end as survey,
        coalesce(sum(a.invited), 0) as invited, coalesce(sum(l.skipped), 0) as skipped,
        coalesce(sum(a.sent), 0) as sent, coalesce(sum(a.bounced), 0) as bounced,
        coalesce(sum(m.opened), 0) as opened, coalesce(sum(m.started), 0) as started,
        coalesce(sum(m.completed), 0) as completed,
        coalesce(sum(m.unsubscribed), 0) as unsubscribed,
        coalesce(sum(a.answered), 0) as answered, coalesce(sum(a.partial), 0) as partial,
        coalesce(sum(a.refusal), 0) as refusal, coalesce(sum(a.non_contact), 0) as non_contact,
        coalesce(sum(a.other), 0) as other, coalesce(sum(a.unknown), 0) as unknown
      from parts w
      left join asked a on a.distribution = w.id and a.variant is not distinct from w.variant
      left join left_out l on l.distribution = w.id and w.variant is null
      left join moved m on m.distribution = w.id and m.variant is not distinct from w.variant
      group by w.grouped, case when :by = 'variant' then w.id end
      order by w.grouped desc, min(w.id::text) desc limit 500""")
  @RegisterConstructorMapper(Row.class)
  List<Row> list(Optional<UUID> survey, Optional<Instant> from, Optional<Instant> to, String by);
}
