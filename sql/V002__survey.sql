-- Surveys, contacts, distributions, invitations: owned by survey-service.

create schema survey;
grant usage on schema survey
  to koe_survey, koe_intake, koe_response, koe_feedback, koe_dashboard, koe_gate;

create table survey.survey (
  workspace  uuid not null references access.workspace,
  id         uuid not null,
  name       text not null,
  touchpoint text,
  status     text not null check (status in ('draft', 'open', 'closed', 'archived')),
  version    int not null,
  published  int,
  revision   int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, id)
);

-- A version is frozen when it is published. The definition is kept to the letter.
create table survey.version (
  workspace    uuid not null,
  survey       uuid not null,
  number       int not null,
  definition   json not null,
  created_by   text not null,
  created_at   timestamptz not null,
  published_at timestamptz,
  primary key (workspace, survey, number),
  foreign key (workspace, survey) references survey.survey on delete cascade
);

-- The questions of published versions, for those who count answers.
create table survey.question (
  workspace uuid not null,
  survey    uuid not null,
  version   int not null,
  name      text not null,
  position  int not null,
  kind      text not null,
  metric    text,
  title     json not null,
  primary key (workspace, survey, version, name),
  foreign key (workspace, survey, version) references survey.version on delete cascade
);

create table survey.contact (
  workspace    uuid not null references access.workspace,
  id           uuid not null,
  external_id  text not null,
  email        text,
  phone        text,
  line_user_id text,
  name         text,
  language     text,
  time_zone    text,
  attributes   jsonb not null default '{}',
  revision     int not null default 1,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  primary key (workspace, id),
  unique (workspace, external_id)
);

-- Consent is a ledger: the newest row of a contact and channel holds.
create table survey.consent (
  workspace uuid not null,
  id        uuid not null,
  contact   uuid not null,
  channel   text not null,
  granted   boolean not null,
  at        timestamptz not null,
  source    text not null,
  primary key (workspace, id),
  foreign key (workspace, contact) references survey.contact on delete cascade
);
create index consent_newest on survey.consent (workspace, contact, channel, at desc, id desc);

create table survey.suppression (
  workspace uuid not null references access.workspace,
  channel   text not null,
  address   text not null,
  reason    text not null,
  at        timestamptz not null,
  primary key (workspace, channel, address)
);

create table survey.segment (
  workspace  uuid not null references access.workspace,
  key        text not null,
  name       text not null,
  filter     text not null,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

create table survey.contact_policy (
  workspace uuid primary key references access.workspace,
  policy    json not null,
  updated_at timestamptz not null
);

create table survey.distribution (
  workspace   uuid not null references access.workspace,
  id          uuid not null,
  survey      uuid not null,
  name        text not null,
  channel     text not null check (channel in ('email', 'link', 'embed')),
  request     json not null,
  status      text not null check (status in ('draft', 'planning', 'sending', 'paused', 'sent', 'cancelled')),
  link_key    text unique,
  due_at      timestamptz,
  planned_at  timestamptz,
  created_by  text not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, survey) references survey.survey
);

-- One row per contact and distribution: at most one invitation, whatever is retried.
create table survey.invitation (
  workspace    uuid not null,
  id           uuid not null,
  distribution uuid not null,
  survey       uuid not null,
  contact      uuid not null,
  channel      text not null,
  address      text not null,
  language     text not null,
  status       text not null check (status in ('waiting', 'sending', 'sent', 'inDoubt', 'failed', 'bounced', 'cancelled')),
  token_hash   bytea not null unique,
  token_sealed bytea not null,
  message_id   text,
  due_at       timestamptz not null,
  attempts     int not null default 0,
  failure      text,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  primary key (workspace, id),
  unique (workspace, distribution, contact),
  foreign key (workspace, distribution) references survey.distribution,
  foreign key (workspace, contact) references survey.contact on delete cascade
);
create index invitation_due on survey.invitation (workspace, due_at) where status in ('waiting', 'sending');
create index invitation_of_contact on survey.invitation (workspace, contact, sent_at);

create table survey.skip (
  workspace    uuid not null,
  distribution uuid not null,
  contact      uuid not null,
  reason       text not null,
  at           timestamptz not null,
  primary key (workspace, distribution, contact),
  foreign key (workspace, distribution) references survey.distribution,
  foreign key (workspace, contact) references survey.contact on delete cascade
);

-- What happened to an invitation or an open link, appended by the collector too.
create table survey.invitation_event (
  workspace    uuid not null references access.workspace,
  id           uuid not null,
  distribution uuid not null,
  invitation   uuid,
  kind         text not null check (kind in ('opened', 'started', 'completed', 'unsubscribed')),
  at           timestamptz not null,
  primary key (workspace, id)
);
create index invitation_event_of on survey.invitation_event (workspace, distribution, kind);
create index invitation_event_once on survey.invitation_event (workspace, invitation, kind);

