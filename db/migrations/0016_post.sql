-- Organisations with something to send by one of these ways. One that has thousands of mails waiting, or none of whose mails can go out, must not
-- keep the others' from being seen: organisations are asked one by one, and messages are not counted.
drop function due_deliveries(int, timestamptz);
--> statement-breakpoint
create function due_deliveries(ways text[], at_most timestamptz) returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select o.id from organisation o where exists (select 1 from delivery d where d.org_id = o.id and d.state = 'queued' and d.channel = any (ways)
      and d.due_at <= at_most and (d.claimed_until is null or d.claimed_until < at_most))
  $$;
--> statement-breakpoint
revoke all on function due_deliveries(text[], timestamptz) from public;
--> statement-breakpoint
grant execute on function due_deliveries(text[], timestamptz) to gongyi_app;
--> statement-breakpoint
drop index delivery_due;
--> statement-breakpoint
create index delivery_due on delivery (org_id, due_at) where state = 'queued';
