-- Telling those who raised something that it was done. What a message answers to stands beside the
-- distribution that carries it: dashboards say who raised it, survey-service asks the send gate, and
-- the customer's page reads their own words, and only those, by the token of their link.

create table survey.announcement (
  workspace    uuid not null references access.workspace,
  id           uuid not null,
  -- What was done; its name by language, as product teams know it.
  insight      uuid not null,
  name         json not null,
  -- What was done, in the customers' words, by language; empty until somebody wrote it.
  done         json not null default '{}',
  survey       uuid,
  distribution uuid,
  created_by   text not null,
  created_at   timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, distribution) references survey.distribution
);
create index announcement_of_insight on survey.announcement (workspace, insight, created_at);
create index announcement_by_distribution on survey.announcement (workspace, distribution);

-- A comment to which the message answers. It is named, not copied.
create table survey.raised (
  workspace    uuid not null,
  announcement uuid not null,
  contact      uuid not null,
  response     uuid not null,
  question     text not null,
  primary key (workspace, announcement, contact, response, question),
  foreign key (workspace, announcement) references survey.announcement on delete cascade,
  foreign key (workspace, contact) references survey.contact on delete cascade
);
create index raised_by on survey.raised (workspace, contact);

-- What a customer asks to be done with a comment of theirs.
create table response.wish (
  workspace uuid not null references access.workspace,
  id        uuid not null,
  response  uuid not null,
  question  text not null,
  kind      text not null check (kind in ('correct', 'withdraw')),
  -- The corrected words; empty as soon as they stand in the response.
  text      text not null,
  at        timestamptz not null,
  done_at   timestamptz,
  failure   text,
  primary key (workspace, id)
);
create index wish_open on response.wish (workspace, id) where done_at is null;
create index wish_of on response.wish (workspace, response);

do $$
declare
  name text;
begin
  foreach name in array array['survey.announcement', 'survey.raised', 'response.wish'] loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy workspace on %s using (workspace = access.current_workspace())', name);
  end loop;
end
$$;
grant select, insert, update, delete on survey.announcement, survey.raised to koe_survey;
grant select on survey.announcement, survey.raised to koe_response, koe_feedback, koe_dashboard;
grant select, insert, update, delete on response.wish to koe_response;
grant select on response.wish to koe_feedback, koe_dashboard;

create policy gate on survey.announcement for select to koe_gate using (true);
create policy gate on survey.raised for select to koe_gate using (true);
create policy gate on response.comment for select to koe_gate using (true);
create policy gate on response.wish for select to koe_gate using (true);
create policy gate_adds on survey.announcement for insert to koe_gate
  with check (workspace = access.current_workspace());
create policy gate_adds on survey.raised for insert to koe_gate
  with check (workspace = access.current_workspace());
create policy gate_adds on response.wish for insert to koe_gate with check (true);
create policy gate_adds on survey.erasure for insert to koe_gate with check (true);
grant select on survey.announcement, survey.raised, response.comment, response.wish to koe_gate;
grant insert on survey.announcement, survey.raised, response.wish, survey.erasure to koe_gate;

-- Notes who is to be told. Whom an earlier message about the same reached, or may still reach, is
-- left out. How many people it is about.
create function survey.announce(
    of_announcement uuid, of_insight uuid, named json, creator text, moment timestamptz,
    contacts text[], responses uuid[], questions text[])
  returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      people int;
    begin
      insert into survey.announcement (workspace, id, insight, name, created_by, created_at)
        values (access.current_workspace(), of_announcement, of_insight, named, creator, moment);
      insert into survey.raised (workspace, announcement, contact, response, question)
        select c.workspace, of_announcement, c.id, said.response, said.question
        from unnest(contacts, responses, questions) as said (contact, response, question)
        join survey.contact c
          on c.workspace = access.current_workspace() and c.external_id = said.contact
        where not exists (
          select from survey.announcement earlier
          join survey.invitation i on i.workspace = earlier.workspace
            and i.distribution = earlier.distribution and i.contact = c.id
            and i.status in ('waiting', 'sending', 'sent', 'inDoubt')
          where earlier.workspace = c.workspace and earlier.insight = of_insight
            and earlier.id <> of_announcement)
        on conflict do nothing;
      select count(distinct contact) into people from survey.raised
        where workspace = access.current_workspace() and announcement = of_announcement;
      return people;
    end
  $$;

