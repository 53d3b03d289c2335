-- A provider tells what became of a reminder, too.
alter table survey.reminder add column provider_id text;
create index reminder_provider on survey.reminder (workspace, provider_id) where provider_id is not null;

-- What is in doubt is looked for by itself.
create index invitation_in_doubt on survey.invitation (workspace, distribution) where status = 'inDoubt';
create index reminder_in_doubt on survey.reminder (workspace, invitation) where status = 'inDoubt';
