-- Where product teams keep their issues, and the issues that insights became there.
create table dashboard.tracker (
  workspace  uuid not null references access.workspace,
  key        text not null,
  kind       text not null check (kind in ('github', 'gitlab', 'jiraCloud', 'jiraServer', 'linear', 'webhook')),
  url        text not null,
  project    text not null,
  -- Whose token it is, where the tracker asks for that.
  account    text,
  token      bytea not null,
  -- What the tracker signs with when it calls back.
  secret     bytea not null,
  revision   int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

create table dashboard.issue (
  workspace  uuid not null,
  insight    uuid not null,
  tracker    text not null,
  status     text not null check (status in ('waiting', 'made', 'failed')),
  attempts   int not null default 0,
  due_at     timestamptz not null,
  -- The issue's name in the tracker, as its calls back have it.
  name       text,
  url        text,
  detail     text,
  asked_by   text not null,
  created_at timestamptz not null,
  -- Once for an insight and a tracker, whatever is repeated.
  primary key (workspace, insight, tracker),
  foreign key (workspace, insight) references dashboard.insight on delete cascade,
  foreign key (workspace, tracker) references dashboard.tracker on delete cascade
);
create index issue_due on dashboard.issue (workspace, due_at) where status = 'waiting';
create index issue_name on dashboard.issue (workspace, tracker, name);

do $$
declare
  name text;
begin
  foreach name in array array['tracker', 'issue'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;
