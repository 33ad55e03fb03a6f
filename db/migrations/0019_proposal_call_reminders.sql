-- For the clock of any process: organisations in which a call for proposals is about to end, so that reminders come due there too.
create function organisations_calling(moment timestamptz) returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select distinct c.org_id from proposal_call c where c.closes_at > moment and c.closes_at <= moment + interval '2 days'
  $$;
--> statement-breakpoint
revoke all on function organisations_calling(timestamptz) from public;
--> statement-breakpoint
grant execute on function organisations_calling(timestamptz) to gongyi_app;
