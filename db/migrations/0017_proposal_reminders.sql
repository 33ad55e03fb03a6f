-- For the clock of any process: organisations in which proposals are under way, so that reminders come due between sessions too.
create function organisations_handling() returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select o.id from organisation o where exists (select 1 from proposal p
      where p.org_id = o.id and p.state in ('handling', 'replied', 'tracking'))
  $$;
--> statement-breakpoint
revoke all on function organisations_handling() from public;
--> statement-breakpoint
grant execute on function organisations_handling() to gongyi_app;
