-- What customers mean: owned by text-analytics.

create schema feedback;
grant usage on schema feedback to koe_feedback, koe_dashboard;

-- One comment and what was understood of it. A row that is behind the taxonomy is work to do.
create table feedback.item (
  workspace   uuid not null references access.workspace,
  id          uuid not null,
  response    uuid not null,
  survey      uuid not null,
  question    text not null,
  text        text not null,
  asked       text,
  language    text not null,
  metric      text,
  score       int,
  contact     text,
  channel     text not null,
  attributes  jsonb not null default '{}',
  received_at timestamptz not null,
  taxonomy    int not null default 0,
  model       text,
  failure     text,
  attempts    int not null default 0,
  due_at      timestamptz not null,
  sentiment   text,
  sentiment_score real,
  confidence  real,
  analysis    json,
  corrected   boolean not null default false,
  epoch       int not null default 0,
  transaction xid8 not null default pg_current_xact_id(),
  primary key (workspace, id),
  unique (workspace, response, question)
);
create index item_work on feedback.item (workspace, taxonomy, due_at);
create index item_feed on feedback.item (workspace, epoch, transaction, id);
create index item_time on feedback.item (workspace, received_at);

create table feedback.item_theme (
  workspace       uuid not null,
  item            uuid not null,
  theme           text not null,
  sentiment       text not null,
  sentiment_score real not null,
  primary key (workspace, item, theme),
  foreign key (workspace, item) references feedback.item on delete cascade
);
create index item_theme_by_theme on feedback.item_theme (workspace, theme, item);

-- What a person said instead of the machine; wins over it, and is training data.
create table feedback.correction (
  workspace uuid not null,
  item      uuid not null,
  sentiment text,
  themes    json,
  by        text not null,
  at        timestamptz not null,
  primary key (workspace, item),
  foreign key (workspace, item) references feedback.item on delete cascade
);

create table feedback.theme (
  workspace  uuid not null references access.workspace,
  key        text not null,
  name       json not null,
  parent     text,
  queries    json not null,
  revision   int not null default 1,
  updated_at timestamptz not null,
  primary key (workspace, key)
);

create table feedback.taxonomy (
  workspace uuid primary key references access.workspace,
  version   int not null
);

-- How far the feed of responses has been taken in.
create table feedback.progress (
  workspace   uuid primary key references access.workspace,
  epoch       int not null,
  transaction xid8 not null,
  id          uuid not null
);

do $$
declare
  name text;
begin
  foreach name in array array['item', 'item_theme', 'correction', 'theme', 'taxonomy', 'progress'] loop
    execute format('alter table feedback.%I enable row level security', name);
    execute format('alter table feedback.%I force row level security', name);
    execute format('create policy workspace on feedback.%I using (workspace = access.current_workspace())', name);
    execute format('grant select, insert, update, delete on feedback.%I to koe_feedback', name);
    execute format('grant select on feedback.%I to koe_dashboard', name);
  end loop;
end
$$;
