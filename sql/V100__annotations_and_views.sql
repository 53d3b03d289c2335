-- What happened on a day that figures should be read with: a release, a campaign, a price change.
create table dashboard.annotation (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  day        date not null,
  kind       text not null check (kind in ('release', 'campaign', 'incident', 'other')),
  text       text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (workspace, id)
);
create index annotation_of_day on dashboard.annotation (workspace, day);

-- A page of figures under a name: its address is all there is to it.
create table dashboard.saved_view (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  name       text not null,
  query      text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (workspace, id),
  unique (workspace, name)
);

-- The stations of the customer's journey, in their order. What surveys stand at, is theirs to say.
create table dashboard.station (
  workspace  uuid not null references access.workspace,
  touchpoint text not null,
  position   int not null,
  name       json not null default '{}',
  primary key (workspace, touchpoint)
);

do $$
declare
  name text;
begin
  foreach name in array array['annotation', 'saved_view', 'station'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;
