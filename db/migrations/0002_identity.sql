-- What the identity room needs beyond its own organisation: the names above and below it, and where something has expired.

-- The superior union's and the subordinate units' names, nothing else of them.
create function organisation_relatives() returns table (relation text, name text)
  language sql stable security definer set search_path = public
  as $$
    select 'superior', parent.name from organisation own join organisation parent on parent.id = own.parent_id
      where own.id = app_org()
    union all
    (select 'subordinate', child.name from organisation child where child.parent_id = app_org() order by child.name)
  $$;
--> statement-breakpoint
revoke all on function organisation_relatives() from public;
--> statement-breakpoint
grant execute on function organisation_relatives() to gongyi_app;
--> statement-breakpoint
-- For the clock: organisations in which a session or a code has expired, never whose.
create function organisations_with_expired() returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select s.org_id from device_session s where s.expires_at <= now()
    union
    select c.org_id from activation_code c where c.expires_at <= now() - interval '30 days'
  $$;
--> statement-breakpoint
revoke all on function organisations_with_expired() from public;
--> statement-breakpoint
grant execute on function organisations_with_expired() to gongyi_app;
--> statement-breakpoint
create index device_session_expiry on device_session (expires_at);
--> statement-breakpoint
create index activation_code_expiry on activation_code (expires_at);
