-- What the columns of tables of earlier responses mean, kept to be used again, and files that were
-- sent and wait for somebody to say so.

create table response.mapping (
  workspace  uuid not null references access.workspace,
  key        text not null,
  columns    json not null,
  revision   int not null default 1,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

create table response.import_draft (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  survey     uuid not null,
  file       text not null,
  file_name  text not null,
  format     text not null,
  columns    json not null,
  created_at timestamptz not null,
  primary key (workspace, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['mapping', 'import_draft'] loop
    execute format('alter table response.%I enable row level security', name);
    execute format('alter table response.%I force row level security', name);
    execute format('create policy workspace on response.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on response.%I to koe_response', name);
  end loop;
end
$$;
