-- When the page was begun on which an unfinished response stands, for pages with a time limit.

alter table response.response add column page_since timestamptz;
grant select (page, page_since), update (page_since) on response.response to koe_intake;

-- How long an unfinished response is under way, to who has its link or its resume key.
create function response.timing(of_workspace uuid, of_link_hash bytea, of_resume_hash bytea)
  returns table (started_at timestamptz, page int, page_since timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.started_at, r.page, r.page_since
    from response.response r
    where r.workspace = of_workspace and r.status = 'partial' and r.started_at is not null
      and r.page_since is not null
      and (r.invitation = (select i.id from survey.invitation i where i.token_hash = of_link_hash)
        or (r.invitation is null and r.resume_hash = of_resume_hash))
  $$;
revoke execute on function response.timing(uuid, bytea, bytea) from public;
grant execute on function response.timing(uuid, bytea, bytea) to koe_intake;

grant create on schema response to koe_gate;
alter function response.timing(uuid, bytea, bytea) owner to koe_gate;
revoke create on schema response from koe_gate;
