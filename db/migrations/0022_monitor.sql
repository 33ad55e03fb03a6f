-- What the monitors share: departments, settings, findings and cases.
CREATE TABLE "monitor_case" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"monitor" text NOT NULL,
	"title" text NOT NULL,
	"department_id" uuid,
	"state" text NOT NULL,
	"statement_by" date,
	"action_by" date,
	"outcome" text,
	"opened_by" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "monitor_case_end" CHECK (("monitor_case"."state" = 'closed') = ("monitor_case"."closed_at" is not null) and ("monitor_case"."state" = 'closed') = ("monitor_case"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "monitor_case_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid,
	"text" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "monitor_department" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"head_id" uuid,
	"peer_group" text
);
--> statement-breakpoint
CREATE TABLE "monitor_finding" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"monitor" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"severity" text NOT NULL,
	"subject_id" uuid,
	"department_id" uuid,
	"data" jsonb NOT NULL,
	"provenance" text NOT NULL,
	"found_on" date NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"case_id" uuid,
	"dismissed_by" uuid,
	"dismissed_why" text,
	CONSTRAINT "monitor_finding_case_whole" CHECK (("monitor_finding"."state" = 'inCase') = ("monitor_finding"."case_id" is not null)),
	CONSTRAINT "monitor_finding_dismissed" CHECK ("monitor_finding"."state" <> 'dismissed' or "monitor_finding"."dismissed_why" is not null)
);
--> statement-breakpoint
CREATE TABLE "monitor_setting" (
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"value" jsonb NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "monitor_setting_org_id_name_version_pk" PRIMARY KEY("org_id","name","version")
);
--> statement-breakpoint
ALTER TABLE "monitor_case" ADD CONSTRAINT "monitor_case_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_case" ADD CONSTRAINT "monitor_case_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_case_event" ADD CONSTRAINT "monitor_case_event_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_case_event" ADD CONSTRAINT "monitor_case_event_case_id_monitor_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."monitor_case"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_department" ADD CONSTRAINT "monitor_department_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_department" ADD CONSTRAINT "monitor_department_head_id_person_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_finding" ADD CONSTRAINT "monitor_finding_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_finding" ADD CONSTRAINT "monitor_finding_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_finding" ADD CONSTRAINT "monitor_finding_case_id_monitor_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."monitor_case"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "monitor_setting" ADD CONSTRAINT "monitor_setting_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "monitor_case_number" ON "monitor_case" USING btree ("org_id","year","number");
--> statement-breakpoint
CREATE INDEX "monitor_case_open" ON "monitor_case" USING btree ("org_id","state","monitor");
--> statement-breakpoint
CREATE INDEX "monitor_case_department" ON "monitor_case" USING btree ("department_id","state");
--> statement-breakpoint
CREATE INDEX "monitor_case_event_case" ON "monitor_case_event" USING btree ("case_id","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "monitor_department_name" ON "monitor_department" USING btree ("org_id","name");
--> statement-breakpoint
CREATE UNIQUE INDEX "monitor_finding_key" ON "monitor_finding" USING btree ("org_id","monitor","kind","key");
--> statement-breakpoint
CREATE INDEX "monitor_finding_state" ON "monitor_finding" USING btree ("org_id","state","monitor","found_at");
--> statement-breakpoint
CREATE INDEX "monitor_finding_subject" ON "monitor_finding" USING btree ("subject_id");
--> statement-breakpoint
CREATE INDEX "monitor_finding_case" ON "monitor_finding" USING btree ("case_id");

--> statement-breakpoint
select guard_new_tables(array['monitor_department', 'monitor_setting', 'monitor_case', 'monitor_finding', 'monitor_case_event']);
--> statement-breakpoint
revoke update, delete on monitor_case_event, monitor_setting from gongyi_app;
--> statement-breakpoint
-- The tables of states (app/domain/monitor/case/states.ts) once more.
create function guard_monitor_case() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('opened', 'checking'), ('checking', 'closed'), ('opened', 'stating'), ('checking', 'stating'), ('stating', 'stated'), ('stated', 'stating'),
    ('stated', 'panel'), ('stated', 'acting'), ('panel', 'acting'), ('stated', 'closed'), ('panel', 'closed'), ('acting', 'done'),
    ('done', 'acting'), ('done', 'closed')) then
    raise exception 'a case goes its way step by step' using errcode = 'restrict_violation';
  end if;
  if (new.org_id, new.monitor, new.year, new.number, new.opened_by, new.opened_at) is distinct from
     (old.org_id, old.monitor, old.year, old.number, old.opened_by, old.opened_at) then
    raise exception 'a case stays what it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger monitor_case_kept before update on monitor_case for each row execute function guard_monitor_case();
--> statement-breakpoint
create function guard_monitor_finding() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (('open', 'inCase'), ('open', 'dismissed'), ('dismissed', 'open')) then
    raise exception 'a finding goes its way step by step' using errcode = 'restrict_violation';
  end if;
  if (new.org_id, new.monitor, new.kind, new.key, new.data, new.found_at, new.provenance) is distinct from
     (old.org_id, old.monitor, old.kind, old.key, old.data, old.found_at, old.provenance) then
    raise exception 'what was found stays as it was found' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger monitor_finding_kept before update on monitor_finding for each row execute function guard_monitor_finding();
