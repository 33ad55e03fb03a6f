CREATE TABLE "board_checkpoint" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"head" "bytea" NOT NULL,
	"root" "bytea" NOT NULL,
	"time" bigint NOT NULL,
	"signature" "bytea" NOT NULL,
	CONSTRAINT "board_checkpoint_box_id_size_pk" PRIMARY KEY("box_id","size")
);
--> statement-breakpoint
CREATE TABLE "board_cosign" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"w" integer NOT NULL,
	"signature" "bytea" NOT NULL,
	CONSTRAINT "board_cosign_box_id_size_w_pk" PRIMARY KEY("box_id","size","w")
);
--> statement-breakpoint
CREATE TABLE "board_entry" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"leaf" "bytea" NOT NULL,
	"type" text NOT NULL,
	"source" text,
	"pseudonym" "bytea",
	"seq" integer,
	"prev" "bytea",
	"mark" text,
	"body" "bytea",
	"tracker" "bytea",
	CONSTRAINT "board_entry_box_id_n_pk" PRIMARY KEY("box_id","n"),
	CONSTRAINT "board_entry_shape" CHECK (("board_entry"."type" = 'ballot') = ("board_entry"."source" is null) and ("board_entry"."type" = 'ballot') = ("board_entry"."body" is not null and "board_entry"."tracker" is not null and "board_entry"."seq" is not null))
);
--> statement-breakpoint
CREATE TABLE "board_head" (
	"org_id" uuid NOT NULL,
	"box_id" uuid PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"head" "bytea" NOT NULL,
	"frontier" "bytea" NOT NULL,
	"voted" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_partial" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"i" integer NOT NULL,
	"is_right" boolean NOT NULL,
	CONSTRAINT "board_partial_box_id_n_pk" PRIMARY KEY("box_id","n")
);
--> statement-breakpoint
CREATE TABLE "box_complaint" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"tracker" "bytea" NOT NULL,
	"receipt" text NOT NULL,
	CONSTRAINT "box_complaint_box_id_tracker_pk" PRIMARY KEY("box_id","tracker")
);
--> statement-breakpoint
CREATE TABLE "box_pseudonym" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"pseudonym" "bytea" NOT NULL,
	CONSTRAINT "box_pseudonym_box_id_pseudonym_pk" PRIMARY KEY("box_id","pseudonym")
);
--> statement-breakpoint
CREATE TABLE "box_signature" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"i" integer NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "box_signature_box_id_purpose_i_pk" PRIMARY KEY("box_id","purpose","i")
);
--> statement-breakpoint
CREATE TABLE "box_turnout" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"voted" boolean NOT NULL,
	CONSTRAINT "box_turnout_box_id_person_id_pk" PRIMARY KEY("box_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "pseudonym_holder" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"locked" "bytea" NOT NULL,
	CONSTRAINT "pseudonym_holder_box_id_person_id_pk" PRIMARY KEY("box_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "sealed_box" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"title" text NOT NULL,
	"stage" text NOT NULL,
	"electorate" text NOT NULL,
	"weight" integer,
	"revote" boolean NOT NULL,
	"hold_seconds" integer NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"ceremony_id" uuid,
	"manifest" text,
	"box_hash" "bytea",
	"roll" text,
	"roll_salts" "bytea",
	"board_secret" "bytea",
	"counted" integer,
	"closed_at" timestamp with time zone,
	"counted_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"result" text,
	"verdicts" jsonb,
	"void_reason" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sealed_box_window" CHECK ("sealed_box"."closes_at" > "sealed_box"."opens_at"),
	CONSTRAINT "sealed_box_manifest" CHECK ("sealed_box"."state" in ('planned', 'void') or "sealed_box"."manifest" is not null),
	CONSTRAINT "sealed_box_void" CHECK (("sealed_box"."state" = 'void') = ("sealed_box"."void_reason" is not null)),
	CONSTRAINT "sealed_box_counted" CHECK (("sealed_box"."state" = 'counted') = ("sealed_box"."counted_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "sealed_item" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"agenda_item_id" uuid,
	"subject" text,
	"title" text NOT NULL,
	"question" jsonb NOT NULL,
	"rule" jsonb NOT NULL,
	"version_id" uuid,
	"text_hash" text,
	CONSTRAINT "sealed_item_box_id_ordinal_pk" PRIMARY KEY("box_id","ordinal"),
	CONSTRAINT "sealed_item_about" CHECK (("sealed_item"."agenda_item_id" is null) <> ("sealed_item"."subject" is null))
);
--> statement-breakpoint
CREATE TABLE "waiting_ballot" (
	"org_id" uuid NOT NULL,
	"box_id" uuid NOT NULL,
	"pseudonym" "bytea" NOT NULL,
	"seq" integer NOT NULL,
	"prev" "bytea" NOT NULL,
	"mark" text NOT NULL,
	"body" "bytea" NOT NULL,
	"tracker" "bytea" NOT NULL,
	CONSTRAINT "waiting_ballot_box_id_pseudonym_seq_pk" PRIMARY KEY("box_id","pseudonym","seq")
);
--> statement-breakpoint
CREATE TABLE "ceremony_message" (
	"org_id" uuid NOT NULL,
	"ceremony_id" uuid NOT NULL,
	"i" integer NOT NULL,
	"round" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ceremony_message_ceremony_id_i_round_pk" PRIMARY KEY("ceremony_id","i","round")
);
--> statement-breakpoint
CREATE TABLE "key_ceremony" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"state" text NOT NULL,
	"threshold" integer NOT NULL,
	"size" integer NOT NULL,
	"source" text NOT NULL,
	"keyset" text,
	"keyset_hash" "bytea",
	"nonce" "bytea",
	"reason" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "key_ceremony_threshold" CHECK ("key_ceremony"."threshold" between 2 and "key_ceremony"."size" and "key_ceremony"."size" <= 9),
	CONSTRAINT "key_ceremony_keyset" CHECK (("key_ceremony"."keyset" is null) = ("key_ceremony"."keyset_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "trustee" (
	"org_id" uuid NOT NULL,
	"ceremony_id" uuid NOT NULL,
	"i" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "trustee_ceremony_id_i_pk" PRIMARY KEY("ceremony_id","i")
);
--> statement-breakpoint
ALTER TABLE "board_checkpoint" ADD CONSTRAINT "board_checkpoint_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_checkpoint" ADD CONSTRAINT "board_checkpoint_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_cosign" ADD CONSTRAINT "board_cosign_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_cosign" ADD CONSTRAINT "board_cosign_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_entry" ADD CONSTRAINT "board_entry_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_entry" ADD CONSTRAINT "board_entry_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_head" ADD CONSTRAINT "board_head_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_head" ADD CONSTRAINT "board_head_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_partial" ADD CONSTRAINT "board_partial_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_partial" ADD CONSTRAINT "board_partial_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_complaint" ADD CONSTRAINT "box_complaint_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_complaint" ADD CONSTRAINT "box_complaint_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_pseudonym" ADD CONSTRAINT "box_pseudonym_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_pseudonym" ADD CONSTRAINT "box_pseudonym_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_signature" ADD CONSTRAINT "box_signature_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_signature" ADD CONSTRAINT "box_signature_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_turnout" ADD CONSTRAINT "box_turnout_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_turnout" ADD CONSTRAINT "box_turnout_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_turnout" ADD CONSTRAINT "box_turnout_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonym_holder" ADD CONSTRAINT "pseudonym_holder_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonym_holder" ADD CONSTRAINT "pseudonym_holder_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pseudonym_holder" ADD CONSTRAINT "pseudonym_holder_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_box" ADD CONSTRAINT "sealed_box_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_box" ADD CONSTRAINT "sealed_box_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_box" ADD CONSTRAINT "sealed_box_ceremony_id_key_ceremony_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."key_ceremony"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_item" ADD CONSTRAINT "sealed_item_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_item" ADD CONSTRAINT "sealed_item_box_id_sealed_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."sealed_box"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_item" ADD CONSTRAINT "sealed_item_agenda_item_id_agenda_item_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_item" ADD CONSTRAINT "sealed_item_version_id_document_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."document_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ballot" ADD CONSTRAINT "waiting_ballot_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_ballot" ADD CONSTRAINT "waiting_ballot_box_id_pseudonym_box_pseudonym_box_id_pseudonym_fk" FOREIGN KEY ("box_id","pseudonym") REFERENCES "public"."box_pseudonym"("box_id","pseudonym") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_message" ADD CONSTRAINT "ceremony_message_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ceremony_message" ADD CONSTRAINT "ceremony_message_ceremony_id_key_ceremony_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."key_ceremony"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_ceremony" ADD CONSTRAINT "key_ceremony_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_ceremony" ADD CONSTRAINT "key_ceremony_session_id_congress_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."congress_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trustee" ADD CONSTRAINT "trustee_org_id_organisation_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trustee" ADD CONSTRAINT "trustee_ceremony_id_key_ceremony_id_fk" FOREIGN KEY ("ceremony_id") REFERENCES "public"."key_ceremony"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trustee" ADD CONSTRAINT "trustee_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "board_entry_seq" ON "board_entry" USING btree ("box_id","pseudonym","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "board_entry_tracker" ON "board_entry" USING btree ("box_id","tracker");--> statement-breakpoint
CREATE UNIQUE INDEX "board_partial_right" ON "board_partial" USING btree ("box_id","i") WHERE is_right;--> statement-breakpoint
CREATE INDEX "sealed_box_session" ON "sealed_box" USING btree ("org_id","session_id");--> statement-breakpoint
CREATE INDEX "sealed_box_due" ON "sealed_box" USING btree ("state","opens_at","closes_at");--> statement-breakpoint
CREATE INDEX "sealed_box_hash" ON "sealed_box" USING btree ("box_hash");--> statement-breakpoint
CREATE INDEX "sealed_item_agenda" ON "sealed_item" USING btree ("agenda_item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "key_ceremony_one_live" ON "key_ceremony" USING btree ("session_id") WHERE state in ('dealing', 'rehearsing', 'ready');--> statement-breakpoint
CREATE UNIQUE INDEX "trustee_person" ON "trustee" USING btree ("ceremony_id","person_id");--> statement-breakpoint
CREATE INDEX "trustee_of" ON "trustee" USING btree ("org_id","person_id");