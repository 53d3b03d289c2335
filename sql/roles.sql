-- The roles of Koe, made before the first migration by whoever may create roles.
-- Passwords are set by the launcher; without one a role cannot sign in over the network.
-- koe_gate never signs in: it owns the few functions that must look across workspaces.
do $$
declare
  name text;
begin
  foreach name in array array['koe_owner', 'koe_survey', 'koe_intake', 'koe_response',
                              'koe_feedback', 'koe_dashboard'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I login noinherit', name);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'koe_gate') then
    create role koe_gate nologin noinherit;
  end if;
end
$$;

grant koe_gate to koe_owner;
