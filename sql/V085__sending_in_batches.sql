-- What waits is looked for by distribution, so that one that is planned or rests costs nobody else
-- a look at all its people; what is under way is looked for apart.
drop index survey.invitation_due;
create index invitation_waiting on survey.invitation (workspace, distribution, due_at)
  where status = 'waiting';
create index invitation_sending on survey.invitation (workspace, due_at)
  where status = 'sending';

-- How often a distribution was changed: what was read of it holds until then.
alter table survey.distribution add column revision int not null default 1;
