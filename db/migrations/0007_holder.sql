-- Who holds a session, in one statement: the cookie's hash is 160 random bits, so knowing it is the permission to ask.
-- It runs before the organisation is known and therefore with the owner's rights, and returns nothing but this one person's standing today.
create function session_holder(stored_id text)
returns table (
  org_id uuid, org_name text, person_id uuid, device text, expires_at timestamptz,
  name text, staff_number text, left_on date, offices text[], delegation_id uuid, leader boolean, attendee boolean, presidium boolean
)
language sql stable security definer set search_path = public
as $$
  select s.org_id, o.name, p.id, s.device, s.expires_at, p.name, p.staff_number, p.left_on,
    coalesce((select array_agg(distinct f.kind) from office f
      where f.person_id = p.id and f.starts_on <= today.day and (f.ends_on is null or f.ends_on >= today.day)), '{}'),
    seat.delegation_id, coalesce(seat.leader, false),
    exists (select 1 from attendee a where a.person_id = p.id),
    exists (select 1 from presidium_member m join congress_session c on c.id = m.session_id
      where m.person_id = p.id and c.state not in ('archived', 'cancelled'))
  from device_session s
  join person p on p.id = s.person_id
  join organisation o on o.id = s.org_id
  cross join (select (now() at time zone 'Asia/Shanghai')::date as day) today
  left join lateral (select r.delegation_id, r.leader from representative r join term t on t.id = r.term_id
    where r.person_id = p.id and r.ended_on is null order by t.begins_on desc limit 1) seat on true
  where s.id = stored_id
$$;
--> statement-breakpoint
revoke all on function session_holder(text) from public;
--> statement-breakpoint
grant execute on function session_holder(text) to gongyi_app;
