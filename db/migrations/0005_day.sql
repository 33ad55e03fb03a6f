-- The day of a congress as the database's own law: who may sign in and when, who may vote and when, results that stand,
-- and resolutions whose numbers stand.

-- "When did this person speak": asked for each stage on one's own page.
create index comment_author on comment (author_id, created_at);
--> statement-breakpoint
create index amendment_author on amendment (author_id, created_at);
--> statement-breakpoint
create index amendment_open on amendment (document_id) where state = 'open';
--> statement-breakpoint
create function guard_attendance() returns trigger language plpgsql as $$
declare w record;
begin
  select session_id, state, opens_at, closes_at into w from stage_window where id = new.window_id;
  if w.session_id is distinct from new.session_id then
    raise exception 'a sign-in belongs to the session of its window' using errcode = 'restrict_violation';
  end if;
  if w.state <> 'open' or app_now() < w.opens_at or app_now() >= w.closes_at then
    raise exception 'signing in is possible only while the window is open' using errcode = 'restrict_violation';
  end if;
  if new.formal <> exists (select 1 from roll_entry r where r.session_id = new.session_id and r.person_id = new.person_id) then
    raise exception 'only who is on the frozen roll signs in as a formal representative' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger attendance_in_window before insert on attendance for each row execute function guard_attendance();
--> statement-breakpoint
-- The first sign-in counts.
create trigger attendance_stands before update on attendance for each row execute function refuse_change();
--> statement-breakpoint
create function guard_open_ballot() returns trigger language plpgsql as $$
declare v record;
begin
  select session_id, state, opens_at, closes_at, changeable into v from open_vote where id = new.vote_id;
  if v.state <> 'open' or app_now() < v.opens_at or app_now() >= v.closes_at then
    raise exception 'a ballot is cast while the vote is open' using errcode = 'restrict_violation';
  end if;
  if not exists (select 1 from roll_entry r where r.session_id = v.session_id and r.person_id = new.person_id) then
    raise exception 'only who is on the frozen roll votes' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (not v.changeable or new.person_id <> old.person_id or new.vote_id <> old.vote_id) then
    raise exception 'a ballot that was cast stands' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger open_ballot_in_time before insert or update on open_ballot for each row execute function guard_open_ballot();
--> statement-breakpoint
create function guard_vote_order() returns trigger language plpgsql as $$
begin
  if old.state in ('closed', 'void') then
    raise exception 'a vote that is over stays as it was' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (('planned', 'planned'), ('planned', 'open'), ('planned', 'void'),
    ('open', 'open'), ('open', 'closed'), ('open', 'void')) then
    raise exception 'a vote is planned, then open, then closed' using errcode = 'restrict_violation';
  end if;
  if old.state = 'open' and (new.subject, new.question, new.changeable, new.opens_at, new.text_hash, new.agenda_item_id)
    is distinct from (old.subject, old.question, old.changeable, old.opens_at, old.text_hash, old.agenda_item_id) then
    raise exception 'what is being voted on stays as it was' using errcode = 'restrict_violation';
  end if;
  if old.state = 'open' and (new.closes_at < old.closes_at
    or (new.closes_at > old.closes_at and old.extended_at is not null)) then
    raise exception 'an open vote is extended once, and only forward' using errcode = 'restrict_violation';
  end if;
  if new.state = 'closed' and (new.result is null or new.closed_at is null) then
    raise exception 'a vote closes with its result' using errcode = 'restrict_violation';
  end if;
  if new.state = 'void' and new.void_reason is null then
    raise exception 'a vote is voided for a reason' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger open_vote_order_kept before update on open_vote for each row execute function guard_vote_order();
--> statement-breakpoint
create trigger open_vote_begins before insert on open_vote for each row execute function guard_beginning('planned');
--> statement-breakpoint
-- One vote at a time on the same thing.
create unique index open_vote_one_live on open_vote (session_id, subject, coalesce(agenda_item_id, '00000000-0000-0000-0000-000000000000'))
  where state in ('planned', 'open') and subject <> 'procedural';
--> statement-breakpoint
create function guard_resolution() returns trigger language plpgsql as $$
begin
  if old.state in ('adopted', 'published') and (new.number, new.title, new.text, new.vote_id, new.agenda_item_id, new.adopted_at)
    is distinct from (old.number, old.title, old.text, old.vote_id, old.agenda_item_id, old.adopted_at) then
    raise exception 'a resolution that was adopted stands' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'adopted'), ('draft', 'withdrawn'),
    ('adopted', 'adopted'), ('adopted', 'published'), ('published', 'published'), ('withdrawn', 'withdrawn')) then
    raise exception 'a resolution is drafted, adopted, then published' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger resolution_stands before update on resolution for each row execute function guard_resolution();
--> statement-breakpoint
create trigger resolution_begins before insert on resolution for each row execute function guard_beginning('draft');
--> statement-breakpoint
-- For the clock: which votes of any organisation are due. A planned one waits until its stage is open.
create function due_votes(at timestamptz) returns table (org_id uuid, vote_id uuid, what text)
  language sql stable security definer set search_path = public
  as $$
    select v.org_id, v.id, case v.state when 'open' then 'close' else 'open' end
    from open_vote v
    where (v.state = 'open' and v.closes_at <= at)
      or (v.state = 'planned' and v.opens_at <= at and exists (
        select 1 from stage_window w where w.session_id = v.session_id and w.stage = v.stage and w.state = 'open'
          and w.opens_at <= at and w.closes_at > at))
    order by case v.state when 'open' then v.closes_at else v.opens_at end
  $$;
--> statement-breakpoint
revoke all on function due_votes(timestamptz) from public;
--> statement-breakpoint
grant execute on function due_votes(timestamptz) to gongyi_app;
