-- Patient satisfaction: questionnaires, codes, answers.
CREATE TABLE "satisfaction_answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"method" text NOT NULL,
	"month" text NOT NULL,
	"marks" jsonb NOT NULL,
	"import_id" uuid,
	"mixed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "satisfaction_answer_month_form" CHECK ("satisfaction_answer"."month" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
--> statement-breakpoint
CREATE TABLE "satisfaction_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"method" text NOT NULL,
	"count" integer NOT NULL,
	"issued_by" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_on" date NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "satisfaction_post" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"method" text NOT NULL,
	"from_month" text NOT NULL,
	"to_month" text NOT NULL,
	"posted_by" uuid,
	"posted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "satisfaction_remark" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"month" text NOT NULL,
	"text" text NOT NULL,
	"mixed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "satisfaction_survey" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"number" integer NOT NULL,
	"items" jsonb NOT NULL,
	"open_question" jsonb,
	"state" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"adopted_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "satisfaction_token" (
	"org_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"used_on" date,
	CONSTRAINT "satisfaction_token_hash_pk" PRIMARY KEY("hash")
);
--> statement-breakpoint
ALTER TABLE "satisfaction_answer" ADD CONSTRAINT "satisfaction_answer_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_answer" ADD CONSTRAINT "satisfaction_answer_survey_id_satisfaction_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."satisfaction_survey"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_answer" ADD CONSTRAINT "satisfaction_answer_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_batch" ADD CONSTRAINT "satisfaction_batch_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_batch" ADD CONSTRAINT "satisfaction_batch_survey_id_satisfaction_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."satisfaction_survey"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_batch" ADD CONSTRAINT "satisfaction_batch_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_post" ADD CONSTRAINT "satisfaction_post_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_remark" ADD CONSTRAINT "satisfaction_remark_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_remark" ADD CONSTRAINT "satisfaction_remark_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_survey" ADD CONSTRAINT "satisfaction_survey_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_token" ADD CONSTRAINT "satisfaction_token_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "satisfaction_token" ADD CONSTRAINT "satisfaction_token_batch_id_satisfaction_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."satisfaction_batch"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "satisfaction_answer_month" ON "satisfaction_answer" USING btree ("org_id","method","month","department_id");
--> statement-breakpoint
CREATE INDEX "satisfaction_answer_import" ON "satisfaction_answer" USING btree ("import_id");
--> statement-breakpoint
CREATE INDEX "satisfaction_answer_fresh" ON "satisfaction_answer" USING btree ("org_id") WHERE not mixed;
--> statement-breakpoint
CREATE INDEX "satisfaction_batch_issued" ON "satisfaction_batch" USING btree ("org_id","issued_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "satisfaction_post_span" ON "satisfaction_post" USING btree ("org_id","method","from_month","to_month");
--> statement-breakpoint
CREATE INDEX "satisfaction_remark_month" ON "satisfaction_remark" USING btree ("org_id","month","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "satisfaction_survey_number" ON "satisfaction_survey" USING btree ("org_id","name","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "satisfaction_survey_draft" ON "satisfaction_survey" USING btree ("org_id","name") WHERE state = 'draft';
--> statement-breakpoint
CREATE UNIQUE INDEX "satisfaction_survey_use" ON "satisfaction_survey" USING btree ("org_id","name") WHERE state = 'inUse';
--> statement-breakpoint
CREATE INDEX "satisfaction_token_batch" ON "satisfaction_token" USING btree ("batch_id","used_on");

--> statement-breakpoint
select guard_new_tables(array['satisfaction_survey', 'satisfaction_batch', 'satisfaction_token', 'satisfaction_answer', 'satisfaction_remark',
  'satisfaction_post']);
--> statement-breakpoint
-- Answers are given once; they are only ever moved (mixed) or replaced with the whole file that brought them.
revoke update on satisfaction_answer, satisfaction_remark from gongyi_app;
--> statement-breakpoint
revoke update, delete on satisfaction_post from gongyi_app;
--> statement-breakpoint
create function guard_satisfaction_survey() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'only a draft is dropped' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('draft', 'inUse'), ('inUse', 'retired')) then
    raise exception 'a questionnaire goes its way step by step' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and (new.name, new.number, new.items, new.open_question) is distinct from
     (old.name, old.number, old.items, old.open_question) then
    raise exception 'what patients were asked is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger satisfaction_survey_kept before update or delete on satisfaction_survey for each row execute function guard_satisfaction_survey();
--> statement-breakpoint
create function guard_satisfaction_token() returns trigger language plpgsql as $$
begin
  if old.used_on is not null or (new.hash, new.batch_id) is distinct from (old.hash, old.batch_id) then
    raise exception 'a code is used once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger satisfaction_token_kept before update on satisfaction_token for each row execute function guard_satisfaction_token();
--> statement-breakpoint
-- A patient has no account: the code says whose patient it is. Knows only hashes, answers with the organisation alone.
create function survey_organisation(of_hash text) returns uuid
  language sql stable security definer set search_path = public
  as $$ select org_id from satisfaction_token where hash = of_hash $$;
--> statement-breakpoint
revoke all on function survey_organisation(text) from public;
--> statement-breakpoint
grant execute on function survey_organisation(text) to gongyi_app;
--> statement-breakpoint
-- For the clock of any process: organisations with answers, and whether some of them still lie as they came.
create function organisations_surveyed() returns table (org_id uuid, fresh boolean)
  language sql stable security definer set search_path = public
  as $$
    select o.id, exists (select 1 from satisfaction_answer a where a.org_id = o.id and not a.mixed)
      or exists (select 1 from satisfaction_remark r where r.org_id = o.id and not r.mixed)
    from organisation o where exists (select 1 from satisfaction_answer a where a.org_id = o.id)
      or exists (select 1 from satisfaction_remark r where r.org_id = o.id)
  $$;
--> statement-breakpoint
revoke all on function organisations_surveyed() from public;
--> statement-breakpoint
grant execute on function organisations_surveyed() to gongyi_app;
