CREATE TABLE "handling_unit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"leader_id" uuid,
	"dissolved_on" date,
	"successor_id" uuid,
	CONSTRAINT "handling_unit_successor" CHECK ("handling_unit"."successor_id" is null or "handling_unit"."dissolved_on" is not null),
	CONSTRAINT "handling_unit_other" CHECK ("handling_unit"."successor_id" is distinct from "handling_unit"."id")
);
--> statement-breakpoint
CREATE TABLE "proposal_call" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"session_id" uuid,
	"title" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"rules" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_call_times" CHECK ("proposal_call"."closes_at" > "proposal_call"."opens_at")
);
--> statement-breakpoint
CREATE TABLE "proposal_assignment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"assigned_by" uuid NOT NULL,
	"assigned_at" timestamp with time zone NOT NULL,
	"contact_by" date NOT NULL,
	"reply_by" date NOT NULL,
	"ended_at" timestamp with time zone,
	"reason" text,
	"opinion" text,
	"opinion_by" uuid,
	"opinion_at" timestamp with time zone,
	CONSTRAINT "proposal_assignment_end" CHECK (("proposal_assignment"."state" = 'open') = ("proposal_assignment"."ended_at" is null)),
	CONSTRAINT "proposal_assignment_back" CHECK ("proposal_assignment"."state" <> 'handedBack' or "proposal_assignment"."reason" is not null),
	CONSTRAINT "proposal_assignment_opinion" CHECK ("proposal_assignment"."opinion" is null or "proposal_assignment"."role" = 'co')
);
--> statement-breakpoint
CREATE TABLE "proposal_contact" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"on" date NOT NULL,
	"way" text NOT NULL,
	"note" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_countersign" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"reply_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_extension" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"reply_by" date NOT NULL,
	CONSTRAINT "proposal_extension_decided" CHECK (("proposal_extension"."state" = 'asked') = ("proposal_extension"."decided_at" is null))
);
--> statement-breakpoint
CREATE TABLE "proposal_milestone" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"reached_on" date,
	"note" text,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_milestone_text" CHECK (char_length("proposal_milestone"."text") between 2 and 500)
);
--> statement-breakpoint
CREATE TABLE "proposal_reply" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"assignment_id" uuid,
	"unit" text NOT NULL,
	"round" integer NOT NULL,
	"number" integer NOT NULL,
	"outcome" text NOT NULL,
	"code" text NOT NULL,
	"text" text NOT NULL,
	"done_by" date,
	"state" text NOT NULL,
	"corrects" uuid,
	"drafted_by" uuid,
	"drafted_at" timestamp with time zone NOT NULL,
	"sent_back" text,
	"submitted_at" timestamp with time zone,
	"signed_by" uuid,
	"signed_at" timestamp with time zone,
	"published_by" uuid,
	"published_at" timestamp with time zone,
	"rate_by" date,
	CONSTRAINT "proposal_reply_text" CHECK (char_length("proposal_reply"."text") between 2 and 8000),
	CONSTRAINT "proposal_reply_code" CHECK (("proposal_reply"."outcome" = 'measure' and "proposal_reply"."code" in ('A', 'B')) or ("proposal_reply"."outcome" = 'plan' and "proposal_reply"."code" in ('B', 'C')) or ("proposal_reply"."outcome" = 'reason' and "proposal_reply"."code" in ('C', 'D'))),
	CONSTRAINT "proposal_reply_date" CHECK ("proposal_reply"."outcome" <> 'plan' or "proposal_reply"."done_by" is not null),
	CONSTRAINT "proposal_reply_signed" CHECK (("proposal_reply"."state" in ('signed', 'published')) = ("proposal_reply"."signed_at" is not null)),
	CONSTRAINT "proposal_reply_published" CHECK (("proposal_reply"."state" = 'published') = ("proposal_reply"."published_at" is not null)),
	CONSTRAINT "proposal_reply_two" CHECK ("proposal_reply"."signed_by" is null or "proposal_reply"."signed_by" is distinct from "proposal_reply"."drafted_by"),
	CONSTRAINT "proposal_reply_rate" CHECK (("proposal_reply"."published_at" is null) = ("proposal_reply"."rate_by" is null))
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"call_id" uuid,
	"year" integer NOT NULL,
	"number" integer,
	"key" uuid NOT NULL,
	"kind" text NOT NULL,
	"delegation_id" uuid,
	"proposer_id" uuid,
	"names" text DEFAULT '' NOT NULL,
	"name_consent" boolean DEFAULT false NOT NULL,
	"title" text NOT NULL,
	"reasons" text NOT NULL,
	"suggestions" text NOT NULL,
	"category" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"open_to_all" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"standing" text DEFAULT 'proposal' NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"level" text DEFAULT 'ordinary' NOT NULL,
	"reviewer_id" uuid,
	"leader_id" uuid,
	"merged_into" uuid,
	"item_id" uuid,
	"code" text,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"filed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"imported" boolean DEFAULT false NOT NULL,
	CONSTRAINT "proposal_title" CHECK (char_length("proposal"."title") <= 100),
	CONSTRAINT "proposal_reasons" CHECK (char_length("proposal"."reasons") <= 5000),
	CONSTRAINT "proposal_suggestions" CHECK (char_length("proposal"."suggestions") <= 5000),
	CONSTRAINT "proposal_submitted" CHECK ("proposal"."state" in ('draft', 'seconding', 'withdrawn') or ("proposal"."submitted_at" is not null and "proposal"."number" is not null)),
	CONSTRAINT "proposal_words" CHECK ("proposal"."imported" or "proposal"."state" in ('draft', 'withdrawn') or (char_length("proposal"."title") >= 4 and char_length("proposal"."suggestions") >= 10)),
	CONSTRAINT "proposal_merge" CHECK (("proposal"."state" = 'merged') = ("proposal"."merged_into" is not null)),
	CONSTRAINT "proposal_not_itself" CHECK ("proposal"."merged_into" is distinct from "proposal"."id"),
	CONSTRAINT "proposal_closed" CHECK (("proposal"."state" = 'closed') = ("proposal"."closed_at" is not null)),
	CONSTRAINT "proposal_published" CHECK ("proposal"."published_at" is null or "proposal"."state" in ('filed', 'handling', 'replied', 'escalated', 'tracking', 'closed', 'merged', 'promoted')),
	CONSTRAINT "proposal_late" CHECK (not "proposal"."late" or "proposal"."standing" = 'suggestion'),
	CONSTRAINT "proposal_collective" CHECK ("proposal"."kind" <> 'collective' or "proposal"."delegation_id" is not null),
	CONSTRAINT "proposal_round" CHECK ("proposal"."round" >= 1),
	CONSTRAINT "proposal_proposer" CHECK ("proposal"."proposer_id" is not null or "proposal"."imported")
);
--> statement-breakpoint
CREATE TABLE "proposal_attachment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposal_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"round" integer NOT NULL,
	"by_id" uuid,
	"reason" text,
	"data" jsonb,
	CONSTRAINT "proposal_event_reason" CHECK (char_length("proposal_event"."reason") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "proposal_party" (
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"via_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_party_proposal_id_person_id_pk" PRIMARY KEY("proposal_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_second" (
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text NOT NULL,
	"invited_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"revision" integer,
	CONSTRAINT "proposal_second_proposal_id_person_id_pk" PRIMARY KEY("proposal_id","person_id"),
	CONSTRAINT "proposal_second_answer" CHECK (("proposal_second"."state" = 'invited') = ("proposal_second"."answered_at" is null)),
	CONSTRAINT "proposal_second_agreed" CHECK ("proposal_second"."state" <> 'agreed' or "proposal_second"."revision" is not null)
);
--> statement-breakpoint
CREATE TABLE "proposal_award" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"proposal_id" uuid,
	"delegation_id" uuid,
	"unit_id" uuid,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"nominated_by" uuid NOT NULL,
	"nominated_at" timestamp with time zone NOT NULL,
	"consults_until" timestamp with time zone,
	"decision" text,
	"decided_at" timestamp with time zone,
	"session_id" uuid,
	"published_at" timestamp with time zone,
	CONSTRAINT "proposal_award_subject" CHECK (("proposal_award"."kind" = 'proposal') = ("proposal_award"."proposal_id" is not null) and ("proposal_award"."kind" = 'organiser') = ("proposal_award"."delegation_id" is not null) and ("proposal_award"."kind" = 'handler') = ("proposal_award"."unit_id" is not null)),
	CONSTRAINT "proposal_award_published" CHECK (("proposal_award"."state" = 'published') = ("proposal_award"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "proposal_award_comment" (
	"org_id" uuid NOT NULL,
	"award_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_award_comment_award_id_person_id_pk" PRIMARY KEY("award_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_rating" (
	"org_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"reply_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"attitude" text NOT NULL,
	"result" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_rating_reply_id_person_id_pk" PRIMARY KEY("reply_id","person_id"),
	CONSTRAINT "proposal_rating_comment" CHECK (char_length("proposal_rating"."comment") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "proposal_report" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"document_id" uuid,
	"figures" jsonb NOT NULL,
	"text" text NOT NULL,
	"brought_by" uuid NOT NULL,
	"brought_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "committee" ADD COLUMN "handles_proposals" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handling_unit" ADD CONSTRAINT "handling_unit_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handling_unit" ADD CONSTRAINT "handling_unit_leader_id_person_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_call" ADD CONSTRAINT "proposal_call_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_call" ADD CONSTRAINT "proposal_call_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_call" ADD CONSTRAINT "proposal_call_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_assignment" ADD CONSTRAINT "proposal_assignment_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_assignment" ADD CONSTRAINT "proposal_assignment_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_assignment" ADD CONSTRAINT "proposal_assignment_unit_id_handling_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_contact" ADD CONSTRAINT "proposal_contact_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_contact" ADD CONSTRAINT "proposal_contact_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_contact" ADD CONSTRAINT "proposal_contact_assignment_id_proposal_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."proposal_assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_countersign" ADD CONSTRAINT "proposal_countersign_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_countersign" ADD CONSTRAINT "proposal_countersign_reply_id_proposal_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."proposal_reply"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_countersign" ADD CONSTRAINT "proposal_countersign_assignment_id_proposal_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."proposal_assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_extension" ADD CONSTRAINT "proposal_extension_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_extension" ADD CONSTRAINT "proposal_extension_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_extension" ADD CONSTRAINT "proposal_extension_assignment_id_proposal_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."proposal_assignment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_milestone" ADD CONSTRAINT "proposal_milestone_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_milestone" ADD CONSTRAINT "proposal_milestone_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_reply" ADD CONSTRAINT "proposal_reply_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_reply" ADD CONSTRAINT "proposal_reply_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_reply" ADD CONSTRAINT "proposal_reply_assignment_id_proposal_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."proposal_assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_call_id_proposal_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."proposal_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposer_id_person_id_fk" FOREIGN KEY ("proposer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_reviewer_id_person_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_leader_id_person_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_attachment" ADD CONSTRAINT "proposal_attachment_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_attachment" ADD CONSTRAINT "proposal_attachment_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_attachment" ADD CONSTRAINT "proposal_attachment_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_event" ADD CONSTRAINT "proposal_event_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_party" ADD CONSTRAINT "proposal_party_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_party" ADD CONSTRAINT "proposal_party_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_party" ADD CONSTRAINT "proposal_party_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_party" ADD CONSTRAINT "proposal_party_via_id_proposal_id_fk" FOREIGN KEY ("via_id") REFERENCES "public"."proposal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_second" ADD CONSTRAINT "proposal_second_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_second" ADD CONSTRAINT "proposal_second_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_second" ADD CONSTRAINT "proposal_second_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award" ADD CONSTRAINT "proposal_award_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award" ADD CONSTRAINT "proposal_award_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award" ADD CONSTRAINT "proposal_award_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award" ADD CONSTRAINT "proposal_award_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award" ADD CONSTRAINT "proposal_award_unit_id_handling_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."handling_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award" ADD CONSTRAINT "proposal_award_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award_comment" ADD CONSTRAINT "proposal_award_comment_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award_comment" ADD CONSTRAINT "proposal_award_comment_award_id_proposal_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."proposal_award"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_award_comment" ADD CONSTRAINT "proposal_award_comment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rating" ADD CONSTRAINT "proposal_rating_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rating" ADD CONSTRAINT "proposal_rating_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rating" ADD CONSTRAINT "proposal_rating_reply_id_proposal_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."proposal_reply"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_rating" ADD CONSTRAINT "proposal_rating_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_report" ADD CONSTRAINT "proposal_report_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_report" ADD CONSTRAINT "proposal_report_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_report" ADD CONSTRAINT "proposal_report_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "handling_unit_name" ON "handling_unit" USING btree ("org_id","name") WHERE dissolved_on is null;--> statement-breakpoint
CREATE INDEX "proposal_call_term" ON "proposal_call" USING btree ("org_id","term_id","opens_at");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_call_session" ON "proposal_call" USING btree ("session_id") WHERE session_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_assignment_lead" ON "proposal_assignment" USING btree ("proposal_id","round") WHERE role = 'lead' and state in ('open', 'done');--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_assignment_unit" ON "proposal_assignment" USING btree ("proposal_id","round","unit_id") WHERE state in ('open', 'done');--> statement-breakpoint
CREATE INDEX "proposal_assignment_desk" ON "proposal_assignment" USING btree ("unit_id","state","reply_by");--> statement-breakpoint
CREATE INDEX "proposal_contact_proposal" ON "proposal_contact" USING btree ("proposal_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_countersign_once" ON "proposal_countersign" USING btree ("reply_id","assignment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_extension_asked" ON "proposal_extension" USING btree ("assignment_id") WHERE state = 'asked';--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_milestone_ordinal" ON "proposal_milestone" USING btree ("proposal_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_reply_number" ON "proposal_reply" USING btree ("proposal_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_reply_open" ON "proposal_reply" USING btree ("assignment_id") WHERE state <> 'published';--> statement-breakpoint
CREATE INDEX "proposal_reply_state" ON "proposal_reply" USING btree ("org_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_key" ON "proposal" USING btree ("org_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_number" ON "proposal" USING btree ("org_id","year","number") WHERE number is not null;--> statement-breakpoint
CREATE INDEX "proposal_page" ON "proposal" USING btree ("org_id","year","number");--> statement-breakpoint
CREATE INDEX "proposal_state" ON "proposal" USING btree ("org_id","state","submitted_at");--> statement-breakpoint
CREATE INDEX "proposal_mine" ON "proposal" USING btree ("proposer_id","started_at");--> statement-breakpoint
CREATE INDEX "proposal_merged" ON "proposal" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "proposal_attachment_proposal" ON "proposal_attachment" USING btree ("proposal_id","added_at");--> statement-breakpoint
CREATE INDEX "proposal_event_proposal" ON "proposal_event" USING btree ("proposal_id","seq");--> statement-breakpoint
CREATE INDEX "proposal_party_person" ON "proposal_party" USING btree ("person_id","proposal_id");--> statement-breakpoint
CREATE INDEX "proposal_second_person" ON "proposal_second" USING btree ("person_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_award_proposal" ON "proposal_award" USING btree ("proposal_id") WHERE state <> 'passedOver';--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_award_delegation" ON "proposal_award" USING btree ("delegation_id") WHERE state in ('nominated', 'consulted', 'chosen');--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_award_unit" ON "proposal_award" USING btree ("unit_id") WHERE state in ('nominated', 'consulted', 'chosen');--> statement-breakpoint
CREATE INDEX "proposal_award_term" ON "proposal_award" USING btree ("org_id","term_id","nominated_at");--> statement-breakpoint
CREATE INDEX "proposal_rating_proposal" ON "proposal_rating" USING btree ("proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "committee_of_proposals" ON "committee" USING btree ("term_id") WHERE handles_proposals;
--> statement-breakpoint
-- Chinese has no blanks between words: a text is found by its pairs of neighbouring characters. Letters and figures count in lower case.
create function proposal_grams(words text) returns text[] language sql immutable parallel safe
  as $$
    select coalesce(array_agg(distinct substr(w, i, 2)), '{}')
    from (select regexp_replace(lower(words), '[[:space:][:punct:]，。、；：？！“”‘’（）《》〈〉【】—…·]+', ' ', 'g') as w) n,
      generate_series(1, greatest(char_length(w) - 1, 0)) i
    where substr(w, i, 2) !~ ' '
  $$;
--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "title_grams" text[] GENERATED ALWAYS AS (proposal_grams(title)) STORED;
--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "grams" text[] GENERATED ALWAYS AS (proposal_grams(title || ' ' || suggestions || ' ' || reasons)) STORED;
--> statement-breakpoint
ALTER TABLE "proposal" ADD COLUMN "name_grams" text[] GENERATED ALWAYS AS (proposal_grams(names)) STORED;
--> statement-breakpoint
CREATE INDEX "proposal_title_grams" ON "proposal" USING gin ("title_grams");
--> statement-breakpoint
CREATE INDEX "proposal_grams" ON "proposal" USING gin ("grams");
--> statement-breakpoint
CREATE INDEX "proposal_name_grams" ON "proposal" USING gin ("name_grams");
