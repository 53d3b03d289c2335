-- What a workspace learned from its own customers: owned by text-analytics.

-- A model of one language with the figures it had on comments it was not trained on. At most one
-- for each language is active; where none is, the models that ship judge alone.
create table feedback.model (
  workspace       uuid not null references access.workspace,
  id              uuid not null,
  language        text not null,
  name            text not null,
  trained_at      timestamptz not null,
  trained_by      text not null,
  examples        int not null,
  corrections     int not null,
  accuracy        real not null,
  macro_f1        real not null,
  before          text not null,
  before_accuracy real not null,
  before_macro_f1 real not null,
  offered         boolean not null,
  active          boolean not null default false,
  weights         bytea not null,
  primary key (workspace, id),
  unique (workspace, name)
);
create unique index model_active on feedback.model (workspace, language) where active;

alter table feedback.model enable row level security;
alter table feedback.model force row level security;
create policy workspace on feedback.model using (workspace = access.current_workspace());
grant select, insert, update, delete on feedback.model to koe_feedback;
grant select on feedback.model to koe_dashboard;
