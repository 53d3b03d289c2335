package koe.survey.click;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Clicks of the transaction's workspace. */
interface ClickStore {

  /**
   * Judges clicks for which enough time has passed, and makes openings of programs what they are;
   * how many were judged. Somebody who answered is a person, unless they did what none can.
   *
   * @param before clicks before this time
   */
  @SqlQuery(
      """
      with fresh as materialized (
        select c.workspace, c.id, c.invitation, c.browser, c.at
        from survey.click c
        where c.verdict is null and c.at < :before
        order by c.at limit :limit for update skip locked),
      found as (
        select f.workspace, f.id, case
          when not f.browser then 'noBrowser'
          when exists (
            select from survey.click h
            where h.workspace = f.workspace and h.invitation = f.invitation and h.link = 'hidden'
              and h.at between f.at - interval '10 minutes' and f.at + interval '10 minutes')
            then 'hiddenLink'
          when (
            select count(distinct m.link) from survey.click m
            where m.workspace = f.workspace and m.invitation = f.invitation
              and m.at between f.at - interval '1 second' and f.at + interval '1 second') >= :many
            then 'manyLinks'
          when exists (
            select from survey.invitation i
            left join survey.reminder r on r.workspace = i.workspace and r.invitation = i.id
            where i.workspace = f.workspace and i.id = f.invitation
              and (f.at between i.sent_at and i.sent_at + interval '5 seconds'
                or f.at between r.sent_at and r.sent_at + interval '5 seconds'))
            and not exists (
              select from survey.invitation_event e
              where e.workspace = f.workspace and e.invitation = f.invitation
                and e.kind in ('started', 'completed'))
            then 'atDelivery'
          end as reason
        from fresh f),
      told as (
        update survey.invitation_event e set kind = 'automated'
        from found
        where e.workspace = found.workspace and e.id = found.id and found.reason is not null
          and e.kind = 'opened'
        returning 1),
      judged as (
        update survey.click c
        set verdict = case when found.reason is null then 'person' else 'automated' end,
          reason = found.reason
        from found where c.workspace = found.workspace and c.id = found.id
        returning 1)
      select (select count(*) from judged) + 0 * (select count(*) from told)""")
  int judge(Instant before, int many, int limit);
}
