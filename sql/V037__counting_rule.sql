-- When a suspicious answer does not count. Without a row Koe's own rule holds.
create table response.counting_rule (
  workspace  uuid not null primary key references access.workspace,
  -- Reasons of which one is enough.
  alone      text[] not null,
  -- How many reasons are enough, whichever they are.
  together   int not null check (together between 1 and 99),
  changed_by text not null,
  changed_at timestamptz not null
);

alter table response.counting_rule enable row level security;
alter table response.counting_rule force row level security;
create policy workspace on response.counting_rule
  using (workspace = access.current_workspace());
grant select, insert, update on response.counting_rule to koe_response;
grant select on response.counting_rule to koe_intake, koe_feedback, koe_dashboard;