-- What the embedded catcher received instead of the world.
create table survey.outbox (
  workspace uuid not null references access.workspace,
  id        uuid not null,
  channel   text not null,
  recipient text not null,
  message   bytea not null,
  at        timestamptz not null,
  primary key (workspace, id)
);
create index outbox_to on survey.outbox (workspace, recipient, id desc);

do $$
declare
  name text;
begin
  foreach name in array array['survey', 'version', 'question', 'contact', 'consent', 'suppression',
      'segment', 'contact_policy', 'distribution', 'invitation', 'skip', 'invitation_event', 'outbox'] loop
    execute format('alter table survey.%I enable row level security', name);
    execute format('alter table survey.%I force row level security', name);
    execute format('create policy workspace on survey.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on survey.%I to koe_survey', name);
    execute format('grant select on survey.%I to koe_response, koe_feedback, koe_dashboard', name);
  end loop;
end
$$;
revoke select on survey.outbox from koe_response, koe_feedback, koe_dashboard;

-- The public door reads what is published and appends what happened; it sees no contact.
grant select on survey.survey, survey.version, survey.question to koe_intake;
grant insert on survey.invitation_event to koe_intake, koe_response;
create policy published on survey.version as restrictive for select to koe_intake
  using (published_at is not null);

create policy gate on survey.distribution for select to koe_gate using (true);
create policy gate on survey.invitation for select to koe_gate using (true);
create policy gate on survey.survey for select to koe_gate using (true);
create policy gate on survey.contact for select to koe_gate using (true);
create policy gate on survey.suppression for insert to koe_gate with check (true);
create policy gate on survey.consent for insert to koe_gate with check (true);
grant select on survey.distribution, survey.invitation, survey.survey, survey.contact to koe_gate;
grant insert on survey.suppression, survey.consent to koe_gate;

-- What stands behind a personal link, found by the hash of its token.
create function survey.personal_link(hash bytea)
  returns table (workspace uuid, survey uuid, version int, survey_status text, distribution uuid,
                 distribution_status text, channel text, invitation uuid, contact uuid, contact_key text,
                 language text, attributes jsonb, token_hash bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select i.workspace, i.survey, s.published, s.status, i.distribution, d.status, i.channel, i.id,
           i.contact, c.external_id, i.language, c.attributes, i.token_hash
    from survey.invitation i
    join survey.survey s on s.workspace = i.workspace and s.id = i.survey
    join survey.distribution d on d.workspace = i.workspace and d.id = i.distribution
    join survey.contact c on c.workspace = i.workspace and c.id = i.contact
    where i.token_hash = hash
  $$;

-- What stands behind an open link or a widget, found by its public key.
create function survey.open_link(key text)
  returns table (workspace uuid, survey uuid, version int, survey_status text, distribution uuid,
                 distribution_status text, channel text, invitation uuid, contact uuid, contact_key text,
                 language text, attributes jsonb, token_hash bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select d.workspace, d.survey, s.published, s.status, d.id, d.status, d.channel, null::uuid,
           null::uuid, null::text, null::text, '{}'::jsonb, null::bytea
    from survey.distribution d
    join survey.survey s on s.workspace = d.workspace and s.id = d.survey
    where d.link_key = key
  $$;

-- The person behind a personal link asks not to be written to again.
create function survey.unsubscribe(hash bytea, event uuid, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      found_invitation record;
    begin
      select i.workspace, i.contact, i.channel, i.address into found_invitation
      from survey.invitation i where i.token_hash = hash;
      if not found then
        return false;
      end if;
      insert into survey.suppression (workspace, channel, address, reason, at)
        values (found_invitation.workspace, found_invitation.channel, found_invitation.address,
                'unsubscribed', moment)
        on conflict do nothing;
      insert into survey.consent (workspace, id, contact, channel, granted, at, source)
        values (found_invitation.workspace, event, found_invitation.contact,
                found_invitation.channel, false, moment, 'unsubscribe link');
      return true;
    end
  $$;

revoke execute on all functions in schema survey from public;
grant execute on function survey.personal_link(bytea), survey.open_link(text),
  survey.unsubscribe(bytea, uuid, timestamptz) to koe_intake;

-- Only the gate's owner is changed last: the owner of the schema could not grant on them any more.
grant create on schema survey to koe_gate;
alter function survey.personal_link(bytea) owner to koe_gate;
alter function survey.open_link(text) owner to koe_gate;
alter function survey.unsubscribe(bytea, uuid, timestamptz) owner to koe_gate;
revoke create on schema survey from koe_gate;
