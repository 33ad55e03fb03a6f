-- A decision that was given up or written down wrongly ends by an order, with its reason; it is not finished, and its number is free again.
alter table decision add column withdrawn_why text, add column withdrawn_by uuid, add column withdrawn_at timestamp with time zone;
--> statement-breakpoint
alter table decision add constraint decision_withdrawn check (
  (state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawn_why is null));
--> statement-breakpoint
drop index decision_code;
--> statement-breakpoint
create unique index decision_code on decision using btree (org_id, code) where state <> 'withdrawn';
--> statement-breakpoint
-- What was said before a point was put right, oldest first: {doneOn, evidence, why, by, at}.
alter table decision_point add column corrections jsonb not null default '[]'::jsonb;
--> statement-breakpoint
-- What was done is put right only with a reason, and what was said before stays; nothing more happens at a decision that has ended.
create or replace function guard_decision_point() returns trigger language plpgsql as $$
declare kept jsonb := new.corrections -> -1;
begin
  if (new.file_id, new.done_by, new.done_at) is distinct from (old.file_id, old.done_by, old.done_at) and old.done_on is not null then
    raise exception 'what was done stays as it was said' using errcode = 'restrict_violation';
  end if;
  if old.done_on is not null and (new.done_on, new.evidence, new.corrections) is distinct from (old.done_on, old.evidence, old.corrections)
     or new.corrections is distinct from old.corrections then
    if old.done_on is null or new.done_on is null or new.corrections - -1 is distinct from old.corrections
       or kept ->> 'doneOn' is distinct from old.done_on::text or kept ->> 'evidence' is distinct from old.evidence
       or coalesce(kept ->> 'why', '') = '' or kept ->> 'at' is null then
      raise exception 'what was done stays as it was said' using errcode = 'restrict_violation';
    end if;
  end if;
  if old.skipped_at is not null and (new.skipped_at, new.skipped_why, new.skipped_by) is distinct from
     (old.skipped_at, old.skipped_why, old.skipped_by) then
    raise exception 'what was passed over stays as it was said' using errcode = 'restrict_violation';
  end if;
  if (new.done_on, new.evidence, new.skipped_at) is distinct from (old.done_on, old.evidence, old.skipped_at)
     and exists (select 1 from decision d where d.id = new.decision_id and d.state <> 'running') then
    raise exception 'a decision that has ended stays as it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_decision() returns trigger language plpgsql as $$
begin
  if old.state in ('finished', 'withdrawn') and new is distinct from old then
    raise exception 'a decision that has ended stays as it is' using errcode = 'restrict_violation';
  end if;
  if new.state = 'finished' and exists (
    select 1 from decision_point p where p.decision_id = new.id and p.done_on is null and p.skipped_at is null) then
    raise exception 'a decision ends with its last point' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
