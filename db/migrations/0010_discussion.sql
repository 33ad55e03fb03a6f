CREATE TABLE "floor" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"item_id" uuid,
	"is_open" boolean DEFAULT true NOT NULL,
	"seconds_each" integer DEFAULT 180 NOT NULL,
	"seconds_delegation" integer,
	CONSTRAINT "floor_each" CHECK ("floor"."seconds_each" between 15 and 7200),
	CONSTRAINT "floor_delegation" CHECK ("floor"."seconds_delegation" is null or "floor"."seconds_delegation" between 60 and 86400)
);
--> statement-breakpoint
CREATE TABLE "speech" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"delegation_id" uuid,
	"delegation_name" text,
	"item_id" uuid,
	"stance" text NOT NULL,
	"state" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"running_since" timestamp with time zone,
	"spoken_ms" integer DEFAULT 0 NOT NULL,
	"seconds" integer,
	"ended_at" timestamp with time zone,
	CONSTRAINT "speech_running" CHECK (("speech"."state" = 'speaking') = ("speech"."running_since" is not null)),
	CONSTRAINT "speech_over" CHECK (("speech"."state" in ('over', 'lowered')) = ("speech"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"unit" text NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"sent_back" text,
	"published_by" uuid,
	"published_at" timestamp with time zone,
	CONSTRAINT "answer_text" CHECK (char_length("answer"."text") between 2 and 5000),
	CONSTRAINT "answer_two_people" CHECK ("answer"."reviewed_by" is null or "answer"."reviewed_by" <> "answer"."drafted_by"),
	CONSTRAINT "answer_in_order" CHECK ("answer"."published_at" is null or "answer"."reviewed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "group_question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"item_id" uuid,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"question_id" uuid,
	"gathered_by" uuid NOT NULL,
	"gathered_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "group_question_text" CHECK (char_length("group_question"."text") between 2 and 2000),
	CONSTRAINT "group_question_placed" CHECK (("group_question"."state" = 'placed') = ("group_question"."question_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "group_summary" (
	"room_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"item_id" uuid,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"follows_id" uuid,
	"asked_by" uuid,
	"consolidated_by" uuid NOT NULL,
	"consolidated_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "question_text" CHECK (char_length("question"."text") between 2 and 2000),
	CONSTRAINT "question_answered" CHECK (("question"."state" = 'answered') = ("question"."answered_at" is not null)),
	CONSTRAINT "question_asker" CHECK (("question"."follows_id" is null) = ("question"."asked_by" is null))
);
--> statement-breakpoint
CREATE TABLE "question_source" (
	"org_id" uuid NOT NULL,
	"group_question_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	CONSTRAINT "question_source_group_question_id_statement_id_pk" PRIMARY KEY("group_question_id","statement_id")
);
--> statement-breakpoint
CREATE TABLE "discussion_room" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"delegation_id" uuid,
	"committee_id" uuid,
	"name" text NOT NULL,
	"newest" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "discussion_room_kind" CHECK (("discussion_room"."kind" = 'delegation') = ("discussion_room"."delegation_id" is not null) and ("discussion_room"."kind" = 'committee') = ("discussion_room"."committee_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "room_reading" (
	"org_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "room_reading_room_id_person_id_pk" PRIMARY KEY("room_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"room_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"item_id" uuid,
	"document_id" uuid,
	"block_id" text,
	"quote" text,
	"parent_id" uuid,
	"side" text,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_reason" text,
	CONSTRAINT "statement_text" CHECK (char_length("statement"."text") between 1 and 5000),
	CONSTRAINT "statement_paragraph" CHECK (("statement"."block_id" is null) = ("statement"."document_id" is null)),
	CONSTRAINT "statement_hidden" CHECK (("statement"."hidden_at" is null) = ("statement"."hidden_by" is null) and ("statement"."hidden_at" is null) = ("statement"."hidden_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "statement_edit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_support" (
	"org_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "statement_support_statement_id_person_id_pk" PRIMARY KEY("statement_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "joint_item" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"title" text NOT NULL,
	"matter" text NOT NULL,
	"procedure" text NOT NULL,
	"outcome" text,
	CONSTRAINT "joint_item_never_adopts" CHECK ("joint_item"."procedure" <> 'adopt')
);
--> statement-breakpoint
CREATE TABLE "joint_meeting" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"title" text NOT NULL,
	"holds_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"profile_id" text NOT NULL,
	"state" text NOT NULL,
	"record" text,
	"called_by" uuid NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	"reported_to" uuid,
	CONSTRAINT "joint_meeting_record" CHECK ("joint_meeting"."state" in ('called', 'cancelled') or "joint_meeting"."record" is not null)
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"delegation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"raised_by" uuid NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"key" uuid NOT NULL,
	"state" text NOT NULL,
	"put_by" uuid,
	"put_at" timestamp with time zone,
	"meeting_id" uuid,
	"session_id" uuid,
	"reply" text,
	"settled_at" timestamp with time zone,
	CONSTRAINT "topic_text" CHECK (char_length("topic"."text") between 2 and 5000)
);
--> statement-breakpoint
CREATE TABLE "topic_support" (
	"org_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "topic_support_topic_id_person_id_pk" PRIMARY KEY("topic_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"notice_id" uuid,
	"person_id" uuid,
	"channel" text NOT NULL,
	"target_id" uuid,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"is_statutory" boolean DEFAULT false NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"claimed_until" timestamp with time zone,
	"reason" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivery_sent" CHECK (("delivery"."state" = 'sent') = ("delivery"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "mail_address" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"address" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"code_hash" text,
	"code_expires_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"failed_reason" text
);
--> statement-breakpoint
CREATE TABLE "notice_due" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"purpose" text NOT NULL,
	"session_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"spread_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notice_preference" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"quiet_from" smallint DEFAULT 1320 NOT NULL,
	"quiet_to" smallint DEFAULT 420 NOT NULL,
	"volume" text DEFAULT 'all' NOT NULL,
	"mail" boolean DEFAULT true NOT NULL,
	"push" boolean DEFAULT true NOT NULL,
	CONSTRAINT "notice_preference_quiet" CHECK ("notice_preference"."quiet_from" between 0 and 1439 and "notice_preference"."quiet_to" between 0 and 1439)
);
--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"dialect" text NOT NULL,
	"locked" text NOT NULL,
	"host" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "link" text;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "planned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "floor" ADD CONSTRAINT "floor_room_id_discussion_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."discussion_room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floor" ADD CONSTRAINT "floor_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floor" ADD CONSTRAINT "floor_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech" ADD CONSTRAINT "speech_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech" ADD CONSTRAINT "speech_room_id_discussion_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."discussion_room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech" ADD CONSTRAINT "speech_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech" ADD CONSTRAINT "speech_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_question" ADD CONSTRAINT "group_question_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_question" ADD CONSTRAINT "group_question_room_id_discussion_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."discussion_room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_question" ADD CONSTRAINT "group_question_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_question" ADD CONSTRAINT "group_question_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_summary" ADD CONSTRAINT "group_summary_room_id_discussion_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."discussion_room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_summary" ADD CONSTRAINT "group_summary_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_source" ADD CONSTRAINT "question_source_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_source" ADD CONSTRAINT "question_source_group_question_id_group_question_id_fk" FOREIGN KEY ("group_question_id") REFERENCES "public"."group_question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_source" ADD CONSTRAINT "question_source_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_room" ADD CONSTRAINT "discussion_room_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_room" ADD CONSTRAINT "discussion_room_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_room" ADD CONSTRAINT "discussion_room_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "discussion_room" ADD CONSTRAINT "discussion_room_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_reading" ADD CONSTRAINT "room_reading_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_reading" ADD CONSTRAINT "room_reading_room_id_discussion_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."discussion_room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_reading" ADD CONSTRAINT "room_reading_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_room_id_discussion_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."discussion_room"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_edit" ADD CONSTRAINT "statement_edit_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_edit" ADD CONSTRAINT "statement_edit_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_support" ADD CONSTRAINT "statement_support_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_support" ADD CONSTRAINT "statement_support_statement_id_statement_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_support" ADD CONSTRAINT "statement_support_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_item" ADD CONSTRAINT "joint_item_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_item" ADD CONSTRAINT "joint_item_meeting_id_joint_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."joint_meeting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD CONSTRAINT "joint_meeting_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD CONSTRAINT "joint_meeting_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "joint_meeting" ADD CONSTRAINT "joint_meeting_reported_to_congress_session_id_fk" FOREIGN KEY ("reported_to") REFERENCES "public"."congress_session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_term_id_term_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."term"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_delegation_id_delegation_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_raised_by_person_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_meeting_id_joint_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."joint_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic" ADD CONSTRAINT "topic_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_support" ADD CONSTRAINT "topic_support_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_support" ADD CONSTRAINT "topic_support_topic_id_topic_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topic"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_support" ADD CONSTRAINT "topic_support_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_address" ADD CONSTRAINT "mail_address_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_address" ADD CONSTRAINT "mail_address_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_due" ADD CONSTRAINT "notice_due_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "speech_one_hand" ON "speech" USING btree ("room_id","person_id") WHERE state in ('waiting', 'speaking', 'paused');--> statement-breakpoint
CREATE UNIQUE INDEX "speech_one_speaker" ON "speech" USING btree ("room_id") WHERE state in ('speaking', 'paused');--> statement-breakpoint
CREATE INDEX "speech_room" ON "speech" USING btree ("room_id","state","raised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "answer_number" ON "answer" USING btree ("question_id","number");--> statement-breakpoint
CREATE INDEX "group_question_room" ON "group_question" USING btree ("room_id","gathered_at");--> statement-breakpoint
CREATE INDEX "group_question_question" ON "group_question" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_number" ON "question" USING btree ("session_id","number");--> statement-breakpoint
CREATE INDEX "question_follows" ON "question" USING btree ("follows_id");--> statement-breakpoint
CREATE INDEX "question_source_statement" ON "question_source" USING btree ("statement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "discussion_room_scope" ON "discussion_room" USING btree ("session_id","kind",coalesce(delegation_id, committee_id, session_id));--> statement-breakpoint
CREATE INDEX "discussion_room_session" ON "discussion_room" USING btree ("org_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_number" ON "statement" USING btree ("room_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_key" ON "statement" USING btree ("org_id","key");--> statement-breakpoint
CREATE INDEX "statement_item" ON "statement" USING btree ("room_id","item_id","number");--> statement-breakpoint
CREATE INDEX "statement_parent" ON "statement" USING btree ("parent_id","number");--> statement-breakpoint
CREATE INDEX "statement_author" ON "statement" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "statement_edit_statement" ON "statement_edit" USING btree ("statement_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "joint_item_ordinal" ON "joint_item" USING btree ("meeting_id","ordinal");--> statement-breakpoint
CREATE INDEX "joint_meeting_term" ON "joint_meeting" USING btree ("org_id","term_id","holds_at");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_key" ON "topic" USING btree ("org_id","key");--> statement-breakpoint
CREATE INDEX "topic_page" ON "topic" USING btree ("org_id","term_id","raised_at");--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "delivery" USING btree ("org_id","purpose");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("due_at") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "delivery_failed" ON "delivery" USING btree ("org_id","created_at") WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX "delivery_person" ON "delivery" USING btree ("org_id","person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_due_once" ON "notice_due" USING btree ("org_id","kind","subject","purpose");--> statement-breakpoint
CREATE INDEX "notice_due_waiting" ON "notice_due" USING btree ("at") WHERE spread_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscription_endpoint" ON "push_subscription" USING btree ("org_id","endpoint");--> statement-breakpoint
CREATE INDEX "push_subscription_person" ON "push_subscription" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "webhook_org" ON "webhook" USING btree ("org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_purpose" ON "notice" USING btree ("org_id","person_id","purpose") WHERE purpose is not null;--> statement-breakpoint
CREATE INDEX "notice_unplanned" ON "notice" USING btree ("at") WHERE planned_at is null;