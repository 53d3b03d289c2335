-- Who is told of a new follow-up, and whether they were.
create table dashboard.notification (
  workspace  uuid not null,
  id         uuid not null,
  task       uuid not null,
  recipient  text not null,
  status     text not null check (status in ('waiting', 'sent', 'failed')),
  attempts   int not null default 0,
  due_at     timestamptz not null,
  detail     text,
  created_at timestamptz not null,
  primary key (workspace, id),
  -- Told once, whatever is repeated.
  unique (workspace, task, recipient),
  foreign key (workspace, task) references dashboard.task on delete cascade
);
create index notification_due on dashboard.notification (workspace, due_at) where status = 'waiting';
alter table dashboard.notification enable row level security;
alter table dashboard.notification force row level security;
create policy workspace on dashboard.notification using (workspace = access.current_workspace());
grant select, insert, update, delete on dashboard.notification to koe_dashboard;
