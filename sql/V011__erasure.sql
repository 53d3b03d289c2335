-- Erasure of a person: survey-service asks, every module erases its own and says so.

create table survey.erasure (
  workspace    uuid not null references access.workspace,
  id           uuid not null,
  -- The customer's key, as long as a module has yet to look for it.
  contact      text,
  requested_by text not null,
  requested_at timestamptz not null,
  primary key (workspace, id)
);
create index erasure_open on survey.erasure (workspace, id) where contact is not null;

create table survey.erasure_step (
  workspace uuid not null,
  erasure   uuid not null,
  module    text not null check (module in ('survey', 'response', 'feedback', 'dashboard')),
  erased    bigint not null,
  at        timestamptz not null,
  primary key (workspace, erasure, module),
  foreign key (workspace, erasure) references survey.erasure
);

alter table survey.erasure enable row level security;
alter table survey.erasure force row level security;
create policy workspace on survey.erasure using (workspace = access.current_workspace());
alter table survey.erasure_step enable row level security;
alter table survey.erasure_step force row level security;
create policy workspace on survey.erasure_step using (workspace = access.current_workspace());
grant select, insert, update on survey.erasure to koe_survey;
grant select on survey.erasure to koe_response, koe_feedback, koe_dashboard;
grant select, insert on survey.erasure_step to koe_survey, koe_response, koe_feedback, koe_dashboard;

-- What is looked for by the customer's key.
create index response_of_contact on response.response (workspace, contact) where contact is not null;
create index item_of_contact on feedback.item (workspace, contact) where contact is not null;

-- What is left of a suppressed address whose owner was erased: enough to know it again.
create function survey.sealed_address(of_workspace uuid, address text) returns text
  language sql immutable set search_path = pg_catalog, pg_temp
  as $$ select 'sha256:' || encode(sha256(convert_to(of_workspace || ' ' || address, 'UTF8')), 'hex') $$;
revoke execute on function survey.sealed_address(uuid, text) from public;
grant execute on function survey.sealed_address(uuid, text) to koe_survey;
