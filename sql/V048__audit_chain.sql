-- The record of who did what becomes a chain: each entry carries the hash of the one before, so that
-- one that is changed, taken out or put in between is found.

alter table access.audit
  -- Why it was done, in the words of who did it.
  add column reason   text not null default '',
  add column position bigint,
  add column hash     bytea;
create unique index audit_position on access.audit (workspace, position);

create function access.audit_hash(entry access.audit, previous bytea) returns bytea
  language sql immutable set search_path = pg_catalog, pg_temp
  return sha256(previous || convert_to(jsonb_build_array(entry.position, entry.id,
    (extract(epoch from entry.at) * 1000000)::bigint, entry.actor, entry.action, entry.object,
    entry.reason)::text, 'UTF8'));

-- One after the other: whoever adds an entry waits until the one before is certain.
create function access.chain_audit() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
  declare
    before record;
  begin
    perform pg_advisory_xact_lock(hashtextextended('audit ' || new.workspace, 0));
    select a.position, a.hash into before from access.audit a
      where a.workspace = new.workspace and a.position is not null
      order by a.position desc limit 1;
    new.position := coalesce(before.position, 0) + 1;
    new.hash := access.audit_hash(new, coalesce(before.hash, ''::bytea));
    return new;
  end
  $$;

-- What is there already, in the order in which it was noted.
do $$
declare
  one uuid;
  entry access.audit;
  last bytea;
  place bigint;
begin
  for one in select * from access.workspace_ids() loop
    perform set_config('koe.workspace', one::text, true);
    last := ''::bytea;
    place := 0;
    for entry in select * from access.audit order by id loop
      place := place + 1;
      entry.position := place;
      last := access.audit_hash(entry, last);
      update access.audit set position = place, hash = last
        where workspace = entry.workspace and id = entry.id;
    end loop;
  end loop;
  perform set_config('koe.workspace', '', true);
end
$$;

alter table access.audit alter column position set not null, alter column hash set not null;
create trigger chain before insert on access.audit
  for each row execute function access.chain_audit();

grant execute on function access.audit_hash(access.audit, bytea), access.chain_audit()
  to koe_owner, koe_survey, koe_response, koe_feedback, koe_dashboard;
revoke execute on function access.audit_hash(access.audit, bytea), access.chain_audit() from public;
