-- What the feed of responses does not tell and counts depend on: a finished response was deleted,
-- stopped counting, or lost what was known of its customer. Whoever keeps counts of responses
-- counts the survey's answers of that time again.

create table response.recount (
  workspace   uuid not null references access.workspace,
  epoch       int not null default 0,
  transaction xid8 not null default pg_current_xact_id(),
  response    uuid not null,
  received_at timestamptz not null,
  survey      uuid not null,
  primary key (workspace, epoch, transaction, response, received_at)
);

alter table response.recount enable row level security;
alter table response.recount force row level security;
create policy workspace on response.recount using (workspace = access.current_workspace());
grant select, insert, delete on response.recount to koe_response;
grant select on response.recount to koe_dashboard;

create function response.ask_to_recount() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into response.recount (workspace, response, received_at, survey)
      values (old.workspace, old.id, old.received_at, old.survey)
      on conflict do nothing;
      return null;
    end
  $$;

create trigger recount_deleted after delete on response.response
  for each row when (old.status = 'complete')
  execute function response.ask_to_recount();

create trigger recount_changed
  after update of survey, status, counted, attributes, channel, language, distribution, received_at
  on response.response
  for each row when (old.status = 'complete')
  execute function response.ask_to_recount();

-- The same for comments that were understood.
create table feedback.recount (
  workspace   uuid not null references access.workspace,
  epoch       int not null default 0,
  transaction xid8 not null default pg_current_xact_id(),
  item        uuid not null,
  received_at timestamptz not null,
  survey      uuid not null,
  primary key (workspace, epoch, transaction, item)
);

alter table feedback.recount enable row level security;
alter table feedback.recount force row level security;
create policy workspace on feedback.recount using (workspace = access.current_workspace());
grant select, insert, delete on feedback.recount to koe_feedback;
grant select on feedback.recount to koe_dashboard;

create function feedback.ask_to_recount() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into feedback.recount (workspace, item, received_at, survey)
      values (old.workspace, old.id, old.received_at, old.survey)
      on conflict do nothing;
      return null;
    end
  $$;

create trigger recount_deleted after delete on feedback.item
  for each row execute function feedback.ask_to_recount();

create index item_of_survey on feedback.item (workspace, survey, received_at);
