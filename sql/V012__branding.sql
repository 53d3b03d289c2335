-- How a company looks to its customers, and which privacy notice they were shown.

create table survey.branding (
  workspace  uuid primary key references access.workspace,
  branding   json not null,
  revision   int not null,
  updated_at timestamptz not null
);

-- Logos are found by the SHA-256 of their bytes, so that an address never changes its picture.
create table survey.logo (
  workspace  uuid not null references access.workspace,
  hash       text not null,
  type       text not null check (type in ('image/png', 'image/jpeg')),
  bytes      bytea not null,
  created_at timestamptz not null,
  primary key (workspace, hash)
);
create index logo_hash on survey.logo (hash);

-- Every version of the notice that was ever shown stays: responses name the one they saw.
create table survey.privacy_notice (
  workspace  uuid not null references access.workspace,
  version    int not null,
  notice     json not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (workspace, version)
);

alter table response.response add column privacy_notice int;

do $$
declare
  name text;
begin
  foreach name in array array['branding', 'logo', 'privacy_notice'] loop
    execute format('alter table survey.%I enable row level security', name);
    execute format('alter table survey.%I force row level security', name);
    execute format('create policy workspace on survey.%I using (workspace = access.current_workspace())', name);
    execute format('grant select on survey.%I to koe_survey, koe_response, koe_feedback, koe_dashboard', name);
  end loop;
end
$$;
grant insert, update on survey.branding to koe_survey;
grant insert, delete on survey.logo to koe_survey;
grant insert on survey.privacy_notice to koe_survey;

-- The customer's page shows all of it, so its role reads it.
grant select on survey.branding to koe_intake;

create policy gate on survey.logo for select to koe_gate using (true);
grant select on survey.logo to koe_gate;

-- The picture behind its hash: a browser asks for it without saying which company it belongs to.
create function survey.logo_by_hash(wanted text) returns table (type text, bytes bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select l.type, l.bytes from survey.logo l where l.hash = wanted limit 1 $$;

revoke execute on function survey.logo_by_hash(text) from public;
grant execute on function survey.logo_by_hash(text) to koe_intake, koe_survey;

-- Only the gate's owner is changed last: the owner of the schema could not grant on it any more.
grant create on schema survey to koe_gate;
alter function survey.logo_by_hash(text) owner to koe_gate;
revoke create on schema survey from koe_gate;
