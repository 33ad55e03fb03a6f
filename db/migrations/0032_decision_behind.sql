-- The decision that stands behind a version which somebody wrote: chosen in the draft, checked and approved with its words.
alter table disclosure_version add column decision_kind text;
--> statement-breakpoint
alter table disclosure_version add column decision_id uuid;
--> statement-breakpoint
alter table disclosure_version add constraint disclosure_version_decision check (
  (decision_kind is null) = (decision_id is null) and (decision_kind is null or decision_kind in ('resolution', 'decision')));
--> statement-breakpoint
create function guard_disclosure_decision() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.decision_kind, new.decision_id) is distinct from (old.decision_kind, old.decision_id) then
    raise exception 'what was handed in is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disclosure_version_decided before update on disclosure_version for each row execute function guard_disclosure_decision();
