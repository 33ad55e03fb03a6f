-- Every order on a case makes one revision and one line; who sees to the action; a case closes only over what it needs.
alter table "monitor_case" add column "action_owner_id" uuid;
--> statement-breakpoint
alter table "monitor_case" add constraint "monitor_case_action_owner_id_person_id_fk" foreign key ("action_owner_id") references "public"."person"("id") on delete set null;
--> statement-breakpoint
alter table "monitor_case_event" add column "revision" integer not null;
--> statement-breakpoint
drop index "monitor_case_event_case";
--> statement-breakpoint
create unique index "monitor_case_event_revision" on "monitor_case_event" using btree ("case_id","revision");
--> statement-breakpoint
-- Closing over wrong data needs the check, every other end the department's own words; the line is written before the step.
create function guard_monitor_case_end() returns trigger language plpgsql as $$
begin
  if new.revision <= old.revision and new.state <> old.state then
    raise exception 'every step makes a revision' using errcode = 'restrict_violation';
  end if;
  if new.state = 'closed' and old.state <> 'closed' and not exists (
    select 1 from monitor_case_event e where e.case_id = new.id
      and e.kind = case when new.outcome = 'dataFault' then 'check' else 'state' end) then
    raise exception 'a case is not closed without its check or statement' using errcode = 'restrict_violation';
  end if;
  if old.state = 'panel' and new.state <> 'panel' and not exists (
    select 1 from monitor_case_event e where e.case_id = new.id and e.kind = 'opinion'
      and e.revision > (select max(r.revision) from monitor_case_event r where r.case_id = new.id and r.kind = 'refer')) then
    raise exception 'the panel has not judged' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger monitor_case_end_kept before update on monitor_case for each row execute function guard_monitor_case_end();
--> statement-breakpoint
-- For the clock of any process: organisations in which a department owes something in a case, or a major decision runs.
create function organisations_monitoring() returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select o.id from organisation o where exists (select 1 from monitor_case c where c.org_id = o.id and c.state in ('stating', 'acting'))
      or exists (select 1 from decision d where d.org_id = o.id and d.state = 'running')
  $$;
--> statement-breakpoint
revoke all on function organisations_monitoring() from public;
--> statement-breakpoint
grant execute on function organisations_monitoring() to gongyi_app;
