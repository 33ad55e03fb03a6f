-- Professional indicators: datasets in cuts, methods in versions, rankings with where they come from.
CREATE TABLE "indicator_cut" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"dataset_id" uuid NOT NULL,
	"made_on" date NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_cut_month" (
	"org_id" uuid NOT NULL,
	"cut_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"dataset_id" uuid NOT NULL,
	CONSTRAINT "indicator_cut_month_cut_id_month_pk" PRIMARY KEY("cut_id","month")
);
--> statement-breakpoint
CREATE TABLE "indicator_dataset" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"totals" jsonb NOT NULL,
	"uploaded_by" uuid,
	"uploaded_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "indicator_department_sum" (
	"org_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"visits" bigint NOT NULL,
	"quantity" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"department" integer NOT NULL,
	"category" text NOT NULL,
	"doctors" integer NOT NULL,
	CONSTRAINT "indicator_department_sum_dataset_id_month_department_category_pk" PRIMARY KEY("dataset_id","month","department","category")
);
--> statement-breakpoint
CREATE TABLE "indicator_doctor_sum" (
	"org_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"visits" bigint NOT NULL,
	"quantity" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"department" integer NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "indicator_doctor_sum_dataset_id_month_department_person_id_pk" PRIMARY KEY("dataset_id","month","department","person_id")
);
--> statement-breakpoint
CREATE TABLE "indicator_fault" (
	"org_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"reason" text NOT NULL,
	"cells" text NOT NULL,
	CONSTRAINT "indicator_fault_dataset_id_line_pk" PRIMARY KEY("dataset_id","line")
);
--> statement-breakpoint
CREATE TABLE "indicator_item_sum" (
	"org_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"visits" bigint NOT NULL,
	"quantity" bigint NOT NULL,
	"amount" bigint NOT NULL,
	"item" integer NOT NULL,
	"doctors" integer NOT NULL,
	CONSTRAINT "indicator_item_sum_dataset_id_month_item_pk" PRIMARY KEY("dataset_id","month","item")
);
--> statement-breakpoint
CREATE TABLE "indicator_row" (
	"org_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"month" integer NOT NULL,
	"department" integer NOT NULL,
	"item" integer NOT NULL,
	"visits" integer NOT NULL,
	"quantity" bigint NOT NULL,
	"amount" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_word" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_word_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"category" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_agreement" (
	"org_id" uuid NOT NULL,
	"method_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"agreed_as" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicator_agreement_method_id_person_id_pk" PRIMARY KEY("method_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "indicator_entry" (
	"org_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ordinal" integer NOT NULL,
	"person_id" uuid,
	"department" integer,
	"item" integer,
	"group_name" text NOT NULL,
	"now_n" numeric,
	"now_d" numeric,
	"before_n" numeric,
	"before_d" numeric,
	"change_n" numeric,
	"change_d" numeric,
	"level_rank" integer,
	"level_of" integer,
	"move_rank" integer,
	"move_of" integer,
	"open" boolean NOT NULL,
	CONSTRAINT "indicator_entry_run_id_kind_ordinal_pk" PRIMARY KEY("run_id","kind","ordinal")
);
--> statement-breakpoint
CREATE TABLE "indicator_method" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"formula" text NOT NULL,
	"unit" text NOT NULL,
	"decimals" integer NOT NULL,
	"order" text NOT NULL,
	"ranks_items" boolean NOT NULL,
	"least_visits" integer NOT NULL,
	"watch" jsonb NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"author_id" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "indicator_posting" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"until" date NOT NULL,
	"posted_on" date NOT NULL,
	"material_id" uuid NOT NULL,
	"posted_by" uuid NOT NULL,
	"posted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"method_id" uuid NOT NULL,
	"cut_id" uuid NOT NULL,
	"period" text NOT NULL,
	"grouping" text NOT NULL,
	"ranked" integer NOT NULL,
	"unranked" integer NOT NULL,
	"ranked_by" uuid,
	"ranked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_suspect" (
	"org_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"finding_kind" text NOT NULL,
	"finding_key" text NOT NULL,
	"kind" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "indicator_suspect_run_id_finding_kind_kind_ordinal_pk" PRIMARY KEY("run_id","finding_kind","kind","ordinal")
);
--> statement-breakpoint
CREATE TABLE "indicator_trend" (
	"org_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"department" integer NOT NULL,
	"month" integer NOT NULL,
	"n" numeric,
	"d" numeric,
	"open" boolean NOT NULL,
	CONSTRAINT "indicator_trend_run_id_department_month_pk" PRIMARY KEY("run_id","department","month")
);
--> statement-breakpoint
ALTER TABLE "indicator_cut" ADD CONSTRAINT "indicator_cut_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_cut_month" ADD CONSTRAINT "indicator_cut_month_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_cut_month" ADD CONSTRAINT "indicator_cut_month_cut_id_indicator_cut_id_fk" FOREIGN KEY ("cut_id") REFERENCES "public"."indicator_cut"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_dataset" ADD CONSTRAINT "indicator_dataset_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_fault" ADD CONSTRAINT "indicator_fault_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_fault" ADD CONSTRAINT "indicator_fault_dataset_id_indicator_dataset_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."indicator_dataset"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_word" ADD CONSTRAINT "indicator_word_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_agreement" ADD CONSTRAINT "indicator_agreement_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_agreement" ADD CONSTRAINT "indicator_agreement_method_id_indicator_method_id_fk" FOREIGN KEY ("method_id") REFERENCES "public"."indicator_method"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_agreement" ADD CONSTRAINT "indicator_agreement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_entry" ADD CONSTRAINT "indicator_entry_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_entry" ADD CONSTRAINT "indicator_entry_run_id_indicator_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."indicator_run"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_method" ADD CONSTRAINT "indicator_method_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_method" ADD CONSTRAINT "indicator_method_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_posting" ADD CONSTRAINT "indicator_posting_run_id_indicator_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."indicator_run"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_posting" ADD CONSTRAINT "indicator_posting_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_posting" ADD CONSTRAINT "indicator_posting_material_id_disclosure_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."disclosure_material"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_run" ADD CONSTRAINT "indicator_run_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_run" ADD CONSTRAINT "indicator_run_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_run" ADD CONSTRAINT "indicator_run_method_id_indicator_method_id_fk" FOREIGN KEY ("method_id") REFERENCES "public"."indicator_method"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_run" ADD CONSTRAINT "indicator_run_cut_id_indicator_cut_id_fk" FOREIGN KEY ("cut_id") REFERENCES "public"."indicator_cut"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_suspect" ADD CONSTRAINT "indicator_suspect_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_suspect" ADD CONSTRAINT "indicator_suspect_run_id_kind_ordinal_indicator_entry_run_id_kind_ordinal_fk" FOREIGN KEY ("run_id","kind","ordinal") REFERENCES "public"."indicator_entry"("run_id","kind","ordinal") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_trend" ADD CONSTRAINT "indicator_trend_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "indicator_trend" ADD CONSTRAINT "indicator_trend_run_id_indicator_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."indicator_run"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_cut_number" ON "indicator_cut" USING btree ("org_id","number");
--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_dataset_number" ON "indicator_dataset" USING btree ("org_id","number");
--> statement-breakpoint
CREATE INDEX "indicator_row_month" ON "indicator_row" USING btree ("dataset_id","month");
--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_word_name" ON "indicator_word" USING btree ("org_id","kind","name","category");
--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_name" ON "indicator" USING btree ("org_id","name");
--> statement-breakpoint
CREATE INDEX "indicator_entry_person" ON "indicator_entry" USING btree ("run_id","person_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_method_version" ON "indicator_method" USING btree ("indicator_id","version");
--> statement-breakpoint
CREATE INDEX "indicator_posting_until" ON "indicator_posting" USING btree ("org_id","until");
--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_run_once" ON "indicator_run" USING btree ("method_id","cut_id","period","grouping");
--> statement-breakpoint
CREATE INDEX "indicator_run_newest" ON "indicator_run" USING btree ("indicator_id","ranked_at");
--> statement-breakpoint
CREATE INDEX "indicator_suspect_finding" ON "indicator_suspect" USING btree ("org_id","finding_kind","finding_key");
--> statement-breakpoint
select guard_new_tables(array['indicator_word', 'indicator_dataset', 'indicator_fault', 'indicator_row', 'indicator_cut', 'indicator_cut_month',
  'indicator_department_sum', 'indicator_doctor_sum', 'indicator_item_sum', 'indicator', 'indicator_method', 'indicator_agreement', 'indicator_run',
  'indicator_entry', 'indicator_trend', 'indicator_suspect', 'indicator_posting']);
--> statement-breakpoint
-- Asked once for a query and not once for a row: a million rows are read at a time.
do $$
declare t text; begin
  foreach t in array array['indicator_row', 'indicator_department_sum', 'indicator_doctor_sum', 'indicator_item_sum', 'indicator_entry'] loop
    execute format('alter policy own_organisation on %I using (org_id = (select app_org())) with check (org_id = (select app_org()))', t);
  end loop;
end $$;
--> statement-breakpoint
-- Where a figure comes from is not changed afterwards.
revoke update on indicator_word, indicator_row, indicator_fault from gongyi_app;
--> statement-breakpoint
revoke update, delete on indicator_cut, indicator_cut_month, indicator_department_sum, indicator_doctor_sum, indicator_item_sum, indicator_agreement,
  indicator_run, indicator_entry, indicator_trend, indicator_suspect, indicator_posting from gongyi_app;
--> statement-breakpoint
revoke delete on indicator_dataset, indicator_method, indicator from gongyi_app;
--> statement-breakpoint
create function guard_indicator_row() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct dataset_id from changed) c join indicator_dataset d on d.id = c.dataset_id where d.state = 'confirmed') then
    raise exception 'the rows of a confirmed dataset stay as they are' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger indicator_row_added after insert on indicator_row referencing new table as changed for each statement execute function guard_indicator_row();
--> statement-breakpoint
create trigger indicator_row_removed after delete on indicator_row referencing old table as changed for each statement execute function guard_indicator_row();
--> statement-breakpoint
create function guard_indicator_dataset() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (('previewed', 'confirmed'), ('previewed', 'abandoned')) then
    raise exception 'a dataset is confirmed or given up once' using errcode = 'restrict_violation';
  end if;
  if (new.org_id, new.number, new.sha256, new.totals, new.uploaded_at) is distinct from (old.org_id, old.number, old.sha256, old.totals, old.uploaded_at) then
    raise exception 'a dataset stays what was previewed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger indicator_dataset_kept before update on indicator_dataset for each row execute function guard_indicator_dataset();
--> statement-breakpoint
create function guard_indicator_method() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (('proposed', 'agreed'), ('proposed', 'dropped')) then
    raise exception 'a method is agreed once' using errcode = 'restrict_violation';
  end if;
  if (new.org_id, new.indicator_id, new.version, new.formula, new.unit, new.decimals, new."order", new.ranks_items, new.least_visits, new.watch, new.note)
    is distinct from
    (old.org_id, old.indicator_id, old.version, old.formula, old.unit, old.decimals, old."order", old.ranks_items, old.least_visits, old.watch, old.note) then
    raise exception 'a version of a method is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger indicator_method_kept before update on indicator_method for each row execute function guard_indicator_method();
