-- An item gets its number in the year in which it comes onto the board, whatever year it was drafted in.
create or replace function guard_disclosure() returns trigger language plpgsql as $$
begin
  if (new.org_id, new.source, new.source_id, new.created_by, new.created_at) is distinct from
     (old.org_id, old.source, old.source_id, old.created_by, old.created_at) then
    raise exception 'where a disclosure comes from stays as it was' using errcode = 'restrict_violation';
  end if;
  if new.year <> old.year and (old.number is not null or new.number is null) then
    raise exception 'a disclosure keeps the year of its number' using errcode = 'restrict_violation';
  end if;
  if old.published_at is not null and (new.published_at, new.number) is distinct from (old.published_at, old.number) then
    raise exception 'a published disclosure keeps its number and its day' using errcode = 'restrict_violation';
  end if;
  -- For whom it is: widened or narrowed by nobody once it hangs on the board.
  if old.published_at is not null and (new.audience, new.category) is distinct from (old.audience, old.category) then
    raise exception 'a published disclosure keeps its readers' using errcode = 'restrict_violation';
  end if;
  if old.taken_down_at is null and new.taken_down_at is not null and new.taken_down_for = 'expired'
    and (new.board_until is null or (new.taken_down_at at time zone 'Asia/Shanghai')::date <= new.board_until) then
    raise exception 'a disclosure stays on the board for its time' using errcode = 'restrict_violation';
  end if;
  if old.taken_down_at is not null and new.taken_down_at is distinct from old.taken_down_at then
    raise exception 'what was taken down stays down' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Files are handed in with the words. What is blacked out may become more at any time, and less only before the check is over.
create or replace function guard_disclosure_words() returns trigger language plpgsql as $$
declare of_version uuid := coalesce(new.version_id, old.version_id); was text;
begin
  select state into was from disclosure_version where id = of_version;
  if was is null or was = 'dropped' then return coalesce(new, old); end if;
  if tg_table_name = 'disclosure_attachment' and was <> 'draft' then
    raise exception 'files are handed in with the words' using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'disclosure_redaction' and tg_op <> 'INSERT' and was not in ('draft', 'checking') then
    raise exception 'what was checked blacked out stays so' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
-- For the clock of any process: what is approved and whose embargo is over; what goes out with a closing waits for its fact.
create function due_disclosures(moment timestamptz, most integer) returns table (org_id uuid, disclosure_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select d.org_id, d.id from disclosure d join disclosure_version v on v.disclosure_id = d.id and v.state = 'approved'
    where not d.waits_for_closing and d.taken_down_at is null and (d.embargo_until is null or d.embargo_until <= moment)
    order by d.embargo_until nulls first, d.id limit most
  $$;
--> statement-breakpoint
revoke all on function due_disclosures(timestamptz, integer) from public;
--> statement-breakpoint
grant execute on function due_disclosures(timestamptz, integer) to gongyi_app;
--> statement-breakpoint
create index disclosure_version_waiting on disclosure_version using btree (state, disclosure_id)
  where state in ('draft', 'checking', 'approving', 'approved');
--> statement-breakpoint
-- Everybody who wrote a version; the database too lets none of them check or approve it, nor one person do both.
CREATE TABLE "disclosure_writer" (
	"org_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "disclosure_writer_version_id_person_id_pk" PRIMARY KEY("version_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "disclosure_writer" ADD CONSTRAINT "disclosure_writer_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_writer" ADD CONSTRAINT "disclosure_writer_version_id_disclosure_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."disclosure_version"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_writer" ADD CONSTRAINT "disclosure_writer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;

--> statement-breakpoint
select guard_new_tables(array['disclosure_writer']);
--> statement-breakpoint
alter table disclosure_version add constraint disclosure_version_two_hands check (approved_by is null or approved_by is distinct from checked_by);
--> statement-breakpoint
create function guard_disclosure_eyes() returns trigger language plpgsql as $$
begin
  if exists (select 1 from disclosure_writer w where w.version_id = new.id and w.person_id in (new.checked_by, new.approved_by)) then
    raise exception 'nobody checks or approves words of their own' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disclosure_version_eyes before update of checked_by, approved_by on disclosure_version for each row execute function guard_disclosure_eyes();
--> statement-breakpoint
-- For the clock of any process: units that have a calendar of duties, so that what is due or missing is told between sessions too.
create function organisations_disclosing() returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$ select distinct d.org_id from disclosure_duty d $$;
--> statement-breakpoint
revoke all on function organisations_disclosing() from public;
--> statement-breakpoint
grant execute on function organisations_disclosing() to gongyi_app;
