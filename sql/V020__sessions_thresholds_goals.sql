-- When a session was last used is remembered, once a minute at most, so that an idle one ends.
create policy gate_seen on access.session for update to koe_gate using (true) with check (true);
grant update (seen_at) on access.session to koe_gate;

grant create on schema access to koe_gate;
set role koe_gate;
create or replace function access.caller_by_session(hash bytea, at timestamptz, idle interval)
  returns table (workspace uuid, account uuid, token uuid, name text, roles text[], csrf text)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.session s set seen_at = at
    where s.token_hash = hash and s.expires_at > at and s.seen_at > at - idle
      and s.seen_at < at - interval '1 minute';
    select s.workspace, a.id, null::uuid, a.name, a.roles, s.csrf
    from access.session s
    join access.account a on a.workspace = s.workspace and a.id = s.account
    where s.token_hash = hash and s.expires_at > at and s.seen_at > at - idle
      and a.disabled_at is null
  $$;
reset role;
revoke create on schema access from koe_gate;

-- From how many answers on numbers and comments are shown.
create table dashboard.threshold (
  workspace uuid primary key references access.workspace,
  numbers   int not null check (numbers > 0),
  comments  int not null check (comments > 0),
  reliable  int not null check (reliable > 0)
);

-- What a metric is to be by a day.
create table dashboard.goal (
  workspace  uuid not null references access.workspace,
  key        text not null,
  metric     text not null,
  survey     uuid,
  touchpoint text,
  segment    text,
  target     numeric not null,
  by         date not null,
  revision   int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

do $$
declare
  name text;
begin
  foreach name in array array['threshold', 'goal'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;
