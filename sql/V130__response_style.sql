-- How a workspace reads scores of people who seldom give the ends of a scale: cut-offs and what is usual at home.
create table dashboard.response_style (
  workspace  uuid primary key references access.workspace,
  style      json not null,
  revision   int not null default 1,
  updated_at timestamptz not null
);
alter table dashboard.response_style enable row level security;
alter table dashboard.response_style force row level security;
create policy workspace on dashboard.response_style using (workspace = access.current_workspace());
grant select, insert, update, delete on dashboard.response_style to koe_dashboard;
