-- What notices need: the language a person is written to in, and for the clock where somebody may have to be reminded.
ALTER TABLE "notice_preference" ADD COLUMN "locale" text DEFAULT 'zh-CN' NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_preference" ADD CONSTRAINT "notice_preference_locale" CHECK (locale in ('zh-CN', 'en'));--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" USING btree ("person_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notice_preference_digest" ON "notice_preference" USING btree ("org_id") WHERE volume = 'digest';--> statement-breakpoint
-- One way to the database for the number on every page; counted no further than a badge can show.
create function unread_notices(of_org uuid, of_person uuid) returns int
  language sql stable security definer set search_path = public
  as $$ select count(*)::int from (select 1 from notice n where n.person_id = of_person and n.org_id = of_org and n.read_at is null limit 100) u $$;
--> statement-breakpoint
revoke all on function unread_notices(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function unread_notices(uuid, uuid) to gongyi_app;
--> statement-breakpoint
-- For the clock: organisations with a sitting that stands open or is near; every reminder belongs to one.
create function organisations_meeting(at timestamptz) returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select distinct w.org_id from stage_window w
    where w.state in ('planned', 'open') and w.opens_at <= at + interval '2 days' and w.closes_at > at
  $$;
--> statement-breakpoint
revoke all on function organisations_meeting(timestamptz) from public;
--> statement-breakpoint
grant execute on function organisations_meeting(timestamptz) to gongyi_app;
--> statement-breakpoint
-- For the clock: organisations where somebody wants one mail a day.
create function organisations_with_digests() returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$ select distinct p.org_id from notice_preference p where p.volume = 'digest' $$;
--> statement-breakpoint
revoke all on function organisations_with_digests() from public;
--> statement-breakpoint
grant execute on function organisations_with_digests() to gongyi_app;
