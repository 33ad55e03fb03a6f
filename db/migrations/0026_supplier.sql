-- Supplier files: nothing about what was known is ever rewritten.
CREATE TABLE "supplier_commitment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"title" text NOT NULL,
	"signed_on" date NOT NULL,
	"valid_to" date,
	"by_id" uuid NOT NULL,
	"known_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supplier_contract" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"department_id" uuid,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"amount" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"integrity_signed_on" date,
	"ended_on" date,
	"ended_why" text,
	"by_id" uuid NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	CONSTRAINT "supplier_contract_days" CHECK ("supplier_contract"."ends_on" >= "supplier_contract"."starts_on"),
	CONSTRAINT "supplier_contract_amount" CHECK ("supplier_contract"."amount" >= 0),
	CONSTRAINT "supplier_contract_ended" CHECK (("supplier_contract"."ended_on" is null) = ("supplier_contract"."ended_why" is null))
);
--> statement-breakpoint
CREATE TABLE "supplier_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"province" text,
	"text" text NOT NULL,
	"basis" text,
	"ends_id" uuid,
	"listing_id" uuid,
	"by_id" uuid,
	"known_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone,
	"voided_by" uuid,
	"voided_why" text,
	CONSTRAINT "supplier_event_days" CHECK ("supplier_event"."to_day" is null or "supplier_event"."to_day" >= "supplier_event"."from_day"),
	CONSTRAINT "supplier_event_province" CHECK (("supplier_event"."kind" = 'record') = ("supplier_event"."province" is not null)),
	CONSTRAINT "supplier_event_ends" CHECK (("supplier_event"."kind" in ('released', 'recordStruck', 'lifted')) = ("supplier_event"."ends_id" is not null)),
	CONSTRAINT "supplier_event_listing" CHECK (("supplier_event"."kind" in ('listed', 'lifted')) = ("supplier_event"."listing_id" is not null)),
	CONSTRAINT "supplier_event_void" CHECK (("supplier_event"."voided_at" is null) = ("supplier_event"."voided_why" is null))
);
--> statement-breakpoint
CREATE TABLE "supplier_licence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"name" text NOT NULL,
	"number" text,
	"valid_from" date,
	"valid_to" date,
	"by_id" uuid,
	"known_at" timestamp with time zone NOT NULL,
	"voided_at" timestamp with time zone,
	"voided_by" uuid,
	"voided_why" text,
	CONSTRAINT "supplier_licence_days" CHECK ("supplier_licence"."valid_from" is null or "supplier_licence"."valid_to" is null or "supplier_licence"."valid_to" >= "supplier_licence"."valid_from"),
	CONSTRAINT "supplier_licence_void" CHECK (("supplier_licence"."voided_at" is null) = ("supplier_licence"."voided_why" is null))
);
--> statement-breakpoint
CREATE TABLE "supplier_rating" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"department_id" uuid NOT NULL,
	"quarter" text NOT NULL,
	"points" jsonb NOT NULL,
	"total" integer NOT NULL,
	"note" text,
	"rules" integer NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "supplier_rating_quarter" CHECK ("supplier_rating"."quarter" ~ '^[0-9]{4}Q[1-4]$'),
	CONSTRAINT "supplier_rating_total" CHECK ("supplier_rating"."total" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "supplier_listing" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"evidence" text NOT NULL,
	"noticed_by" uuid NOT NULL,
	"noticed_at" timestamp with time zone NOT NULL,
	"hear_until" date NOT NULL,
	"statement" text,
	"waived" boolean DEFAULT false NOT NULL,
	"heard_by" uuid,
	"heard_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"until_day" date,
	"appeal_by" date,
	"appeal" text,
	"appealed_at" timestamp with time zone,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"answer" text,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_why" text,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "supplier_listing_eyes" CHECK ("supplier_listing"."decided_by" is null or "supplier_listing"."decided_by" <> "supplier_listing"."noticed_by"),
	CONSTRAINT "supplier_listing_appeal_eyes" CHECK ("supplier_listing"."answered_by" is null or ("supplier_listing"."answered_by" <> "supplier_listing"."decided_by" and "supplier_listing"."answered_by" <> "supplier_listing"."noticed_by")),
	CONSTRAINT "supplier_listing_heard" CHECK (("supplier_listing"."state" <> 'heard') or ("supplier_listing"."heard_at" is not null and ("supplier_listing"."waived" or "supplier_listing"."statement" is not null))),
	CONSTRAINT "supplier_listing_decided" CHECK (("supplier_listing"."state" in ('noticed', 'heard')) = ("supplier_listing"."decided_at" is null) and ("supplier_listing"."decided_at" is null) = ("supplier_listing"."decision" is null))
);
--> statement-breakpoint
CREATE TABLE "supplier" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"category" text NOT NULL,
	"contact" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "supplier_commitment" ADD CONSTRAINT "supplier_commitment_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_commitment" ADD CONSTRAINT "supplier_commitment_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_contract" ADD CONSTRAINT "supplier_contract_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_contract" ADD CONSTRAINT "supplier_contract_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_contract" ADD CONSTRAINT "supplier_contract_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_event" ADD CONSTRAINT "supplier_event_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_event" ADD CONSTRAINT "supplier_event_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_event" ADD CONSTRAINT "supplier_event_listing_id_supplier_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."supplier_listing"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_licence" ADD CONSTRAINT "supplier_licence_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_licence" ADD CONSTRAINT "supplier_licence_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_rating" ADD CONSTRAINT "supplier_rating_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_rating" ADD CONSTRAINT "supplier_rating_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_rating" ADD CONSTRAINT "supplier_rating_department_id_monitor_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."monitor_department"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_listing" ADD CONSTRAINT "supplier_listing_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_listing" ADD CONSTRAINT "supplier_listing_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier" ADD CONSTRAINT "supplier_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "supplier_commitment_of" ON "supplier_commitment" USING btree ("supplier_id","signed_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "supplier_contract_number" ON "supplier_contract" USING btree ("org_id","number");
