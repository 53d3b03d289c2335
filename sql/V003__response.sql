-- What customers answered: owned by response-collector.

create schema response;
grant usage on schema response to koe_intake, koe_response, koe_feedback, koe_dashboard, koe_gate;

create table response.response (
  workspace    uuid not null references access.workspace,
  id           uuid not null,
  survey       uuid not null,
  version      int not null,
  distribution uuid,
  invitation   uuid,
  contact      text,
  channel      text not null,
  language     text not null,
  status       text not null check (status in ('partial', 'complete')),
  source       text not null check (source in ('page', 'api', 'import')),
  attributes   jsonb not null default '{}',
  resume_hash  bytea,
  page         int not null default 0,
  started_at   timestamptz,
  received_at  timestamptz not null,
  epoch        int not null default 0,
  transaction  xid8 not null default pg_current_xact_id(),
  primary key (workspace, id),
  -- A personal link is answered once, whatever arrives at the same time.
  unique (workspace, invitation)
);
create index response_feed on response.response (workspace, epoch, transaction, id);
create index response_of_survey on response.response (workspace, survey, received_at);

create table response.answer (
  workspace uuid not null,
  response  uuid not null,
  question  text not null,
  value     json not null,
  primary key (workspace, response, question),
  foreign key (workspace, response) references response.response on delete cascade
);

-- A comment is the text of an answer that is to be understood, not only counted.
create table response.comment (
  workspace uuid not null,
  response  uuid not null,
  question  text not null,
  text      text not null,
  primary key (workspace, response, question),
  foreign key (workspace, response) references response.response on delete cascade
);

create table response.score (
  workspace   uuid not null,
  response    uuid not null,
  question    text not null,
  survey      uuid not null,
  metric      text not null check (metric in ('nps', 'csat', 'ces')),
  value       int not null,
  -- The highest value of the scale: the boxes of CSAT are counted from it.
  best        int not null,
  received_at timestamptz not null,
  primary key (workspace, response, question),
  foreign key (workspace, response) references response.response on delete cascade
);
create index score_of_metric on response.score (workspace, metric, survey, received_at);

-- An Idempotency-Key and the response that it made.
create table response.submission (
  workspace   uuid not null references access.workspace,
  survey      uuid not null,
  key         text not null,
  body_hash   bytea not null,
  response    uuid not null,
  received_at timestamptz not null,
  primary key (workspace, survey, key)
);

do $$
declare
  name text;
begin
  foreach name in array array['response', 'answer', 'comment', 'score', 'submission'] loop
    execute format('alter table response.%I enable row level security', name);
    execute format('alter table response.%I force row level security', name);
    execute format('create policy workspace on response.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on response.%I to koe_response', name);
    execute format('grant select on response.%I to koe_feedback, koe_dashboard', name);
    execute format('grant insert on response.%I to koe_intake', name);
  end loop;
end
$$;

-- The public door appends. It may go on with an unfinished response, of which it sees the keys but
-- not what was said; a finished one is out of its reach.
grant select (workspace, id, status, invitation), update (status, language, page, received_at, epoch, transaction)
  on response.response to koe_intake;
create policy unfinished on response.response as restrictive for select to koe_intake
  using (status = 'partial' or transaction = pg_current_xact_id_if_assigned());
create policy unfinished_update on response.response as restrictive for update to koe_intake
  using (status = 'partial') with check (true);
grant select (workspace, response, question), delete on response.answer to koe_intake;
create policy unfinished on response.answer as restrictive for delete to koe_intake
  using (exists (select from response.response r
                 where r.workspace = answer.workspace and r.id = answer.response and r.status = 'partial'));
create policy keys_only on response.answer as restrictive for select to koe_intake
  using (exists (select from response.response r
                 where r.workspace = answer.workspace and r.id = answer.response and r.status = 'partial'));

-- What belongs to a response is added while it is written, never to one that is finished: of
-- responses the door sees the unfinished and those of its own transaction only.
create policy while_written on response.answer as restrictive for insert to koe_intake
  with check (exists (select from response.response r
                      where r.workspace = answer.workspace and r.id = answer.response));
create policy while_written on response.comment as restrictive for insert to koe_intake
  with check (exists (select from response.response r
                      where r.workspace = comment.workspace and r.id = comment.response));
create policy while_written on response.score as restrictive for insert to koe_intake
  with check (exists (select from response.response r
                      where r.workspace = score.workspace and r.id = score.response));

create policy gate on response.response for select to koe_gate using (true);
create policy gate on response.answer for select to koe_gate using (true);
create policy gate on response.submission for select to koe_gate using (true);
grant select on response.response, response.answer, response.submission to koe_gate;

-- The one function that reads back: the answers of an unfinished response, to who has its link or its
-- resume key; both are known by their hashes.
-- Of a finished one it tells the id and the time, never the answers.
create function response.unfinished(of_workspace uuid, of_link_hash bytea, of_resume_hash bytea)
  returns table (id uuid, version int, status text, page int, received_at timestamptz, answers json)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.id, r.version, r.status, r.page, r.received_at,
           case when r.status = 'partial' then
             coalesce((select json_object_agg(a.question, a.value order by a.question)
                       from response.answer a
                       where a.workspace = r.workspace and a.response = r.id), '{}'::json)
           else '{}'::json end
    from response.response r
    where r.workspace = of_workspace
      and (r.invitation = (select i.id from survey.invitation i where i.token_hash = of_link_hash)
        or (r.invitation is null and r.resume_hash = of_resume_hash))
  $$;

create function response.submitted(of_workspace uuid, of_survey uuid, of_key text)
  returns table (response uuid, body_hash bytea, received_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.response, s.body_hash, s.received_at
    from response.submission s
    where s.workspace = of_workspace and s.survey = of_survey and s.key = of_key
  $$;

revoke execute on all functions in schema response from public;
grant execute on function response.unfinished(uuid, bytea, bytea), response.submitted(uuid, uuid, text)
  to koe_intake, koe_response;
create index response_resume on response.response (resume_hash) where resume_hash is not null;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema response to koe_gate;
alter function response.unfinished(uuid, bytea, bytea) owner to koe_gate;
alter function response.submitted(uuid, uuid, text) owner to koe_gate;
revoke create on schema response from koe_gate;
