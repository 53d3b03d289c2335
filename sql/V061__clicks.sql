-- Which links of a message were followed. Whether it was a person is judged a little later, when
-- all that a scanner does has been seen; a row has the id of its event.
create table survey.click (
  workspace    uuid not null,
  id           uuid not null,
  distribution uuid not null,
  invitation   uuid not null,
  -- Which of the message's links it was: survey, hidden, unsubscribe, or QUESTION=VALUE.
  link         text not null,
  question     text,
  metric       text check (metric in ('nps', 'csat', 'ces')),
  value        int,
  best         int,
  -- Whether the call looked like somebody's who opens a page.
  browser      boolean not null,
  at           timestamptz not null,
  verdict      text check (verdict in ('person', 'automated')),
  reason       text check (reason in ('noBrowser', 'hiddenLink', 'manyLinks', 'atDelivery')),
  primary key (workspace, id),
  foreign key (workspace, invitation) references survey.invitation on delete cascade
);
create index click_of_invitation on survey.click (workspace, invitation, at);
create index click_to_judge on survey.click (workspace, at) where verdict is null;
create index click_score on survey.click (workspace, metric, at)
  where metric is not null and verdict = 'person';

alter table survey.click enable row level security;
alter table survey.click force row level security;
create policy workspace on survey.click using (workspace = access.current_workspace());
grant select, insert, update, delete on survey.click to koe_survey;
grant insert on survey.click to koe_intake;
grant select on survey.click to koe_response, koe_feedback, koe_dashboard;

alter table survey.invitation_event drop constraint invitation_event_kind_check;
alter table survey.invitation_event add constraint invitation_event_kind_check
  check (kind in ('opened', 'started', 'completed', 'unsubscribed', 'delivered', 'bounced',
    'complained', 'automated'));
