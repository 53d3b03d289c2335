-- A customer who is about to say that a LINE user is them; used once, within minutes.
create table survey.line_link (
  workspace  uuid not null,
  nonce_hash bytea not null,
  contact    uuid not null,
  expires_at timestamptz not null,
  primary key (workspace, nonce_hash),
  foreign key (workspace, contact) references survey.contact on delete cascade
);
alter table survey.line_link enable row level security;
alter table survey.line_link force row level security;
create policy workspace on survey.line_link using (workspace = access.current_workspace());
grant select, insert, update, delete on survey.line_link to koe_survey;
