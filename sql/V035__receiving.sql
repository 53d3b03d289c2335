-- Answers that look as if nobody had meant them are kept with the reasons. Whether they count is a
-- decision that can be taken back: a score that does not count stands aside, out of every metric.

alter table response.response
  add column suspicions text[] not null default '{}',
  add column counted boolean not null default true,
  -- What a person decided; until then the workspace's rule decides.
  add column judged boolean not null default false;

create table response.uncounted_score (
  workspace   uuid not null,
  response    uuid not null,
  question    text not null,
  survey      uuid not null,
  metric      text not null check (metric in ('nps', 'csat', 'ces')),
  value       int not null,
  best        int not null,
  received_at timestamptz not null,
  primary key (workspace, response, question),
  foreign key (workspace, response) references response.response on delete cascade
);
create index uncounted_score_of_metric
  on response.uncounted_score (workspace, metric, survey, received_at);
create index response_suspect on response.response (workspace, received_at)
  where suspicions <> '{}';

alter table response.uncounted_score enable row level security;
alter table response.uncounted_score force row level security;
create policy workspace on response.uncounted_score
  using (workspace = access.current_workspace());
grant select, insert, update, delete on response.uncounted_score to koe_response;
grant select on response.uncounted_score to koe_feedback, koe_dashboard;
grant insert on response.uncounted_score to koe_intake, koe_gate;
create policy while_written on response.uncounted_score as restrictive for insert to koe_intake
  with check (exists (select from response.response r
                      where r.workspace = uncounted_score.workspace
                        and r.id = uncounted_score.response));

-- What is found when an unfinished response is finished.
grant update (suspicions, counted) on response.response to koe_intake;

-- Which of these distributions take no answers now. A personal link is answered even while its
-- distribution rests.
create function survey.resting(of_distributions uuid[])
  returns table (distribution uuid, personal_too boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.id, s.status <> 'open' or d.status = 'cancelled'
    from survey.distribution d
    join survey.survey s on s.workspace = d.workspace and s.id = d.survey
    where d.workspace = access.current_workspace() and d.id = any (of_distributions)
      and (s.status <> 'open' or d.status in ('cancelled', 'paused'))
  $$;

-- As take_in, which it follows: leaves out, too, what came after a survey was closed, whatever the
-- sender believed, and puts scores aside that do not count. An element of `suspicions_sent` holds
-- words with commas between them.
create function response.receive(
    ids uuid[], surveys uuid[], versions int[], distributions uuid[], invitations uuid[],
    contacts text[], channels text[], languages text[], states text[], sources text[],
    attributes_sent text[], resume_hashes bytea[], pages int[], notices int[],
    starts timestamptz[], suspicions_sent text[], counting boolean[], keys text[],
    body_hashes bytea[], start_events uuid[], end_events uuid[], received timestamptz,
    answer_of int[], answer_questions text[], answer_values text[],
    comment_of int[], comment_questions text[], comment_texts text[],
    score_of int[], score_questions text[], score_metrics text[], score_values int[],
    score_bests int[])
  returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      here constant uuid := access.current_workspace();
      resting_open uuid[];
      resting_all uuid[];
      taken uuid[];
      all_taken boolean;
    begin
      select coalesce(array_agg(r.distribution), '{}'),
             coalesce(array_agg(r.distribution) filter (where r.personal_too), '{}')
      into resting_open, resting_all
      from survey.resting(array(select distinct unnest(distributions))) r;

      -- In one order, so that two batches that share keys or links wait for each other in one
      -- direction only.
      with wanted as materialized (
        select s.*
        from unnest(ids, surveys, versions, distributions, invitations, contacts, channels,
            languages, states, sources, attributes_sent, resume_hashes, pages, notices, starts,
            suspicions_sent, counting, keys, body_hashes)
          as s (id, survey, version, distribution, invitation, contact, channel, language, state,
                source, attributes, resume_hash, page, notice, started, suspicions, counts, key,
                body_hash)
        where resting_open = '{}'
          or not s.distribution
            = any (case when s.invitation is null then resting_open else resting_all end)
      ),
      claimed as (
        insert into response.submission (workspace, survey, key, body_hash, response, received_at)
        select here, s.survey, s.key, s.body_hash, s.id, received
        from wanted s
        where s.key is not null
        order by s.survey, s.key
        on conflict do nothing
        returning submission.response
      ),
      added as (
        insert into response.response (workspace, id, survey, version, distribution, invitation,
          contact, channel, language, status, source, attributes, resume_hash, page, privacy_notice,
          started_at, received_at, suspicions, counted)
        select here, s.id, s.survey, s.version, s.distribution, s.invitation, s.contact, s.channel,
               s.language, s.state, s.source, s.attributes::jsonb, s.resume_hash, s.page, s.notice,
               s.started, received, string_to_array(s.suspicions, ','), s.counts
        from wanted s
        where s.key is null or s.id in (select c.response from claimed c)
        order by s.invitation
        on conflict (workspace, invitation) do nothing
        returning response.id
      )
      select coalesce(array_agg(a.id), '{}') into taken from added a;

      all_taken := cardinality(taken) = cardinality(ids);
      if not all_taken then
        delete from response.submission s
        using unnest(ids, surveys, keys) as u (id, survey, key)
        where s.workspace = here and s.survey = u.survey and s.key = u.key and s.response = u.id
          and not u.id = any (taken);
      end if;

      insert into response.answer (workspace, response, question, value)
      select here, ids[a.place], a.question, a.value::json
      from unnest(answer_of, answer_questions, answer_values) as a (place, question, value)
      where all_taken or ids[a.place] = any (taken);

      insert into response.comment (workspace, response, question, text)
      select here, ids[c.place], c.question, c.text
      from unnest(comment_of, comment_questions, comment_texts) as c (place, question, text)
      where all_taken or ids[c.place] = any (taken);

      insert into response.score (workspace, response, question, survey, metric, value, best, received_at)
      select here, ids[s.place], s.question, surveys[s.place], s.metric, s.value, s.best,
             received
      from unnest(score_of, score_questions, score_metrics, score_values, score_bests)
        as s (place, question, metric, value, best)
      where counting[s.place] and (all_taken or ids[s.place] = any (taken));

      if not true = all (counting) then
        insert into response.uncounted_score (workspace, response, question, survey, metric, value,
          best, received_at)
        select here, ids[s.place], s.question, surveys[s.place], s.metric, s.value, s.best,
               received
        from unnest(score_of, score_questions, score_metrics, score_values, score_bests)
          as s (place, question, metric, value, best)
        where not counting[s.place] and (all_taken or ids[s.place] = any (taken));
      end if;

      insert into survey.invitation_event (workspace, id, distribution, invitation, kind, at)
      select here, e.event, e.distribution, e.invitation, e.kind, received
      from (
        select u.id, u.event, u.distribution, u.invitation, 'started'
        from unnest(ids, start_events, distributions, invitations)
          as u (id, event, distribution, invitation)
        union all
        select u.id, u.event, u.distribution, u.invitation, 'completed'
        from unnest(ids, end_events, distributions, invitations)
          as u (id, event, distribution, invitation)
        where u.event is not null) as e (id, event, distribution, invitation, kind)
      where all_taken or e.id = any (taken);

      return taken;
    end
  $$;

revoke execute on function survey.resting, response.receive from public;
grant execute on function survey.resting, response.receive to koe_intake;
grant execute on function survey.resting to koe_response;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema survey, response to koe_gate;
alter function survey.resting owner to koe_gate;
alter function response.receive owner to koe_gate;
revoke create on schema survey, response from koe_gate;
