-- Exact counts of scores by survey and day, and by day and one property of the responses at a time.
-- They are derived: what stands in `response.score` holds, and a day can be counted again at any
-- time. See docs/adr/0076.

create table dashboard.rollup (
  workspace uuid not null references access.workspace,
  metric    text not null,
  -- '' for all answers; 'channel', 'language', 'distribution'; or 'contact.' and an attribute's key.
  dimension text not null,
  survey    uuid not null,
  day       date not null,
  -- The value of the property as JSON; 'null' where all are counted. Who has none is in no row of it.
  category  text not null,
  value     int not null,
  best      int not null,
  n         bigint not null check (n > 0),
  primary key (workspace, metric, dimension, survey, day, category, value, best)
);
create index rollup_of_day on dashboard.rollup (workspace, survey, day);

-- The same for the themes of comments.
create table dashboard.theme_rollup (
  workspace uuid not null references access.workspace,
  day       date not null,
  survey    uuid not null,
  theme     text not null,
  sentiment text not null,
  n         bigint not null check (n > 0),
  primary key (workspace, day, survey, theme, sentiment)
);

-- How far changes were taken in. What comes after it is counted from the rows.
create table dashboard.rollup_progress (
  workspace   uuid not null references access.workspace,
  feed        text not null check (feed in ('scores', 'themes')),
  -- Where days begin and end.
  time_zone   text not null,
  epoch       int not null,
  transaction xid8 not null,
  id          uuid not null,
  primary key (workspace, feed)
);

-- Days that are to be counted again; until then they are counted from the rows.
create table dashboard.rollup_due (
  workspace uuid not null references access.workspace,
  feed      text not null check (feed in ('scores', 'themes')),
  survey    uuid not null,
  day       date not null,
  primary key (workspace, feed, survey, day)
);

-- Properties with so many values that counting by them would save nothing.
create table dashboard.rollup_unheld (
  workspace uuid not null references access.workspace,
  dimension text not null,
  primary key (workspace, dimension)
);

-- What came out when all counts were held against the rows.
create table dashboard.rollup_check (
  workspace   uuid not null references access.workspace,
  at          timestamptz not null,
  feed        text not null check (feed in ('scores', 'themes')),
  days        int not null,
  differences int not null,
  primary key (workspace, at, feed)
);

do $$
declare
  name text;
begin
  foreach name in array array['rollup', 'theme_rollup', 'rollup_progress', 'rollup_due', 'rollup_unheld', 'rollup_check'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;
