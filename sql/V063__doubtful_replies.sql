-- What a person made of a reply that may be a refusal.
alter table survey.inbound
  add column decision   text check (decision in ('stop', 'keep')),
  add column decided_by text,
  add column decided_at timestamptz;
create index inbound_doubtful on survey.inbound (workspace, id)
  where meaning = 'doubtful' and decision is null;
