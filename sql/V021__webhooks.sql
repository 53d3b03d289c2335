-- Whom Koe tells what happens, over HTTP.

create table dashboard.webhook (
  workspace       uuid not null references access.workspace,
  key             text not null,
  url             text not null,
  events          text[] not null,
  secret          bytea not null,
  -- The secret before; what is sent is signed with it, too, until this moment.
  earlier_secret  bytea,
  earlier_until   timestamptz,
  enabled         boolean not null default true,
  -- Why Koe switched it off.
  disabled_reason text,
  -- One sender at a time serves an endpoint.
  leased_until    timestamptz not null default '-infinity',
  revision        int not null default 1,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  primary key (workspace, key)
);

-- Something that happened, as it is told: the id is the same however often it is sent.
create table dashboard.webhook_event (
  workspace uuid not null references access.workspace,
  id        uuid not null,
  type      text not null,
  at        timestamptz not null,
  body      text not null,
  -- The customer it is about, so that it goes when they are erased.
  contact   text,
  primary key (workspace, id)
);
create index webhook_event_of on dashboard.webhook_event (workspace, contact) where contact is not null;
create index webhook_event_at on dashboard.webhook_event (workspace, at);

create table dashboard.webhook_delivery (
  workspace uuid not null,
  webhook   text not null,
  event     uuid not null,
  status    text not null check (status in ('waiting', 'delivered', 'failed')),
  attempts  int not null default 0,
  due_at    timestamptz not null,
  tried_at  timestamptz,
  answer    int,
  detail    text,
  primary key (workspace, webhook, event),
  foreign key (workspace, webhook) references dashboard.webhook on delete cascade,
  foreign key (workspace, event) references dashboard.webhook_event on delete cascade
);
create index webhook_delivery_due on dashboard.webhook_delivery (workspace, webhook, due_at)
  where status = 'waiting';

-- How surveys stood when they were last looked at.
create table dashboard.survey_seen (
  workspace uuid not null references access.workspace,
  survey    uuid not null,
  status    text not null,
  published int not null,
  primary key (workspace, survey)
);

do $$
declare
  name text;
begin
  foreach name in array array['webhook', 'webhook_event', 'webhook_delivery', 'survey_seen'] loop
    execute format('alter table dashboard.%I enable row level security', name);
    execute format('alter table dashboard.%I force row level security', name);
    execute format('create policy workspace on dashboard.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on dashboard.%I to koe_dashboard', name);
  end loop;
end
$$;
