-- Themes that were put away or went into others: owned by text-analytics.

alter table feedback.theme
  add archived_at timestamptz,
  -- The theme that speaks for this one since they were merged.
  add merged_into text;
create index theme_merged on feedback.theme (workspace, merged_into) where merged_into is not null;

-- What a merge changed besides the themes that it put away, so that it can be undone.
create table feedback.theme_merge (
  workspace uuid not null references access.workspace,
  id        uuid not null,
  target    text not null,
  merged    text[] not null,
  -- The queries that the target had not before, by language.
  added     json not null,
  -- Parents before and after, by theme.
  parents   json not null,
  by        text not null,
  at        timestamptz not null,
  primary key (workspace, id)
);
create index theme_merge_of on feedback.theme_merge (workspace, target, at);

alter table feedback.theme_merge enable row level security;
alter table feedback.theme_merge force row level security;
create policy workspace on feedback.theme_merge using (workspace = access.current_workspace());
grant select, insert, update, delete on feedback.theme_merge to koe_feedback;
grant select on feedback.theme_merge to koe_dashboard;

-- The theme that speaks for a key now: itself, or where merges led it; nothing if that is archived.
create function feedback.current_theme(named text) returns text
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    with recursive way as (
      select t.key, t.merged_into, t.archived_at from feedback.theme t where t.key = named
      union
      select t.key, t.merged_into, t.archived_at
      from way join feedback.theme t on t.key = way.merged_into)
    select key from way where archived_at is null
    union all
    select named where not exists (select from way)
  $$;

-- These keys and all that were merged into them, so that what was written for a merged key holds.
create function feedback.with_merged(named text[]) returns text[]
  language sql stable set search_path = pg_catalog, pg_temp
  as $$
    with recursive known as (
      select unnest(named) as key
      union
      select t.key from known join feedback.theme t on t.merged_into = known.key)
    select coalesce(array_agg(key order by key), '{}') from known
  $$;

revoke execute on function feedback.current_theme(text) from public;
revoke execute on function feedback.with_merged(text[]) from public;
grant execute on function feedback.current_theme(text) to koe_feedback;
grant execute on function feedback.with_merged(text[]) to koe_feedback, koe_dashboard;
