-- Files that customers answer with: see docs/adr/0021. The public door has no grant on the tables;
-- it adds files through the gate's functions, and never reads one back.

create table response.file (
  workspace   uuid not null references access.workspace,
  id          uuid not null,
  survey      uuid not null,
  -- Set where the file came through a personal link.
  invitation  uuid,
  question    text not null,
  name        text not null,
  type        text not null,
  size        bigint not null,
  -- The response that refers to the file; without one the file goes after a day.
  response    uuid,
  received_at timestamptz not null,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (workspace, id),
  foreign key (workspace, response) references response.response on delete cascade
);
create index file_of_response on response.file (workspace, response);
create index file_unheld on response.file (workspace, received_at) where response is null;

create table response.file_part (
  workspace uuid not null,
  file      uuid not null,
  number    int not null,
  bytes     bytea not null,
  primary key (workspace, file, number),
  foreign key (workspace, file) references response.file on delete cascade
);
-- What people attach is compressed already, as a rule.
alter table response.file_part alter column bytes set storage external;

do $$
declare
  name text;
begin
  foreach name in array array['file', 'file_part'] loop
    execute format('alter table response.%I enable row level security', name);
    execute format('alter table response.%I force row level security', name);
    execute format('create policy workspace on response.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, delete on response.%I to koe_response', name);
    execute format('grant select, insert on response.%I to koe_gate', name);
  end loop;
end
$$;
grant update (response) on response.file to koe_gate;

-- Begins a file; false if too much waits already that no response refers to.
create function response.keep_file(of_id uuid, of_survey uuid, of_invitation uuid,
    of_question text, of_name text, of_type text, of_size bigint, most_unheld bigint,
    received timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      here constant uuid := access.current_workspace();
    begin
      if of_size + coalesce((select sum(f.size) from response.file f
                             where f.workspace = here and f.response is null), 0) > most_unheld then
        return false;
      end if;
      insert into response.file
        (workspace, id, survey, invitation, question, name, type, size, received_at)
      values (here, of_id, of_survey, of_invitation, of_question, of_name, of_type, of_size,
              received);
      return true;
    end
  $$;

-- Adds to a file that the running transaction has begun; nobody adds to one that is there.
create function response.keep_file_part(of_file uuid, of_number int, of_bytes bytea)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into response.file_part (workspace, file, number, bytes)
      select f.workspace, f.id, of_number, of_bytes from response.file f
      where f.workspace = access.current_workspace() and f.id = of_file
        and f.transaction = pg_current_xact_id();
      return found;
    end
  $$;

-- What files are called that somebody names by their ids, to who may answer with them.
create function response.files_named(of_survey uuid, of_invitation uuid, ids uuid[])
  returns table (id uuid, question text, name text, type text, size bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select f.id, f.question, f.name, f.type, f.size
    from response.file f
    where f.workspace = access.current_workspace() and f.id = any (ids) and f.survey = of_survey
      and f.invitation is not distinct from of_invitation
  $$;

-- Binds files to a response that is being written, and lets go of those that it had before; how many
-- it has now. A file that belongs to another response is out of reach.
create function response.hold_files(of_response uuid, ids uuid[])
  returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      here constant uuid := access.current_workspace();
      held int;
    begin
      perform from response.response r
      where r.workspace = here and r.id = of_response
        and (r.status = 'partial' or r.transaction = pg_current_xact_id());
      if not found then
        return 0;
      end if;
      update response.file f set response = null
      where f.workspace = here and f.response = of_response and not f.id = any (ids);
      update response.file f set response = r.id
      from response.response r
      where r.workspace = here and r.id = of_response
        and f.workspace = here and f.id = any (ids) and f.survey = r.survey
        and f.invitation is not distinct from r.invitation
        and (f.response is null or f.response = r.id);
      get diagnostics held = row_count;
      return held;
    end
  $$;

revoke execute on function response.keep_file, response.keep_file_part, response.files_named,
  response.hold_files from public;
grant execute on function response.keep_file, response.keep_file_part, response.files_named,
  response.hold_files to koe_intake;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema response to koe_gate;
alter function response.keep_file owner to koe_gate;
alter function response.keep_file_part owner to koe_gate;
alter function response.files_named owner to koe_gate;
alter function response.hold_files owner to koe_gate;
revoke create on schema response from koe_gate;
