-- Over what a workspace sends, in its own words; sealed, because passwords and keys are among them.
create table survey.channel_settings (
  workspace  uuid primary key references access.workspace,
  sealed     bytea not null,
  revision   int not null,
  updated_by text not null,
  updated_at timestamptz not null
);
alter table survey.channel_settings enable row level security;
alter table survey.channel_settings force row level security;
create policy workspace on survey.channel_settings using (workspace = access.current_workspace());
grant select, insert, update, delete on survey.channel_settings to koe_survey;
