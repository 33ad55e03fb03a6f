-- Open affairs: duties, items in versions, redactions, questions.
CREATE TABLE "disclosure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"number" integer,
	"category" text NOT NULL,
	"duty_id" uuid,
	"period" text,
	"audience" text NOT NULL,
	"source" text,
	"source_id" uuid,
	"session_id" uuid,
	"waits_for_closing" boolean DEFAULT false NOT NULL,
	"embargo_until" timestamp with time zone,
	"keep_days" integer NOT NULL,
	"published_at" timestamp with time zone,
	"board_until" date,
	"taken_down_at" timestamp with time zone,
	"taken_down_for" text,
	"taken_down_note" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disclosure_source_whole" CHECK (("disclosure"."source" is null) = ("disclosure"."source_id" is null)),
	CONSTRAINT "disclosure_down" CHECK (("disclosure"."taken_down_at" is null) = ("disclosure"."taken_down_for" is null))
);
--> statement-breakpoint
CREATE TABLE "disclosure_attachment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"file" "bytea" NOT NULL,
	"text" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure_redaction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"pattern" text NOT NULL,
	"replacement" text NOT NULL,
	"reason" text NOT NULL,
	"seen_from" text,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"figures" jsonb NOT NULL,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"why" text,
	"state" text NOT NULL,
	"hash" text,
	"author_id" uuid,
	"submitted_at" timestamp with time zone,
	"checked_by" uuid,
	"checked_at" timestamp with time zone,
	"check_result" text,
	"check_note" text,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"sent_back_by" uuid,
	"sent_back_why" text,
	"published_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "disclosure_version_why" CHECK ("disclosure_version"."number" = 1 or "disclosure_version"."why" is not null),
	CONSTRAINT "disclosure_version_days" CHECK ("disclosure_version"."effective_to" is null or "disclosure_version"."effective_to" >= "disclosure_version"."effective_from"),
	CONSTRAINT "disclosure_version_eyes" CHECK ("disclosure_version"."author_id" is null or ("disclosure_version"."checked_by" is distinct from "disclosure_version"."author_id" and "disclosure_version"."approved_by" is distinct from "disclosure_version"."author_id"))
);
--> statement-breakpoint
CREATE TABLE "disclosure_duty" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"code" text NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"audience" text NOT NULL,
	"basis" text NOT NULL,
	"owner" text NOT NULL,
	"owner_id" uuid,
	"frequency" text NOT NULL,
	"due_days" integer NOT NULL,
	"keep_days" integer NOT NULL,
	"retention_years" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disclosure_duty_days" CHECK ("disclosure_duty"."due_days" between 0 and 400 and "disclosure_duty"."keep_days" between 1 and 3660)
);
--> statement-breakpoint
CREATE TABLE "disclosure_material" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"figures" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure_source_rule" (
	"org_id" uuid NOT NULL,
	"source" text NOT NULL,
	"version" integer NOT NULL,
	"audience" text NOT NULL,
	"embargo_hours" integer NOT NULL,
	"keep_days" integer NOT NULL,
	"enabled" boolean NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disclosure_source_rule_org_id_source_version_pk" PRIMARY KEY("org_id","source","version"),
	CONSTRAINT "disclosure_source_rule_hours" CHECK ("disclosure_source_rule"."embargo_hours" between 0 and 8760)
);
--> statement-breakpoint
CREATE TABLE "disclosure_question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"text" text NOT NULL,
	"asked_on" date NOT NULL,
	"asker_id" uuid,
	"brought_at" timestamp with time zone,
	"due_on" date NOT NULL,
	"state" text NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"rectify_by" date,
	"rectified" text,
	"rectified_by" uuid,
	"rectified_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_why" text,
	CONSTRAINT "disclosure_question_answer" CHECK ("disclosure_question"."state" in ('open', 'hidden') or "disclosure_question"."answer" is not null),
	CONSTRAINT "disclosure_question_hidden" CHECK ("disclosure_question"."state" <> 'hidden' or "disclosure_question"."hidden_why" is not null)
);
--> statement-breakpoint
CREATE TABLE "disclosure_support" (
	"org_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "disclosure_support_question_id_person_id_pk" PRIMARY KEY("question_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_duty_id_disclosure_duty_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."disclosure_duty"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_attachment" ADD CONSTRAINT "disclosure_attachment_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_attachment" ADD CONSTRAINT "disclosure_attachment_version_id_disclosure_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."disclosure_version"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_redaction" ADD CONSTRAINT "disclosure_redaction_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_redaction" ADD CONSTRAINT "disclosure_redaction_version_id_disclosure_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."disclosure_version"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_version" ADD CONSTRAINT "disclosure_version_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_duty" ADD CONSTRAINT "disclosure_duty_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_duty" ADD CONSTRAINT "disclosure_duty_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_material" ADD CONSTRAINT "disclosure_material_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_source_rule" ADD CONSTRAINT "disclosure_source_rule_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_question" ADD CONSTRAINT "disclosure_question_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_question" ADD CONSTRAINT "disclosure_question_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_question" ADD CONSTRAINT "disclosure_question_asker_id_person_id_fk" FOREIGN KEY ("asker_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_support" ADD CONSTRAINT "disclosure_support_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_support" ADD CONSTRAINT "disclosure_support_question_id_disclosure_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."disclosure_question"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "disclosure_support" ADD CONSTRAINT "disclosure_support_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_number" ON "disclosure" USING btree ("org_id","year","number") WHERE number is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_source" ON "disclosure" USING btree ("org_id","source","source_id") WHERE source is not null;
--> statement-breakpoint
CREATE INDEX "disclosure_board" ON "disclosure" USING btree ("org_id","audience","published_at");
--> statement-breakpoint
CREATE INDEX "disclosure_duty_period" ON "disclosure" USING btree ("duty_id","period");
--> statement-breakpoint
CREATE INDEX "disclosure_attachment_version" ON "disclosure_attachment" USING btree ("version_id");
--> statement-breakpoint
CREATE INDEX "disclosure_redaction_version" ON "disclosure_redaction" USING btree ("version_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_version_number" ON "disclosure_version" USING btree ("disclosure_id","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_version_open" ON "disclosure_version" USING btree ("disclosure_id") WHERE state in ('draft', 'checking', 'approving', 'approved');
--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_version_current" ON "disclosure_version" USING btree ("disclosure_id") WHERE state = 'published';
--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_duty_code" ON "disclosure_duty" USING btree ("org_id","code");
--> statement-breakpoint
CREATE INDEX "disclosure_question_item" ON "disclosure_question" USING btree ("disclosure_id","asked_on");
--> statement-breakpoint
CREATE INDEX "disclosure_question_due" ON "disclosure_question" USING btree ("org_id","state","due_on");

--> statement-breakpoint
-- New tables under row-level security, without touching what later migrations granted or took from the others.
create function guard_new_tables(names text[]) returns void language plpgsql as $$
declare t text; begin
  foreach t in array names loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_organisation on %I to gongyi_app using (org_id = app_org()) with check (org_id = app_org())', t);
    execute format('create policy owner_maintenance on %I to %I using (true) with check (true)', t, current_user);
    execute format('grant select, insert, update, delete on %I to gongyi_app', t);
  end loop;
end $$;
--> statement-breakpoint
revoke all on function guard_new_tables(text[]) from public;
--> statement-breakpoint
select guard_new_tables(array['disclosure_duty', 'disclosure_source_rule', 'disclosure_material', 'disclosure', 'disclosure_version',
  'disclosure_redaction', 'disclosure_attachment', 'disclosure_question', 'disclosure_support']);
--> statement-breakpoint
-- The table of states (app/domain/disclosure/states.ts) once more; what was handed in is not rewritten, what was published never.
create function guard_disclosure_version() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('draft', 'checking'), ('checking', 'approving'), ('checking', 'draft'), ('approving', 'draft'), ('approved', 'draft'),
    ('approving', 'approved'), ('approved', 'published'), ('draft', 'approved'), ('published', 'superseded'), ('draft', 'dropped')) then
    raise exception 'a disclosure goes its way step by step' using errcode = 'restrict_violation';
  end if;
  -- Only what publishes itself, by the rule of its kind, comes to the board without four eyes.
  if old.state = 'draft' and new.state = 'approved' and new.author_id is not null then
    raise exception 'a disclosure is checked and approved' using errcode = 'restrict_violation';
  end if;
  if (new.disclosure_id, new.number, new.author_id) is distinct from (old.disclosure_id, old.number, old.author_id) then
    raise exception 'a version stays what it is' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and (new.title, new.text, new.figures, new.effective_from, new.effective_to, new.why)
    is distinct from (old.title, old.text, old.figures, old.effective_from, old.effective_to, old.why) then
    raise exception 'what was handed in is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disclosure_version_kept before update on disclosure_version for each row execute function guard_disclosure_version();
--> statement-breakpoint
create function guard_disclosure_words() returns trigger language plpgsql as $$
declare of_version uuid := coalesce(new.version_id, old.version_id); was text;
begin
  select state into was from disclosure_version where id = of_version;
  if was is not null and was in ('published', 'superseded') and not (tg_op = 'INSERT' and tg_table_name = 'disclosure_redaction') then
    raise exception 'what was published is corrected by a new version' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger disclosure_attachment_kept before insert or update or delete on disclosure_attachment for each row execute function guard_disclosure_words();
--> statement-breakpoint
create trigger disclosure_redaction_kept before insert or update or delete on disclosure_redaction for each row execute function guard_disclosure_words();
--> statement-breakpoint
create function guard_disclosure() returns trigger language plpgsql as $$
begin
  if (new.org_id, new.source, new.source_id, new.created_by, new.created_at, new.year) is distinct from
     (old.org_id, old.source, old.source_id, old.created_by, old.created_at, old.year) then
    raise exception 'where a disclosure comes from stays as it was' using errcode = 'restrict_violation';
  end if;
  if old.published_at is not null and (new.published_at, new.number) is distinct from (old.published_at, old.number) then
    raise exception 'a published disclosure keeps its number and its day' using errcode = 'restrict_violation';
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
create trigger disclosure_kept before update on disclosure for each row execute function guard_disclosure();
