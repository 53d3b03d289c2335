-- What staff changed of answers, and which answers they took out: who, when and why. The history of
-- a response that was taken out stays, without what was said.

create table response.correction (
  workspace  uuid not null references access.workspace,
  response   uuid not null,
  -- The revision of the response that came of it; the customer's own is the first.
  revision   int not null check (revision > 1),
  survey     uuid not null,
  kind       text not null check (kind in ('edit', 'undo', 'deletion')),
  changed_by text not null,
  changed_at timestamptz not null,
  reason     text not null,
  -- A list of {"question", "before", "after"}; what was or is left open is not there.
  changes    json not null,
  primary key (workspace, response, revision)
);
create index correction_deletion on response.correction (workspace, response)
  where kind = 'deletion';

alter table response.correction enable row level security;
alter table response.correction force row level security;
create policy workspace on response.correction using (workspace = access.current_workspace());
-- Only what was said may be taken out of it, when a person is to be forgotten.
grant select, insert, update (changes, reason) on response.correction to koe_response;
grant select on response.correction to koe_feedback, koe_dashboard;

-- A customer's history follows what staff correct.
grant update (answers, scores), delete on survey.earlier_answer to koe_response;
