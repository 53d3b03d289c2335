-- What is done about it: owned by dashboards.

create schema dashboard;
grant usage on schema dashboard to koe_dashboard;

create table dashboard.rule (
  workspace  uuid not null references access.workspace,
  key        text not null,
  name       text not null,
  condition  text not null,
  action     json not null,
  enabled    boolean not null default true,
  revision   int not null default 1,
  -- Only responses received from here on; a rule is not retroactive.
  since      timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

-- Responses that the rules have yet to look at.
create table dashboard.triage (
  workspace   uuid not null references access.workspace,
  response    uuid not null,
  epoch       int not null,
  transaction xid8 not null,
  received_at timestamptz not null,
  due_at      timestamptz not null,
  attempts    int not null default 0,
  primary key (workspace, response)
);
create index triage_due on dashboard.triage (workspace, due_at);

create table dashboard.progress (
  workspace   uuid primary key references access.workspace,
  epoch       int not null,
  transaction xid8 not null,
  id          uuid not null
);

create table dashboard.task (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  response   uuid,
  survey     uuid,
  contact    text,
  rule       text,
  title      text not null,
  status     text not null check (status in ('new', 'assigned', 'contacted', 'inProgress', 'waiting',
    'resolved', 'verified', 'closed', 'noReply', 'optedOut', 'duplicate')),
  assignee   uuid,
  team       text,
  priority   text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  due_at     timestamptz,
  root_cause text,
  action     text,
  revision   int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, id),
  -- Once per response and rule, whatever is repeated.
  unique (workspace, response, rule),
  foreign key (workspace, assignee) references access.account
);
create index task_open on dashboard.task (workspace, due_at, id)
  where status not in ('closed', 'verified', 'resolved', 'noReply', 'optedOut', 'duplicate');
create index task_newest on dashboard.task (workspace, id desc);

create table dashboard.task_event (
  workspace uuid not null,
  id        uuid not null,
  task      uuid not null,
  at        timestamptz not null,
  by        text not null,
  kind      text not null check (kind in ('created', 'changed', 'note', 'contact')),
  text      text not null,
  primary key (workspace, id),
  foreign key (workspace, task) references dashboard.task on delete cascade
);
create index task_event_of on dashboard.task_event (workspace, task, id);

-- Where a theme stands in the product backlog.
create table dashboard.insight (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  theme      text not null,
  status     text not null check (status in ('open', 'planned', 'shipped', 'declined')),
  link       text,
  revision   int not null default 1,
  updated_at timestamptz not null,
  primary key (workspace, id),
  unique (workspace, theme)
);

do $$
declare
  name text;
begin
  foreach name in array array['rule', 'triage', 'progress', 'task', 'task_event', 'insight'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;
