-- The order of a session as the database's own law: states in the table's order, a frozen roll, windows that never reopen,
-- and no open vote on what must be secret.

-- The twin of sessionSteps in app/domain/congress/states.ts; a test compares the two.
create function session_pairs() returns table (from_state text, to_state text) language sql immutable
  as $$ values
    ('draft', 'planned'), ('planned', 'launched'), ('launched', 'papersOut'), ('papersOut', 'preparatory'),
    ('preparatory', 'opening'), ('opening', 'reports'), ('reports', 'groups'), ('groups', 'vote'),
    ('vote', 'resolutions'), ('resolutions', 'closing'), ('closing', 'published'), ('published', 'reported'),
    ('reported', 'archived'),
    ('preparatory', 'adjourned'), ('opening', 'adjourned'), ('vote', 'adjourned'),
    ('adjourned', 'preparatory'), ('adjourned', 'opening'), ('adjourned', 'vote'),
    ('draft', 'cancelled'), ('planned', 'cancelled'), ('launched', 'cancelled'), ('papersOut', 'cancelled'),
    ('preparatory', 'cancelled'), ('adjourned', 'cancelled') $$;
--> statement-breakpoint
create function guard_session() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and not exists (
    select 1 from session_pairs() p where p.from_state = old.state and p.to_state = new.state
  ) then
    raise exception 'a session does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  -- Only back to where the quorum was missed.
  if old.state = 'adjourned' and new.state not in ('cancelled', 'adjourned') and new.state is distinct from old.adjourned_from then
    raise exception 'an adjourned session resumes where it stopped' using errcode = 'restrict_violation';
  end if;
  if old.roll_frozen_at is not null and (new.roll_size, new.roll_frozen_at) is distinct from (old.roll_size, old.roll_frozen_at) then
    raise exception 'the roll of a session is frozen' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and (new.profile_id, new.profile_version, new.profile, new.term_id)
    is distinct from (old.profile_id, old.profile_version, old.profile, old.term_id) then
    raise exception 'the rules of a session are frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger congress_session_order before update on congress_session for each row execute function guard_session();
--> statement-breakpoint
-- What has an order of states begins at its first one.
create function guard_beginning() returns trigger language plpgsql as $$
begin
  if new.state <> tg_argv[0] then
    raise exception '% begins as %', tg_table_name, tg_argv[0] using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger congress_session_begins before insert on congress_session for each row execute function guard_beginning('draft');
--> statement-breakpoint
alter table congress_session add constraint congress_session_adjourned
  check ((state = 'adjourned') = (adjourned_from is not null));
--> statement-breakpoint
-- Rehearsals may be thrown away; of any other session the roll stands once frozen. (A cascade finds no session any more.)
create function guard_roll() returns trigger language plpgsql as $$
declare s record;
begin
  select roll_frozen_at, kind into s from congress_session where id = case when tg_op = 'DELETE' then old.session_id else new.session_id end;
  if s.roll_frozen_at is not null and not (tg_op = 'DELETE' and s.kind = 'rehearsal') then
    raise exception 'the roll of a session is frozen' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger roll_entry_frozen before insert or update or delete on roll_entry for each row execute function guard_roll();
--> statement-breakpoint
create function guard_window() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' then
    raise exception 'a window that has closed stays as it was' using errcode = 'restrict_violation';
  end if;
  if (old.state = 'open' and new.state = 'planned') or (old.state = 'planned' and new.state = 'closed') then
    raise exception 'a window is planned, then open, then closed' using errcode = 'restrict_violation';
  end if;
  if old.state = 'open' and (new.opens_at <> old.opens_at or new.closes_at < old.closes_at) then
    raise exception 'an open window can only be extended' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stage_window_forward before update on stage_window for each row execute function guard_window();
--> statement-breakpoint
-- Checked at the commit, because an extension moves several windows at once.
alter table stage_window add constraint stage_window_no_overlap exclude using gist
  (session_id with =, tstzrange(opens_at, closes_at) with &&) where (stage <> 'presidium') deferrable initially deferred;
--> statement-breakpoint
alter table stage_window add constraint stage_window_stage check (stage in
  ('preparatory', 'opening', 'reports', 'groups', 'presidium', 'vote', 'resolutions', 'closing'));
--> statement-breakpoint
create unique index stage_window_one_open on stage_window (session_id) where state = 'open' and stage <> 'presidium';
--> statement-breakpoint
create function guard_secrecy() returns trigger language plpgsql as $$
begin
  if old.secret and not new.secret and (old.state <> 'draft' or new.matter = old.matter) then
    raise exception 'the law wants this item secret' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger agenda_item_secret before update on agenda_item for each row execute function guard_secrecy();
--> statement-breakpoint
create function guard_open_vote() returns trigger language plpgsql as $$
begin
  if exists (select 1 from agenda_item where id = new.agenda_item_id and secret) then
    raise exception 'an item that the law wants secret is not put to an open vote' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger open_vote_not_secret before insert or update of agenda_item_id on open_vote for each row execute function guard_open_vote();
--> statement-breakpoint
-- For the clock: which windows of any organisation are due, oldest moment first; a window closes before the next one opens.
create function due_windows(at timestamptz) returns table (org_id uuid, window_id uuid, what text)
  language sql stable security definer set search_path = public
  as $$
    select w.org_id, w.id, case w.state when 'open' then 'close' else 'open' end
    from stage_window w join congress_session s on s.id = w.session_id
    where (w.state = 'open' and w.closes_at <= at)
      or (w.state = 'planned' and w.opens_at <= at and s.state in
        ('launched', 'papersOut', 'preparatory', 'opening', 'reports', 'groups', 'vote', 'resolutions'))
    order by case w.state when 'open' then w.closes_at else w.opens_at end, w.state = 'planned'
  $$;
--> statement-breakpoint
revoke all on function due_windows(timestamptz) from public;
--> statement-breakpoint
grant execute on function due_windows(timestamptz) to gongyi_app;
