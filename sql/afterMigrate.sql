-- Runs after every migration: a new cluster (a dump loaded elsewhere) begins a new epoch, so that
-- feeds ordered by transaction id go on where they were.
do $$
declare
  identifier bigint := (select system_identifier from pg_control_system());
  now_epoch int;
begin
  update kernel.cluster set epoch = epoch + 1, system_identifier = identifier
    where system_identifier <> identifier;
  select epoch into now_epoch from kernel.cluster;
  execute format('alter table response.response alter column epoch set default %s', now_epoch);
  execute format('alter table response.recount alter column epoch set default %s', now_epoch);
  execute format('alter table feedback.recount alter column epoch set default %s', now_epoch);
  execute format('alter table feedback.item alter column epoch set default %s', now_epoch);
end
$$;
