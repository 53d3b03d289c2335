-- Who may do what, and what every module shares: workspaces, accounts, sessions, tokens, audit, jobs.

revoke all on schema public from public;

create schema access;
create schema kernel;

grant usage on schema access, kernel
  to koe_survey, koe_intake, koe_response, koe_feedback, koe_dashboard, koe_gate;

-- The workspace of the running transaction; no workspace set means no rows.
create function access.current_workspace() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('koe.workspace', true), '')::uuid;

create table access.workspace (
  workspace  uuid primary key,
  name       text not null,
  language   text not null default 'ja',
  time_zone  text not null default 'Asia/Tokyo',
  demo       boolean not null default false,
  created_at timestamptz not null
);

create table access.account (
  workspace     uuid not null references access.workspace,
  id            uuid not null,
  email         text not null unique,
  name          text not null,
  password_hash text not null,
  roles         text[] not null,
  team          text,
  created_at    timestamptz not null,
  disabled_at   timestamptz,
  primary key (workspace, id)
);

create table access.session (
  workspace  uuid not null,
  token_hash bytea not null unique,
  account    uuid not null,
  csrf       text not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace, token_hash),
  foreign key (workspace, account) references access.account on delete cascade
);

create table access.token (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  name       text not null,
  token_hash bytea not null unique,
  roles      text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace, id)
);

create table access.audit (
  workspace uuid not null references access.workspace,
  id        uuid not null,
  at        timestamptz not null,
  actor     text not null,
  action    text not null,
  object    text not null,
  primary key (workspace, id)
);

create table kernel.job (
  workspace   uuid not null references access.workspace,
  id          uuid not null,
  module      text not null,
  kind        text not null,
  status      text not null check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  input       json not null,
  done        bigint not null default 0,
  total       bigint,
  errors      json not null default '[]',
  error_count bigint not null default 0,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  due_at      timestamptz not null,
  attempts    int not null default 0,
  primary key (workspace, id)
);
create index job_open on kernel.job (workspace, module, due_at) where status in ('queued', 'running');

-- First answers to requests with an Idempotency-Key, kept to be given again.
create table kernel.idempotency (
  workspace    uuid not null references access.workspace,
  route        text not null,
  key          text not null,
  body_hash    bytea not null,
  status       int,
  location     text,
  body         text,
  created_at   timestamptz not null,
  primary key (workspace, route, key)
);

-- Transaction ids order the change feeds. They start anew when a dump is loaded into another
-- cluster, so every row also carries the epoch of the cluster that wrote it.
create table kernel.cluster (
  only_row          boolean primary key default true check (only_row),
  epoch             int not null,
  system_identifier bigint not null
);
insert into kernel.cluster (epoch, system_identifier)
  select 0, 0;

alter table access.workspace enable row level security;
alter table access.workspace force row level security;
create policy workspace on access.workspace using (workspace = access.current_workspace());
create policy gate on access.workspace for select to koe_gate using (true);

alter table access.account enable row level security;
alter table access.account force row level security;
create policy workspace on access.account using (workspace = access.current_workspace());
create policy gate on access.account for select to koe_gate using (true);

alter table access.session enable row level security;
alter table access.session force row level security;
create policy workspace on access.session using (workspace = access.current_workspace());
create policy gate on access.session for select to koe_gate using (true);

alter table access.token enable row level security;
alter table access.token force row level security;
create policy workspace on access.token using (workspace = access.current_workspace());
create policy gate on access.token for select to koe_gate using (true);

alter table access.audit enable row level security;
alter table access.audit force row level security;
create policy workspace on access.audit using (workspace = access.current_workspace());

alter table kernel.job enable row level security;
alter table kernel.job force row level security;
create policy workspace on kernel.job using (workspace = access.current_workspace());

alter table kernel.idempotency enable row level security;
alter table kernel.idempotency force row level security;
create policy workspace on kernel.idempotency using (workspace = access.current_workspace());

-- One row for the whole installation, no customer data: readable by all, written by the owner.
alter table kernel.cluster enable row level security;
alter table kernel.cluster force row level security;
create policy everyone on kernel.cluster for select using (true);
create policy owner on kernel.cluster to koe_owner using (true);

grant select on access.workspace, access.account, access.token, access.audit
  to koe_survey, koe_response, koe_feedback, koe_dashboard;
grant select on access.workspace to koe_intake;
grant insert on access.audit to koe_survey, koe_response, koe_feedback, koe_dashboard;
grant insert, update on access.account, access.token to koe_dashboard;
grant select, insert, update, delete on access.session to koe_dashboard;
grant update on access.workspace to koe_dashboard;
grant select, insert, update on kernel.job, kernel.idempotency
  to koe_survey, koe_response, koe_feedback, koe_dashboard;
grant delete on kernel.idempotency to koe_survey, koe_response, koe_feedback, koe_dashboard;
grant select on kernel.cluster
  to koe_survey, koe_intake, koe_response, koe_feedback, koe_dashboard, koe_gate;
grant select on access.workspace, access.account, access.session, access.token to koe_gate;

-- The gate: lookups that come before the workspace is known.

create function access.caller_by_token(hash bytea, at timestamptz)
  returns table (workspace uuid, account uuid, token uuid, name text, roles text[], csrf text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select t.workspace, null::uuid, t.id, t.name, t.roles, ''
    from access.token t
    where t.token_hash = hash and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > at)
  $$;

create function access.caller_by_session(hash bytea, at timestamptz, idle interval)
  returns table (workspace uuid, account uuid, token uuid, name text, roles text[], csrf text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.workspace, a.id, null::uuid, a.name, a.roles, s.csrf
    from access.session s
    join access.account a on a.workspace = s.workspace and a.id = s.account
    where s.token_hash = hash and s.expires_at > at and s.seen_at > at - idle
      and a.disabled_at is null
  $$;

create function access.account_by_email(wanted text)
  returns table (workspace uuid, id uuid, name text, password_hash text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select a.workspace, a.id, a.name, a.password_hash
    from access.account a
    where a.email = wanted and a.disabled_at is null
  $$;

create function access.workspace_ids() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select workspace from access.workspace order by created_at $$;

revoke execute on all functions in schema access from public;
grant execute on function access.current_workspace()
  to koe_owner, koe_survey, koe_intake, koe_response, koe_feedback, koe_dashboard, koe_gate;
grant execute on function access.caller_by_token(bytea, timestamptz),
  access.caller_by_session(bytea, timestamptz, interval), access.workspace_ids()
  to koe_owner, koe_survey, koe_response, koe_feedback, koe_dashboard;
grant execute on function access.account_by_email(text) to koe_owner, koe_dashboard;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema access to koe_gate;
alter function access.caller_by_token(bytea, timestamptz) owner to koe_gate;
alter function access.caller_by_session(bytea, timestamptz, interval) owner to koe_gate;
alter function access.account_by_email(text) owner to koe_gate;
alter function access.workspace_ids() owner to koe_gate;
revoke create on schema access from koe_gate;
set role koe_gate;
grant execute on function access.workspace_ids() to koe_owner;
reset role;
