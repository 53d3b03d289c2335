-- What somebody changed about many follow-ups at once, so that it can be taken back.
create table dashboard.bulk_change (
  workspace uuid not null references access.workspace,
  id        uuid not null,
  by        text not null,
  at        timestamptz not null,
  refused   int not null,
  -- Each task with its revision after the change and how it was before.
  tasks     json not null,
  undone_at timestamptz,
  primary key (workspace, id)
);
alter table dashboard.bulk_change enable row level security;
alter table dashboard.bulk_change force row level security;
create policy workspace on dashboard.bulk_change using (workspace = access.current_workspace());
grant select, insert, update, delete on dashboard.bulk_change to koe_dashboard;

create index task_unassigned on dashboard.task (workspace, due_at, id)
  where assignee is null and status not in ('closed', 'verified', 'resolved', 'noReply', 'optedOut', 'duplicate');
create index task_of_team on dashboard.task (workspace, team, due_at, id)
  where status not in ('closed', 'verified', 'resolved', 'noReply', 'optedOut', 'duplicate');
create index task_of_assignee on dashboard.task (workspace, assignee, due_at, id)
  where status not in ('closed', 'verified', 'resolved', 'noReply', 'optedOut', 'duplicate');
