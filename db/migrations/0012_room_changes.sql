-- What changed of statements that readers have already: each change takes the room's next number, so that "everything since" is one look at an index.
ALTER TABLE "discussion_room" ADD COLUMN "changes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "statement" ADD COLUMN "changed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "statement_changed" ON "statement" USING btree ("room_id","changed") WHERE changed > 0;
