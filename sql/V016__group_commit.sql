-- Many submissions in one transaction, and so in one commit: see docs/adr/0008. The function belongs
-- to the gate and writes into the running transaction's workspace only.

grant insert on response.response, response.answer, response.comment, response.score,
  response.submission, survey.invitation_event to koe_gate;
grant delete on response.submission to koe_gate;
create policy gate_delete on response.submission for delete to koe_gate
  using (workspace = access.current_workspace());

-- What stands behind many links at once, found by the hashes of tokens, in hexadecimal, or by keys.
create function survey.links(hashes text[], keys text[])
  returns table (personal boolean, text text, workspace uuid, survey uuid, version int,
                 survey_status text, distribution uuid, distribution_status text, channel text,
                 invitation uuid, contact_key text, language text, attributes jsonb,
                 token_hash bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select true, asked.hash, i.workspace, i.survey, s.published, s.status, i.distribution, d.status,
           i.channel, i.id, c.external_id, i.language, c.attributes, i.token_hash
    from unnest(hashes) as asked (hash)
    join survey.invitation i on i.token_hash = decode(asked.hash, 'hex')
    join survey.survey s on s.workspace = i.workspace and s.id = i.survey
    join survey.distribution d on d.workspace = i.workspace and d.id = i.distribution
    join survey.contact c on c.workspace = i.workspace and c.id = i.contact
    union all
    select false, asked.key, d.workspace, d.survey, s.published, s.status, d.id, d.status,
           d.channel, null::uuid, null::text, null::text, '{}'::jsonb, null::bytea
    from unnest(keys) as asked (key)
    join survey.distribution d on d.link_key = asked.key
    join survey.survey s on s.workspace = d.workspace and s.id = d.survey
  $$;

-- Takes in new responses. Those whose Idempotency-Key or personal link was used before are left
-- out; the ids of the others are the result. Arrays of the first kind hold one element for each
-- response; of the second, `…_of` tells the response by its place, counted from 1.
create function response.take_in(
    ids uuid[], surveys uuid[], versions int[], distributions uuid[], invitations uuid[],
    contacts text[], channels text[], languages text[], states text[], sources text[],
    attributes_sent text[], resume_hashes bytea[], pages int[], notices int[],
    starts timestamptz[], keys text[], body_hashes bytea[], start_events uuid[], end_events uuid[], received timestamptz,
    answer_of int[], answer_questions text[], answer_values text[],
    comment_of int[], comment_questions text[], comment_texts text[],
    score_of int[], score_questions text[], score_metrics text[], score_values int[],
    score_bests int[])
  returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      here constant uuid := access.current_workspace();
      taken uuid[];
    begin
      -- In one order, so that two batches that share keys or links wait for each other in one
      -- direction only.
      with claimed as (
        insert into response.submission (workspace, survey, key, body_hash, response, received_at)
        select here, s.survey, s.key, s.body_hash, s.id, received
        from unnest(ids, surveys, keys, body_hashes) as s (id, survey, key, body_hash)
        where s.key is not null
        order by s.survey, s.key
        on conflict do nothing
        returning submission.response
      ),
      added as (
        insert into response.response (workspace, id, survey, version, distribution, invitation,
          contact, channel, language, status, source, attributes, resume_hash, page, privacy_notice,
          started_at, received_at)
        select here, s.id, s.survey, s.version, s.distribution, s.invitation, s.contact, s.channel,
               s.language, s.state, s.source, s.attributes::jsonb, s.resume_hash, s.page, s.notice,
               s.started, received
        from unnest(ids, surveys, versions, distributions, invitations, contacts, channels,
            languages, states, sources, attributes_sent, resume_hashes, pages, notices, starts, keys)
          as s (id, survey, version, distribution, invitation, contact, channel, language, state,
                source, attributes, resume_hash, page, notice, started, key)
        where s.key is null or s.id in (select c.response from claimed c)
        order by s.invitation
        on conflict (workspace, invitation) do nothing
        returning response.id
      )
      select coalesce(array_agg(a.id), '{}') into taken from added a;

      if cardinality(taken) < cardinality(ids) then
        delete from response.submission s
        where s.workspace = here and s.response = any (ids) and not s.response = any (taken)
          and exists (select from unnest(ids, surveys, keys) as u (id, survey, key)
                      where u.id = s.response and u.survey = s.survey and u.key = s.key);
      end if;

      insert into response.answer (workspace, response, question, value)
      select here, ids[a.place], a.question, a.value::json
      from unnest(answer_of, answer_questions, answer_values) as a (place, question, value)
      where ids[a.place] = any (taken);

      insert into response.comment (workspace, response, question, text)
      select here, ids[c.place], c.question, c.text
      from unnest(comment_of, comment_questions, comment_texts) as c (place, question, text)
      where ids[c.place] = any (taken);

      insert into response.score (workspace, response, question, survey, metric, value, best, received_at)
      select here, ids[s.place], s.question, surveys[s.place], s.metric, s.value, s.best,
             received
      from unnest(score_of, score_questions, score_metrics, score_values, score_bests)
        as s (place, question, metric, value, best)
      where ids[s.place] = any (taken);

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
      where e.id = any (taken);

      return taken;
    end
  $$;

revoke execute on function survey.links, response.take_in from public;
grant execute on function survey.links, response.take_in to koe_intake;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema survey, response to koe_gate;
alter function survey.links owner to koe_gate;
alter function response.take_in owner to koe_gate;
revoke create on schema survey, response from koe_gate;
