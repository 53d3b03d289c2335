-- Searches of comments that people keep, and how far each of them has looked: owned by
-- text-analytics.

create table feedback.saved_search (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  name       text not null,
  -- What stands after the question mark in the address of the list of comments.
  query      text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (workspace, id),
  unique (workspace, name)
);

create table feedback.saved_search_look (
  workspace uuid not null references access.workspace,
  search    uuid not null,
  who       text not null,
  -- Comments received from then on are new to this person.
  seen_to   timestamptz not null,
  primary key (workspace, search, who),
  foreign key (workspace, search) references feedback.saved_search on delete cascade
);

do $$
declare
  name text;
begin
  foreach name in array array['saved_search', 'saved_search_look'] loop
    execute format('alter table feedback.%I enable row level security', name);
    execute format('alter table feedback.%I force row level security', name);
    execute format('create policy workspace on feedback.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on feedback.%I to koe_feedback', name);
    execute format('grant select on feedback.%I to koe_dashboard', name);
  end loop;
end
$$;
