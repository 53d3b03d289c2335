-- Distributions that come again, follow events, remind and compare; SMS and LINE.

alter table survey.distribution drop constraint distribution_channel_check;
alter table survey.distribution add constraint distribution_channel_check
  check (channel in ('email', 'sms', 'line', 'link', 'embed'));

-- One row per contact, distribution and occasion; an occasion is a round or an event.
alter table survey.invitation
  add column occasion    text not null default '',
  add column variant     text,
  add column provider_id text;
alter table survey.invitation drop constraint invitation_workspace_distribution_contact_key;
alter table survey.invitation add constraint invitation_once
  unique (workspace, distribution, contact, occasion);
create index invitation_of_provider on survey.invitation (workspace, provider_id)
  where provider_id is not null;

alter table survey.skip add column occasion text not null default '';
alter table survey.skip drop constraint skip_pkey;
alter table survey.skip add primary key (workspace, distribution, contact, occasion);

alter table survey.invitation_event drop constraint invitation_event_kind_check;
alter table survey.invitation_event add constraint invitation_event_kind_check
  check (kind in ('opened', 'started', 'completed', 'unsubscribed', 'delivered', 'bounced', 'complained'));

-- A repetition of an invitation that was not answered.
create table survey.reminder (
  workspace  uuid not null,
  invitation uuid not null,
  number     int not null,
  status     text not null check (status in ('waiting', 'sending', 'sent', 'inDoubt', 'failed', 'cancelled')),
  due_at     timestamptz not null,
  attempts   int not null default 0,
  failure    text,
  sent_at    timestamptz,
  primary key (workspace, invitation, number),
  foreign key (workspace, invitation) references survey.invitation on delete cascade
);
create index reminder_due on survey.reminder (workspace, due_at) where status in ('waiting', 'sending');

-- An event after which a distribution is to ask its customer.
create table survey.trigger (
  workspace    uuid not null,
  distribution uuid not null,
  event        uuid not null,
  contact      uuid not null,
  due_at       timestamptz not null,
  primary key (workspace, distribution, event),
  foreign key (workspace, distribution) references survey.distribution,
  foreign key (workspace, event) references survey.event on delete cascade
);
create index trigger_due on survey.trigger (workspace, due_at);

-- What customers wrote back.
create table survey.inbound (
  workspace uuid not null references access.workspace,
  id        uuid not null,
  channel   text not null,
  address   text not null,
  text      text not null,
  meaning   text not null check (meaning in ('stop', 'start', 'doubtful', 'other')),
  at        timestamptz not null,
  primary key (workspace, id)
);

do $$
declare
  name text;
begin
  foreach name in array array['reminder', 'trigger', 'inbound'] loop
    execute format('alter table survey.%I enable row level security', name);
    execute format('alter table survey.%I force row level security', name);
    execute format('create policy workspace on survey.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on survey.%I to koe_survey', name);
    execute format('grant select on survey.%I to koe_response, koe_feedback, koe_dashboard', name);
  end loop;
end
$$;
