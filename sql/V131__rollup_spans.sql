-- Counts of days added up by week and month, for weeks and months that are over. They are derived
-- from dashboard.rollup, as that is from the rows. See docs/adr/0076.

create table dashboard.rollup_span (
  workspace uuid not null references access.workspace,
  grain     text not null check (grain in ('week', 'month')),
  metric    text not null,
  dimension text not null,
  survey    uuid not null,
  start     date not null,
  -- As in dashboard.rollup; '' for those who have no value of the property.
  category  text not null,
  value     int not null,
  best      int not null,
  -- The first and the last day on which there were any.
  first     date not null,
  last      date not null,
  n         bigint not null check (n > 0),
  primary key (workspace, grain, metric, dimension, survey, start, category, value, best)
);

-- Which weeks and months of a survey have answers, and whether they are added up.
create table dashboard.rollup_added (
  workspace uuid not null references access.workspace,
  grain     text not null check (grain in ('week', 'month')),
  survey    uuid not null,
  start     date not null,
  -- The first day after it.
  ends      date not null,
  added     boolean not null default false,
  primary key (workspace, grain, survey, start)
);
create index rollup_to_add on dashboard.rollup_added (workspace, start) where not added;

do $$
declare
  name text;
begin
  foreach name in array array['rollup_span', 'rollup_added'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;
