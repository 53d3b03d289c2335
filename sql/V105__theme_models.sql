-- What was learned from people's corrections and audits about the themes of a workspace; at most
-- one model for each language is active, and none means that rules alone decide.
create table feedback.theme_model (
  workspace   uuid not null references access.workspace,
  id          uuid not null,
  language    text not null,
  name        text not null,
  trained_at  timestamptz not null,
  trained_by  text not null,
  examples    int not null,
  corrections int not null,
  themes      text[] not null,
  micro_f1    real not null,
  rules_f1    real not null,
  offered     boolean not null,
  active      boolean not null default false,
  weights     bytea not null,
  primary key (workspace, id),
  unique (workspace, name)
);
create unique index theme_model_active on feedback.theme_model (workspace, language) where active;

alter table feedback.theme_model enable row level security;
alter table feedback.theme_model force row level security;
create policy workspace on feedback.theme_model using (workspace = access.current_workspace());
grant select, insert, update, delete on feedback.theme_model to koe_feedback;
grant select on feedback.theme_model to koe_dashboard;
