-- Major decisions (三重一大) and their control points.
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"code" text NOT NULL,
	"class" text NOT NULL,
	"title" text NOT NULL,
	"department_id" uuid,
	"supplier_id" uuid,
	"amount" bigint,
	"matter" text,
	"item_id" uuid,
	"started_on" date NOT NULL,
	"state" text NOT NULL,
	"finished_at" timestamp with time zone,
	"rules_version" integer NOT NULL,
	"imported" boolean DEFAULT false NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "decision_end" CHECK (("decision"."state" = 'finished') = ("decision"."finished_at" is not null)),
	CONSTRAINT "decision_amount" CHECK ("decision"."amount" is null or "decision"."amount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "decision_point" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"point" text NOT NULL,
	"due_on" date NOT NULL,
	"owner_words" text NOT NULL,
	"owner_id" uuid,
	"may_skip" boolean NOT NULL,
	"done_on" date,
	"evidence" text,
	"file_id" uuid,
	"done_by" uuid,
	"done_at" timestamp with time zone,
	"skipped_why" text,
	"skipped_by" uuid,
	"skipped_at" timestamp with time zone,
	CONSTRAINT "decision_point_done" CHECK (("decision_point"."done_on" is null) = ("decision_point"."done_at" is null)),
	CONSTRAINT "decision_point_skipped" CHECK (("decision_point"."skipped_at" is null) = ("decision_point"."skipped_why" is null) and ("decision_point"."skipped_at" is null or "decision_point"."done_on" is null))
);
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision_point" ADD CONSTRAINT "decision_point_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision_point" ADD CONSTRAINT "decision_point_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision_point" ADD CONSTRAINT "decision_point_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision_point" ADD CONSTRAINT "decision_point_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "decision_code" ON "decision" USING btree ("org_id","code");
--> statement-breakpoint
CREATE INDEX "decision_state" ON "decision" USING btree ("org_id","state","started_on");
--> statement-breakpoint
CREATE INDEX "decision_supplier" ON "decision" USING btree ("supplier_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "decision_point_ordinal" ON "decision_point" USING btree ("decision_id","ordinal");
--> statement-breakpoint
CREATE UNIQUE INDEX "decision_point_point" ON "decision_point" USING btree ("decision_id","point");
--> statement-breakpoint
CREATE INDEX "decision_point_owner" ON "decision_point" USING btree ("owner_id");
--> statement-breakpoint
CREATE INDEX "decision_point_open" ON "decision_point" USING btree ("org_id","due_on") WHERE done_on is null and skipped_at is null;
--> statement-breakpoint
select guard_new_tables(array['decision', 'decision_point']);
--> statement-breakpoint
-- What was done, with its evidence, or passed over, with its reason, stays as it was said; a finished decision stays whole.
create function guard_decision_point() returns trigger language plpgsql as $$
begin
  if old.done_on is not null and (new.done_on, new.evidence, new.file_id, new.done_by, new.done_at) is distinct from
     (old.done_on, old.evidence, old.file_id, old.done_by, old.done_at) then
    raise exception 'what was done stays as it was said' using errcode = 'restrict_violation';
  end if;
  if old.skipped_at is not null and (new.skipped_at, new.skipped_why, new.skipped_by) is distinct from
     (old.skipped_at, old.skipped_why, old.skipped_by) then
    raise exception 'what was passed over stays as it was said' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decision_point_kept before update on decision_point for each row execute function guard_decision_point();
--> statement-breakpoint
create function guard_decision() returns trigger language plpgsql as $$
begin
  if old.state = 'finished' and new is distinct from old then
    raise exception 'a finished decision stays as it is' using errcode = 'restrict_violation';
  end if;
  if new.state = 'finished' and exists (
    select 1 from decision_point p where p.decision_id = new.id and p.done_on is null and p.skipped_at is null) then
    raise exception 'a decision ends with its last point' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decision_kept before update on decision for each row execute function guard_decision();
--> statement-breakpoint
-- The clock looks at every unit in which a decision runs.
create function organisations_deciding() returns table (org_id uuid)
language sql stable security definer set search_path = public as $$
  select distinct d.org_id from decision d where d.state = 'running'
$$;
--> statement-breakpoint
revoke all on function organisations_deciding() from public;
--> statement-breakpoint
grant execute on function organisations_deciding() to gongyi_app;
