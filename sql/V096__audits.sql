-- Comments that people judged to see how right the machine is: owned by text-analytics.

create table feedback.audit (
  workspace uuid not null references access.workspace,
  item      uuid not null,
  -- The themes there were to choose from, and those that the comment speaks of.
  asked     text[] not null,
  themes    text[] not null,
  sentiment text not null,
  -- Whoever looked could not tell; such a comment counts nowhere and is not offered again.
  unclear   boolean not null,
  by        text not null,
  at        timestamptz not null,
  primary key (workspace, item),
  foreign key (workspace, item) references feedback.item on delete cascade
);
create index audit_by on feedback.audit (workspace, by, at);

alter table feedback.audit enable row level security;
alter table feedback.audit force row level security;
create policy workspace on feedback.audit using (workspace = access.current_workspace());
grant select, insert, update, delete on feedback.audit to koe_feedback;
grant select on feedback.audit to koe_dashboard;

-- The order in which comments are offered: by a hash of their id, which nobody chose.
create index item_sample on feedback.item (workspace, language, md5(id::text));
