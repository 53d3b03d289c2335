-- When teams work, who is next when they are late, and how the time of a follow-up runs.

create table dashboard.team (
  workspace  uuid not null references access.workspace,
  -- The name that stands with the accounts of its people.
  key        text not null,
  time_zone  text not null,
  hours      json not null,
  holidays   text not null check (holidays in ('none', 'japan')),
  closures   json not null,
  escalation json not null,
  revision   int not null default 1,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

-- Why things go wrong, in the words that a workspace has agreed on.
create table dashboard.root_cause (
  workspace  uuid not null references access.workspace,
  key        text not null,
  name       json not null,
  position   int not null,
  retired    boolean not null default false,
  revision   int not null default 1,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

alter table dashboard.task
  -- Since when the customer's answer is waited for; the time does not run meanwhile.
  add column waiting_since    timestamptz,
  add column paused           bigint not null default 0,
  add column first_contact_at timestamptz,
  add column resolved_at      timestamptz,
  add column reopened         int not null default 0,
  add column escalations      int not null default 0,
  add column escalate_at      timestamptz,
  -- The task that this one repeats.
  add column duplicate_of     uuid,
  -- How many responses it stands for.
  add column responses        int not null default 1,
  -- The day whose further responses it gathers.
  add column digest_day       date,
  add foreign key (workspace, duplicate_of) references dashboard.task;
create unique index task_digest on dashboard.task (workspace, rule, digest_day)
  where digest_day is not null;
create index task_escalate on dashboard.task (workspace, escalate_at) where escalate_at is not null;
create index task_of_customer on dashboard.task (workspace, contact, id desc) where contact is not null;
create index task_of_person on dashboard.task (workspace, assignee, id desc) where assignee is not null;

alter table dashboard.task_event
  drop constraint task_event_kind_check,
  add constraint task_event_kind_check check (kind in
    ('created', 'changed', 'note', 'contact', 'escalated', 'reopened', 'joined', 'reply')),
  -- How the customer was sought, and what came of it.
  add column channel text,
  add column outcome text;

-- What a rule made of a response, once.
create table dashboard.ruling (
  workspace uuid not null references access.workspace,
  rule      text not null,
  response  uuid not null,
  -- Empty if nobody follows up, to see what following up is worth.
  task      uuid,
  contact   text,
  at        timestamptz not null,
  primary key (workspace, rule, response),
  foreign key (workspace, task) references dashboard.task on delete cascade
);
create index ruling_of_task on dashboard.ruling (workspace, task);
create index ruling_held_out on dashboard.ruling (workspace, at) where task is null;

-- Messages of customers that were looked at.
create table dashboard.reply (
  workspace uuid not null references access.workspace,
  inbound   uuid not null,
  task      uuid,
  primary key (workspace, inbound)
);

do $$
declare
  name text;
begin
  foreach name in array array['team', 'root_cause', 'ruling', 'reply'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;

-- What is there already, workspace by workspace: the owner of the tables is held to one, too.
do $$
declare
  one uuid;
begin
  for one in select * from access.workspace_ids() loop
    perform set_config('koe.workspace', one::text, true);
    update dashboard.task set resolved_at = updated_at
      where status in ('resolved', 'verified', 'closed');
    insert into dashboard.ruling (workspace, rule, response, task, contact, at)
      select workspace, rule, response, id, contact, created_at from dashboard.task
      where rule is not null and response is not null;
  end loop;
  perform set_config('koe.workspace', '', true);
end
$$;
