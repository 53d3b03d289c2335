-- Writing an answer, PostgreSQL spent more than half of its time on foreign keys, which look up each
-- row by itself. The same is now made sure of once for each statement. An administrator, who alone may
-- write without a workspace, restores what was whole when it was saved.

create function response.belongs() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      older uuid[];
      held int;
    begin
      -- What this transaction wrote itself nobody else can take away.
      older := array(
        select distinct a.response from added a
        where (select r.transaction = pg_current_xact_id() from response.response r
               where r.workspace = a.workspace and r.id = a.response) is not true);
      if older = '{}' then
        return null;
      end if;
      perform from response.response r
      where r.workspace = access.current_workspace() and r.id = any (older)
      for key share;
      get diagnostics held = row_count;
      if held < cardinality(older) then
        raise foreign_key_violation using message =
          format('%I.%I belongs to a response that is not there', tg_table_schema, tg_table_name);
      end if;
      return null;
    end
  $$;

create function response.take_along() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      before constant text := coalesce(current_setting('koe.workspace', true), '');
      here uuid;
    begin
      for here in select distinct g.workspace from gone g loop
        perform set_config('koe.workspace', here::text, true);
        delete from response.answer a using gone g
          where a.workspace = here and g.workspace = here and a.response = g.id;
        delete from response.comment c using gone g
          where c.workspace = here and g.workspace = here and c.response = g.id;
        delete from response.score s using gone g
          where s.workspace = here and g.workspace = here and s.response = g.id;
        delete from response.uncounted_score s using gone g
          where s.workspace = here and g.workspace = here and s.response = g.id;
      end loop;
      perform set_config('koe.workspace', before, true);
      return null;
    end
  $$;

create function access.workspace_is_there() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      if not exists (select from access.workspace where workspace = access.current_workspace()) then
        raise foreign_key_violation using message = 'there is no such workspace';
      end if;
      return null;
    end
  $$;

revoke execute on function response.belongs, response.take_along, access.workspace_is_there from public;

alter table response.answer drop constraint answer_workspace_response_fkey;
alter table response.comment drop constraint comment_workspace_response_fkey;
alter table response.score drop constraint score_workspace_response_fkey;
alter table response.uncounted_score drop constraint uncounted_score_workspace_response_fkey;
alter table response.response drop constraint response_workspace_fkey;
alter table response.submission drop constraint submission_workspace_fkey;
alter table survey.invitation_event drop constraint invitation_event_workspace_fkey;

-- The gate's function writes whole responses and needs no proof of what it does in one breath.
do $$
declare
  name text;
begin
  foreach name in array array['answer', 'comment', 'score', 'uncounted_score'] loop
    execute format('create trigger belongs after insert on response.%I'
      ' referencing new table as added for each statement'
      ' when (access.current_workspace() is not null and current_user <> ''koe_gate'')'
      ' execute function response.belongs()', name);
    execute format('create trigger belongs_still after update on response.%I'
      ' referencing new table as added for each statement'
      ' when (access.current_workspace() is not null) execute function response.belongs()', name);
  end loop;
  foreach name in array array['response.response', 'response.submission', 'survey.invitation_event']
  loop
    execute format('create trigger workspace_is_there after insert on %s for each statement'
      ' when (access.current_workspace() is not null)'
      ' execute function access.workspace_is_there()', name);
  end loop;
end
$$;
create trigger take_along after delete on response.response
  referencing old table as gone for each statement execute function response.take_along();

-- Nobody asks for the events of no invitation.
drop index survey.invitation_event_once;
create index invitation_event_once on survey.invitation_event (workspace, invitation, kind)
  where invitation is not null;

-- Receiving is one statement now, and so a transaction by itself: it enters the workspace that it is
-- told. Otherwise it is what it was. A door of the version before, which does not find what it asks
-- for, records each answer by itself until it is replaced.
set role koe_gate;
drop function response.take_in;
drop function response.receive;
reset role;

create function response.receive(
    here uuid, ids uuid[], surveys uuid[], versions int[], distributions uuid[], invitations uuid[],
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
      resting_open uuid[];
      resting_all uuid[];
      taken uuid[];
      all_taken boolean;
    begin
      perform set_config('koe.workspace', here::text, true);
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

revoke execute on function response.receive, response.belongs, response.take_along,
  access.workspace_is_there from public;
grant execute on function response.receive to koe_intake;

-- Only the gate's owner is changed last: the owner of the schema could not grant on it any more.
grant create on schema response to koe_gate;
alter function response.receive owner to koe_gate;
revoke create on schema response from koe_gate;
