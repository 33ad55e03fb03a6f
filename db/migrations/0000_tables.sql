CREATE TABLE "open_ballot" (
	"org_id" uuid NOT NULL,
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "open_ballot_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id"),
	CONSTRAINT "open_ballot_choice" CHECK ("open_ballot"."choice" in ('approve', 'oppose', 'abstain'))
);
--> statement-breakpoint
CREATE TABLE "open_vote" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"subject" text NOT NULL,
	"question" text NOT NULL,
	"stage" text NOT NULL,
	"changeable" boolean NOT NULL,
	"version_id" uuid,
	"text_hash" text,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"extended_at" timestamp with time zone,
	"result" jsonb,
	"closed_at" timestamp with time zone,
	"void_reason" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "open_vote_order" CHECK ("open_vote"."closes_at" > "open_vote"."opens_at"),
	CONSTRAINT "open_vote_result" CHECK (("open_vote"."state" = 'closed') = ("open_vote"."result" is not null))
);
--> statement-breakpoint
CREATE TABLE "agenda_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"matter" text NOT NULL,
	"procedure" text NOT NULL,
	"secret" boolean NOT NULL,
	"state" text NOT NULL,
	"seats" integer,
	"persons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"grades" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"resubmits" uuid,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"org_id" uuid NOT NULL,
	"window_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"formal" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "attendance_window_id_person_id_pk" PRIMARY KEY("window_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "congress_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"online_reason" text NOT NULL,
	"profile_id" text NOT NULL,
	"profile_version" integer NOT NULL,
	"profile" jsonb NOT NULL,
	"state" text NOT NULL,
	"adjourned_from" text,
	"roll_size" integer,
	"roll_frozen_at" timestamp with time zone,
	"papers_out_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"report_receipt" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "congress_session_roll" CHECK (("congress_session"."roll_size" is null) = ("congress_session"."roll_frozen_at" is null)),
	CONSTRAINT "congress_session_roll_size" CHECK ("congress_session"."roll_size" is null or "congress_session"."roll_size" > 0)
);
--> statement-breakpoint
CREATE TABLE "gate_override" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"step" text NOT NULL,
	"gate" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "gate_override_two_people" CHECK ("gate_override"."confirmed_by" is null or "gate_override"."confirmed_by" <> "gate_override"."asked_by"),
	CONSTRAINT "gate_override_reason" CHECK (char_length(trim("gate_override"."reason")) >= 4)
);
--> statement-breakpoint
CREATE TABLE "leave_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"stages" jsonb NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"note" text,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes_note" (
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"section" text NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"held_on" date,
	CONSTRAINT "minutes_note_session_id_section_pk" PRIMARY KEY("session_id","section")
);
--> statement-breakpoint
CREATE TABLE "presidium_member" (
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"executive_chair" boolean DEFAULT false NOT NULL,
	CONSTRAINT "presidium_member_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "roll_entry" (
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"staff_number" text NOT NULL,
	"delegation_id" uuid NOT NULL,
	"delegation_name" text NOT NULL,
	"leader" boolean NOT NULL,
	"manager" boolean NOT NULL,
	"frontline" boolean NOT NULL,
	CONSTRAINT "roll_entry_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "stage_window" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"ordinal" integer DEFAULT 1 NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"extended_at" timestamp with time zone,
	"quorum" jsonb,
	CONSTRAINT "stage_window_order" CHECK ("stage_window"."closes_at" > "stage_window"."opens_at")
);
--> statement-breakpoint
CREATE TABLE "activation_code" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"issued_by" uuid,
	"issued_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "device_session" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"params" text DEFAULT '{}' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"scope_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "office_dates" CHECK ("office"."ends_on" is null or "office"."ends_on" >= "office"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"parent_id" uuid,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"rule_profile" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_kind" CHECK ("organisation"."kind" in ('enterprise', 'hospital', 'school', 'union'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"staff_number" text NOT NULL,
	"name" text NOT NULL,
	"gender" text,
	"birth_date" date,
	"department" text,
	"job_kind" text,
	"job_level" text,
	"phone" text,
	"hired_on" date,
	"note" text,
	"left_on" date,
	"invented" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_name_length" CHECK (char_length("person"."name") between 1 and 50)
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"org_id" uuid NOT NULL,
	"session_id" uuid,
	"fact" text NOT NULL,
	"subject" text NOT NULL,
	"command" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "amendment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"kind" text NOT NULL,
	"base_text" text NOT NULL,
	"text" text NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid NOT NULL,
	"state" text NOT NULL,
	"answer" text,
	"final_text" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"collides" boolean DEFAULT false NOT NULL,
	"key" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "amendment_reason" CHECK (char_length(trim("amendment"."reason")) >= 2)
);
--> statement-breakpoint
CREATE TABLE "amendment_signer" (
	"org_id" uuid NOT NULL,
	"amendment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "amendment_signer_amendment_id_person_id_pk" PRIMARY KEY("amendment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"block_id" text NOT NULL,
	"parent_id" uuid,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"key" uuid NOT NULL,
	"collides" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "comment_text" CHECK (char_length("comment"."text") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"title" text NOT NULL,
	"current_version" integer,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_block" (
	"org_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"block_id" text NOT NULL,
	"kind" text NOT NULL,
	"level" integer NOT NULL,
	"label" text,
	"text" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "document_block_version_id_ordinal_pk" PRIMARY KEY("version_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "document_version" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"file_id" uuid,
	"anchor_version" integer NOT NULL,
	"block_count" integer NOT NULL,
	"substantive" boolean NOT NULL,
	"changes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"out_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"org_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"ranges" jsonb NOT NULL,
	"blocks_read" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_version_id_person_id_pk" PRIMARY KEY("version_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resolution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"agenda_item_id" uuid,
	"vote_id" uuid,
	"number" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"review_on" date NOT NULL,
	"unit" text NOT NULL,
	"state" text NOT NULL,
	"adopted_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "resolution_number_set" CHECK ("resolution"."state" in ('draft', 'withdrawn') or "resolution"."number" is not null)
);
--> statement-breakpoint
CREATE TABLE "attendee" (
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"delegation_id" uuid,
	"kind" text NOT NULL,
	CONSTRAINT "attendee_term_id_person_id_pk" PRIMARY KEY("term_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "committee" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committee_member" (
	"org_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"head" boolean DEFAULT false NOT NULL,
	CONSTRAINT "committee_member_committee_id_person_id_pk" PRIMARY KEY("committee_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "composition_reason" (
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "composition_reason_term_id_rule_pk" PRIMARY KEY("term_id","rule")
);
--> statement-breakpoint
CREATE TABLE "constituency" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"name" text NOT NULL,
	"staff_count" integer DEFAULT 0 NOT NULL,
	"seats" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"name" text NOT NULL,
	"ordinal" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file" "bytea" NOT NULL,
	"overrides" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"preview_hash" text NOT NULL,
	"totals" jsonb NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"summary" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"org_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"key" text,
	"status" text NOT NULL,
	"action" text NOT NULL,
	"cells" jsonb NOT NULL,
	CONSTRAINT "import_row_batch_id_number_pk" PRIMARY KEY("batch_id","number")
);
--> statement-breakpoint
CREATE TABLE "mandate_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"representative_id" uuid,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"reason" text NOT NULL,
	"figures" jsonb,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "representative" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"delegation_id" uuid NOT NULL,
	"constituency_id" uuid,
	"leader" boolean DEFAULT false NOT NULL,
	"deputy" boolean DEFAULT false NOT NULL,
	"note" text,
	"presidium_candidate" boolean DEFAULT false NOT NULL,
	"began_on" date NOT NULL,
	"ended_on" date,
	"end_reason" text,
	CONSTRAINT "representative_end" CHECK (("representative"."ended_on" is null) = ("representative"."end_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "term" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"begins_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"rehearsal" boolean DEFAULT false NOT NULL,
	CONSTRAINT "term_dates" CHECK ("term"."ends_on" > "term"."begins_on")
);
--> statement-breakpoint
ALTER TABLE "open_ballot" ADD CONSTRAINT "open_ballot_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_ballot" ADD CONSTRAINT "open_ballot_vote_id_open_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."open_vote"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_ballot" ADD CONSTRAINT "open_ballot_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_vote" ADD CONSTRAINT "open_vote_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_vote" ADD CONSTRAINT "open_vote_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_vote" ADD CONSTRAINT "open_vote_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "open_vote" ADD CONSTRAINT "open_vote_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_window_id_stage_window_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."stage_window"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "congress_session" ADD CONSTRAINT "congress_session_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "congress_session" ADD CONSTRAINT "congress_session_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_override" ADD CONSTRAINT "gate_override_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_override" ADD CONSTRAINT "gate_override_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_request" ADD CONSTRAINT "leave_request_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_request" ADD CONSTRAINT "leave_request_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leave_request" ADD CONSTRAINT "leave_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_note" ADD CONSTRAINT "minutes_note_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_note" ADD CONSTRAINT "minutes_note_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presidium_member" ADD CONSTRAINT "presidium_member_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presidium_member" ADD CONSTRAINT "presidium_member_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presidium_member" ADD CONSTRAINT "presidium_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_entry" ADD CONSTRAINT "roll_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_window" ADD CONSTRAINT "stage_window_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_window" ADD CONSTRAINT "stage_window_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_code" ADD CONSTRAINT "activation_code_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_code" ADD CONSTRAINT "activation_code_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_session" ADD CONSTRAINT "device_session_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_session" ADD CONSTRAINT "device_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_organisation_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_signer" ADD CONSTRAINT "amendment_signer_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_signer" ADD CONSTRAINT "amendment_signer_amendment_id_amendment_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendment_signer" ADD CONSTRAINT "amendment_signer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_block" ADD CONSTRAINT "document_block_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_block" ADD CONSTRAINT "document_block_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_vote_id_open_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."open_vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composition_reason" ADD CONSTRAINT "composition_reason_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "composition_reason" ADD CONSTRAINT "composition_reason_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "constituency" ADD CONSTRAINT "constituency_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "constituency" ADD CONSTRAINT "constituency_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_event" ADD CONSTRAINT "mandate_event_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_event" ADD CONSTRAINT "mandate_event_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_event" ADD CONSTRAINT "mandate_event_representative_id_representative_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representative"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative" ADD CONSTRAINT "representative_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative" ADD CONSTRAINT "representative_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative" ADD CONSTRAINT "representative_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative" ADD CONSTRAINT "representative_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative" ADD CONSTRAINT "representative_constituency_id_constituency_id_fk" FOREIGN KEY ("constituency_id") REFERENCES "public"."constituency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_vote_session" ON "open_vote" USING btree ("org_id","session_id");--> statement-breakpoint
CREATE INDEX "open_vote_due" ON "open_vote" USING btree ("state","opens_at","closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_ordinal" ON "agenda_item" USING btree ("session_id","ordinal");--> statement-breakpoint
CREATE INDEX "attendance_session" ON "attendance" USING btree ("session_id","person_id");--> statement-breakpoint
CREATE INDEX "congress_session_org" ON "congress_session" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "gate_override_once" ON "gate_override" USING btree ("session_id","step","gate");--> statement-breakpoint
CREATE UNIQUE INDEX "leave_request_open" ON "leave_request" USING btree ("session_id","person_id") WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX "roll_entry_delegation" ON "roll_entry" USING btree ("session_id","delegation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_window_once" ON "stage_window" USING btree ("session_id","stage","ordinal");--> statement-breakpoint
CREATE INDEX "stage_window_due" ON "stage_window" USING btree ("state","opens_at","closes_at");--> statement-breakpoint
CREATE INDEX "activation_code_person" ON "activation_code" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "activation_code_hash" ON "activation_code" USING btree ("org_id","code_hash");--> statement-breakpoint
CREATE INDEX "device_session_person" ON "device_session" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE INDEX "notice_person" ON "notice" USING btree ("org_id","person_id","at");--> statement-breakpoint
CREATE INDEX "office_person" ON "office" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_slug" ON "organisation" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "person_staff_number" ON "person" USING btree ("org_id","staff_number");--> statement-breakpoint
CREATE INDEX "person_phone" ON "person" USING btree ("org_id","phone");--> statement-breakpoint
CREATE INDEX "journal_session" ON "journal" USING btree ("org_id","session_id","id");--> statement-breakpoint
CREATE INDEX "journal_fact" ON "journal" USING btree ("org_id","fact","id");--> statement-breakpoint
CREATE UNIQUE INDEX "amendment_key" ON "amendment" USING btree ("org_id","key");--> statement-breakpoint
CREATE INDEX "amendment_block" ON "amendment" USING btree ("document_id","block_id");--> statement-breakpoint
CREATE INDEX "amendment_page" ON "amendment" USING btree ("document_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_key" ON "comment" USING btree ("org_id","key");--> statement-breakpoint
CREATE INDEX "comment_page" ON "comment" USING btree ("document_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comment_block" ON "comment" USING btree ("document_id","block_id","created_at");--> statement-breakpoint
CREATE INDEX "document_session" ON "document" USING btree ("org_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_block_id" ON "document_block" USING btree ("version_id","block_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_version_number" ON "document_version" USING btree ("document_id","number");--> statement-breakpoint
CREATE INDEX "reading_person" ON "reading" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "resolution_number" ON "resolution" USING btree ("session_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "committee_name" ON "committee" USING btree ("term_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "constituency_name" ON "constituency" USING btree ("term_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "delegation_name" ON "delegation" USING btree ("term_id","name");--> statement-breakpoint
CREATE INDEX "import_batch_org" ON "import_batch" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "import_row_status" ON "import_row" USING btree ("batch_id","status","number");--> statement-breakpoint
CREATE INDEX "import_row_action" ON "import_row" USING btree ("batch_id","action","number");--> statement-breakpoint
CREATE INDEX "mandate_event_term" ON "mandate_event" USING btree ("org_id","term_id","on");--> statement-breakpoint
CREATE UNIQUE INDEX "representative_once" ON "representative" USING btree ("term_id","person_id") WHERE ended_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "delegation_one_leader" ON "representative" USING btree ("delegation_id") WHERE leader and ended_on is null;--> statement-breakpoint
CREATE INDEX "representative_person" ON "representative" USING btree ("org_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "term_name" ON "term" USING btree ("org_id","name");