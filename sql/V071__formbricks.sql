-- Surveys that programs made for Formbricks answer: which environment and which survey there stand
-- for which survey here, and which elements for which questions.

create table response.stand_in (
  workspace   uuid not null references access.workspace,
  survey      uuid not null,
  environment text not null,
  -- The survey's id there; empty if every survey of the environment is meant.
  foreign_survey text not null default '',
  link_key    text not null,
  -- Element to question; an element that is not there is the question of its name.
  elements    jsonb not null default '{}',
  revision    int not null default 1,
  updated_at  timestamptz not null,
  primary key (workspace, survey)
);
create unique index stand_in_for on response.stand_in (environment, foreign_survey);

alter table response.stand_in enable row level security;
alter table response.stand_in force row level security;
create policy workspace on response.stand_in using (workspace = access.current_workspace());
grant select, insert, update, delete on response.stand_in to koe_response;
grant select on response.stand_in to koe_gate;
create policy gate on response.stand_in for select to koe_gate using (true);

-- What stands in for a survey of an environment: the key of an open link, and the elements.
create function response.stand_in_for(of_environment text, of_survey text)
  returns table (link_key text, elements jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.link_key, s.elements from response.stand_in s
    where s.environment = of_environment
      and (s.foreign_survey in (of_survey, '') or s.survey::text = of_survey)
    order by s.foreign_survey = of_survey desc, s.survey::text = of_survey desc limit 1
  $$;

-- The same for an answer that was begun through this link.
create function response.stand_in_at(of_environment text, of_link text)
  returns table (link_key text, elements jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.link_key, s.elements from response.stand_in s
    where s.environment = of_environment and s.link_key = of_link
  $$;

revoke execute on function response.stand_in_for, response.stand_in_at from public;
grant execute on function response.stand_in_for, response.stand_in_at to koe_intake;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema response to koe_gate;
alter function response.stand_in_for owner to koe_gate;
alter function response.stand_in_at owner to koe_gate;
revoke create on schema response from koe_gate;