--> statement-breakpoint
CREATE INDEX "supplier_contract_of" ON "supplier_contract" USING btree ("supplier_id","starts_on");
--> statement-breakpoint
CREATE INDEX "supplier_event_of" ON "supplier_event" USING btree ("supplier_id","from_day");
--> statement-breakpoint
CREATE INDEX "supplier_licence_of" ON "supplier_licence" USING btree ("supplier_id","name");
--> statement-breakpoint
CREATE UNIQUE INDEX "supplier_rating_once" ON "supplier_rating" USING btree ("supplier_id","department_id","quarter");
--> statement-breakpoint
CREATE INDEX "supplier_listing_of" ON "supplier_listing" USING btree ("supplier_id","noticed_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "supplier_listing_open" ON "supplier_listing" USING btree ("supplier_id") WHERE state in ('noticed', 'heard', 'appealed');
--> statement-breakpoint
CREATE UNIQUE INDEX "supplier_code" ON "supplier" USING btree ("org_id","code");

--> statement-breakpoint
select guard_new_tables(array['supplier', 'supplier_listing', 'supplier_licence', 'supplier_event', 'supplier_commitment', 'supplier_contract',
  'supplier_rating']);
--> statement-breakpoint
revoke delete on supplier, supplier_listing, supplier_licence, supplier_event, supplier_commitment, supplier_contract, supplier_rating from gongyi_app;
--> statement-breakpoint
revoke update on supplier_commitment from gongyi_app;
--> statement-breakpoint
-- What was known stays as it was known: a row is only ever marked as wrong, once.
create function guard_supplier_known() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null or new.voided_at is null
    or to_jsonb(new) - array['voided_at', 'voided_by', 'voided_why'] <> to_jsonb(old) - array['voided_at', 'voided_by', 'voided_why'] then
    raise exception 'what was known of a supplier is not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger supplier_event_kept before update on supplier_event for each row execute function guard_supplier_known();
--> statement-breakpoint
create trigger supplier_licence_kept before update on supplier_licence for each row execute function guard_supplier_known();
--> statement-breakpoint
-- The table of states (app/domain/monitor/supplier/listing.ts) once more; what was said stays said.
create function guard_supplier_listing() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('noticed', 'heard'), ('noticed', 'listed'), ('heard', 'listed'), ('noticed', 'dropped'), ('heard', 'dropped'),
    ('listed', 'appealed'), ('appealed', 'listed'), ('appealed', 'lifted'), ('listed', 'lifted')) then
    raise exception 'a listing goes its way step by step' using errcode = 'restrict_violation';
  end if;
  if (new.org_id, new.supplier_id, new.reason, new.evidence, new.noticed_by, new.noticed_at, new.hear_until) is distinct from
     (old.org_id, old.supplier_id, old.reason, old.evidence, old.noticed_by, old.noticed_at, old.hear_until)
    or (old.heard_at is not null and (new.statement, new.waived, new.heard_by, new.heard_at) is distinct from
       (old.statement, old.waived, old.heard_by, old.heard_at))
    or (old.decided_at is not null and (new.decided_by, new.decided_at, new.decision, new.until_day, new.appeal_by) is distinct from
       (old.decided_by, old.decided_at, old.decision, old.until_day, old.appeal_by)) then
    raise exception 'a listing stays what it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger supplier_listing_kept before update on supplier_listing for each row execute function guard_supplier_listing();
--> statement-breakpoint
-- The clock asks over all organisations which have suppliers to look at; of them it learns nothing else.
create function organisations_with_suppliers() returns table (org_id uuid) language sql stable security definer set search_path = public as $$
  select distinct s.org_id from supplier s
$$;
--> statement-breakpoint
revoke all on function organisations_with_suppliers() from public;
--> statement-breakpoint
grant execute on function organisations_with_suppliers() to gongyi_app;