-- The customer's own words to which the message behind this link answers, as they stand now.
create function response.raised(hash bytea)
  returns table (response uuid, question text, text text, received_at timestamptz, wish text,
    failed boolean, name json, done json,
    zone text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select r.response, r.question, c.text, p.received_at,
      w.kind, coalesce(w.failure is not null, false), a.name, a.done, o.time_zone
    from survey.invitation i
    join access.workspace o on o.workspace = i.workspace
    join survey.announcement a on a.workspace = i.workspace and a.distribution = i.distribution
    join survey.raised r on r.workspace = a.workspace and r.announcement = a.id
      and r.contact = i.contact
    left join response.response p on p.workspace = r.workspace and p.id = r.response
    left join response.comment c on c.workspace = r.workspace and c.response = r.response
      and c.question = r.question
    left join lateral (
      select wished.kind, wished.failure from response.wish wished
      where wished.workspace = r.workspace and wished.response = r.response
        and wished.question = r.question
        and (wished.done_at is null or wished.failure is not null)
      order by wished.id desc limit 1) w on true
    where i.token_hash = hash
    order by p.received_at desc nulls last, r.response, r.question
  $$;

-- Takes down what the customer behind this link asks for one of those words.
create function response.ask(
    hash bytea, wish uuid, of_response uuid, of_question text, wanted text, words text,
    moment timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into response.wish (workspace, id, response, question, kind, text, at)
        select r.workspace, wish, r.response, r.question, wanted, words, moment
        from survey.invitation i
        join survey.announcement a on a.workspace = i.workspace and a.distribution = i.distribution
        join survey.raised r on r.workspace = a.workspace and r.announcement = a.id
          and r.contact = i.contact
        join response.comment c on c.workspace = r.workspace and c.response = r.response
          and c.question = r.question
        where i.token_hash = hash and r.response = of_response and r.question = of_question;
      return found;
    end
  $$;

-- The person behind the link of such a message asks that all that is known of them be erased.
create function survey.ask_erasure(hash bytea, erasure uuid, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    begin
      insert into survey.erasure (workspace, id, contact, requested_by, requested_at)
        select i.workspace, erasure, c.external_id, 'customer', moment
        from survey.invitation i
        join survey.announcement a on a.workspace = i.workspace and a.distribution = i.distribution
        join survey.contact c on c.workspace = i.workspace and c.id = i.contact
        where i.token_hash = hash;
      return found;
    end
  $$;

revoke execute on function survey.announce(uuid, uuid, json, text, timestamptz, text[], uuid[], text[]),
  response.raised(bytea), response.ask(bytea, uuid, uuid, text, text, text, timestamptz),
  survey.ask_erasure(bytea, uuid, timestamptz) from public;
grant execute on function
  survey.announce(uuid, uuid, json, text, timestamptz, text[], uuid[], text[]) to koe_dashboard;
grant execute on function response.raised(bytea),
  response.ask(bytea, uuid, uuid, text, text, text, timestamptz),
  survey.ask_erasure(bytea, uuid, timestamptz) to koe_intake;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema survey, response to koe_gate;
alter function survey.announce(uuid, uuid, json, text, timestamptz, text[], uuid[], text[])
  owner to koe_gate;
alter function response.raised(bytea) owner to koe_gate;
alter function response.ask(bytea, uuid, uuid, text, text, text, timestamptz) owner to koe_gate;
alter function survey.ask_erasure(bytea, uuid, timestamptz) owner to koe_gate;
revoke create on schema survey, response from koe_gate;
