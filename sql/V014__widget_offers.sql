-- Whether a widget shows itself to a visitor, remembered here and not in the visitor's browser.

create table survey.offer (
  workspace    uuid not null,
  distribution uuid not null,
  -- SHA-256 of the host's own user id and the widget's key.
  visitor      bytea not null,
  shown_at     timestamptz not null,
  primary key (workspace, distribution, visitor),
  foreign key (workspace, distribution) references survey.distribution
);
alter table survey.offer enable row level security;
alter table survey.offer force row level security;
create policy workspace on survey.offer using (workspace = access.current_workspace());
create policy gate on survey.offer to koe_gate using (true) with check (true);
grant select, insert, update, delete on survey.offer to koe_survey;
grant select on survey.offer to koe_response, koe_feedback, koe_dashboard;
grant select, insert, update on survey.offer to koe_gate;

-- True if the widget may show itself now, and then it counts as shown. Without a visitor nothing is
-- remembered. The lot is a number from 0 to 1 that belongs to the visitor.
create function survey.offer(key text, of_visitor bytea, lot double precision, moment timestamptz)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
    declare
      widget record;
      shown int;
    begin
      select d.workspace, d.id, coalesce((d.request ->> 'sample')::double precision, 1) as sample,
          coalesce((d.request ->> 'frequencyCapDays')::int, 90) as days
        into widget
        from survey.distribution d
        join survey.survey s on s.workspace = d.workspace and s.id = d.survey
        where d.link_key = key and d.channel = 'embed' and d.status = 'sending' and s.status = 'open';
      if not found or lot >= widget.sample then
        return false;
      end if;
      if of_visitor is null then
        return true;
      end if;
      insert into survey.offer as o (workspace, distribution, visitor, shown_at)
        values (widget.workspace, widget.id, of_visitor, moment)
        on conflict (workspace, distribution, visitor) do update set shown_at = excluded.shown_at
        where o.shown_at <= moment - make_interval(days => widget.days);
      get diagnostics shown = row_count;
      return shown = 1;
    end
  $$;
revoke execute on function survey.offer(text, bytea, double precision, timestamptz) from public;
grant execute on function survey.offer(text, bytea, double precision, timestamptz) to koe_intake;
grant create on schema survey to koe_gate;
alter function survey.offer(text, bytea, double precision, timestamptz) owner to koe_gate;
revoke create on schema survey from koe_gate;
