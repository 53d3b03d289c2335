-- What happened in customers' lives and what they answered before: segments look at both.

create table survey.event (
  workspace   uuid not null,
  id          uuid not null,
  contact     uuid not null,
  type        text not null,
  at          timestamptz not null,
  amount      numeric,
  currency    text,
  attributes  jsonb not null default '{}',
  received_at timestamptz not null,
  -- When the distributions that wait for such events were told; null is work to do.
  looked_at   timestamptz,
  primary key (workspace, id),
  foreign key (workspace, contact) references survey.contact on delete cascade
);
create index event_of_contact on survey.event (workspace, contact, type, at);
create index event_new on survey.event (workspace, id) where looked_at is null;

-- The latest word of a customer on each question, told by the collector: one row a response.
create table survey.earlier_answer (
  workspace   uuid not null references access.workspace,
  response    uuid not null,
  contact     text not null,
  survey      uuid not null,
  answers     jsonb not null,
  scores      jsonb not null,
  received_at timestamptz not null,
  primary key (workspace, response)
);
create index earlier_answer_of on survey.earlier_answer (workspace, contact, received_at);

alter table survey.segment add column revision int not null default 1;

-- How far the collector has told survey-service of finished responses.
create table response.told (
  workspace   uuid primary key references access.workspace,
  epoch       int not null,
  transaction xid8 not null,
  id          uuid not null
);

do $$
declare
  name text;
begin
  foreach name in array array['survey.event', 'survey.earlier_answer', 'response.told'] loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy workspace on %s using (workspace = access.current_workspace())', name);
  end loop;
end
$$;
grant select, insert, update, delete on survey.event, survey.earlier_answer to koe_survey;
grant select on survey.event, survey.earlier_answer to koe_response, koe_feedback, koe_dashboard;
grant insert on survey.earlier_answer to koe_response;
grant select, insert, update on response.told to koe_response;
