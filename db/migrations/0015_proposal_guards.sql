-- Proposals as the database's own law: no order of calls skips a step, closes over a dissatisfied round, loses a joint proposer or rewrites what
-- was published.

select guard_tables();
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['handling_unit', 'proposal_call', 'proposal', 'proposal_party', 'proposal_second', 'proposal_attachment', 'proposal_event',
    'proposal_assignment', 'proposal_contact', 'proposal_extension', 'proposal_reply', 'proposal_countersign', 'proposal_milestone', 'proposal_rating',
    'proposal_award', 'proposal_award_comment', 'proposal_report']
  loop
    execute format('create policy owner_maintenance on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
-- A committee named for proposals was always meant to review them.
update committee c set handles_proposals = true where c.name like '%提案%'
  and c.id = (select d.id from committee d where d.term_id = c.term_id and d.name like '%提案%' order by d.name limit 1);
--> statement-breakpoint
-- The table of states (app/domain/proposal/states.ts) once more.
create function guard_proposal_order() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('draft', 'seconding'), ('seconding', 'draft'), ('draft', 'submitted'), ('seconding', 'submitted'), ('returned', 'submitted'),
    ('draft', 'withdrawn'), ('seconding', 'withdrawn'), ('submitted', 'withdrawn'), ('returned', 'withdrawn'),
    ('submitted', 'returned'), ('submitted', 'filed'), ('disputed', 'filed'), ('submitted', 'declined'), ('disputed', 'declined'),
    ('submitted', 'merged'), ('disputed', 'merged'), ('filed', 'merged'), ('declined', 'disputed'), ('filed', 'disputed'), ('handling', 'disputed'),
    ('submitted', 'promoted'), ('filed', 'promoted'), ('filed', 'handling'), ('handling', 'filed'), ('handling', 'replied'),
    ('tracking', 'replied'), ('closed', 'replied'), ('replied', 'handling'), ('replied', 'escalated'), ('escalated', 'handling'),
    ('escalated', 'tracking'), ('replied', 'tracking'), ('replied', 'closed'), ('tracking', 'closed')) then
    raise exception 'a proposal goes its way step by step' using errcode = 'restrict_violation';
  end if;
  if (new.org_id, new.term_id, new.key, new.kind, new.proposer_id, new.started_at, new.imported)
    is distinct from (old.org_id, old.term_id, old.key, old.kind, old.proposer_id, old.started_at, old.imported) then
    raise exception 'whose proposal it is stays as it was' using errcode = 'restrict_violation';
  end if;
  if old.number is not null and (new.number, new.year) is distinct from (old.number, old.year) then
    raise exception 'a proposal keeps its number' using errcode = 'restrict_violation';
  end if;
  if old.state not in ('draft', 'returned') and (new.title, new.reasons, new.suggestions, new.category)
    is distinct from (old.title, old.reasons, old.suggestions, old.category) then
    raise exception 'words that others agreed to stay as they are' using errcode = 'restrict_violation';
  end if;
  if old.merged_into is not null and new.merged_into is distinct from old.merged_into
    and not exists (select 1 from proposal m where m.id = old.merged_into and m.merged_into = new.merged_into) then
    raise exception 'a merged proposal stays with its case' using errcode = 'restrict_violation';
  end if;
  if new.round < old.round then
    raise exception 'rounds are counted up' using errcode = 'restrict_violation';
  end if;
  -- Sent on to be handled means that a department has it; replied, that a reply of this round is published.
  if new.state = 'handling' and old.state = 'filed' and not exists (
    select 1 from proposal_assignment a where a.proposal_id = new.id and a.round = new.round and a.state = 'open') then
    raise exception 'a department has to handle it' using errcode = 'restrict_violation';
  end if;
  if new.state = 'replied' and not exists (
    select 1 from proposal_reply r where r.proposal_id = new.id and r.round = new.round and r.state = 'published') then
    raise exception 'a proposal is replied to by a published reply' using errcode = 'restrict_violation';
  end if;
  if new.state in ('tracking', 'closed') and old.state <> new.state then perform guard_proposal_end(new.id, new.round); end if;
  if new.state = 'closed' and old.state = 'tracking' and exists (
    select 1 from proposal_milestone m where m.proposal_id = new.id and m.reached_on is null) then
    raise exception 'what was promised is still to be done' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A round in which somebody is dissatisfied ends in another round or in what the joint meeting concluded, never in silence.
create function guard_proposal_end(of_proposal uuid, of_round int) returns void language plpgsql as $$
begin
  if exists (
    select 1 from proposal_rating g join proposal_reply r on r.id = g.reply_id
    where r.proposal_id = of_proposal and r.round = of_round and g.result = 'dissatisfied'
      and not exists (select 1 from proposal_reply n where n.corrects = r.id and n.state = 'published'))
    and not exists (select 1 from proposal_event e where e.proposal_id = of_proposal and e.kind = 'concluded' and e.round = of_round) then
    raise exception 'a dissatisfied round is not over' using errcode = 'restrict_violation';
  end if;
end $$;
--> statement-breakpoint
create trigger proposal_order_kept before update on proposal for each row execute function guard_proposal_order();
--> statement-breakpoint
create function guard_proposal_beginning() returns trigger language plpgsql as $$
begin
  if new.state <> 'draft' and not (new.imported and new.state in ('closed', 'declined', 'merged')) then
    raise exception 'a proposal begins as a draft' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_begins before insert on proposal for each row execute function guard_proposal_beginning();
--> statement-breakpoint
-- What was handed in is never removed (a rehearsal's term that is thrown away excepted).
create function guard_proposal_removal() returns trigger language plpgsql as $$
begin
  if old.submitted_at is null or not exists (select 1 from term t where t.id = old.term_id) then return old; end if;
  raise exception 'a proposal that was handed in stays' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger proposal_stays before delete on proposal for each row execute function guard_proposal_removal();
--> statement-breakpoint
-- Who belongs to a proposal keeps every right: nobody is taken away, and a proposer never becomes less.
create function guard_proposal_party() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select 1 from proposal p where p.id = old.proposal_id) then return old; end if;
    raise exception 'nobody is taken off a proposal' using errcode = 'restrict_violation';
  end if;
  if (new.proposal_id, new.person_id) is distinct from (old.proposal_id, old.person_id)
    or (old.role in ('proposer', 'joint') and new.role = 'seconder') or (old.role = 'proposer' and new.role <> 'proposer') then
    raise exception 'who belongs to a proposal keeps every right' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_party_kept before update or delete on proposal_party for each row execute function guard_proposal_party();
--> statement-breakpoint
create trigger proposal_event_stands before update on proposal_event for each row execute function refuse_change();
--> statement-breakpoint
create function guard_event_removal() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from proposal p where p.id = old.proposal_id) then return old; end if;
  raise exception 'what happened to a proposal stays' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger proposal_event_stays before delete on proposal_event for each row execute function guard_event_removal();
--> statement-breakpoint
create function guard_proposal_reply() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published reply stays as it was' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'submitted'), ('submitted', 'submitted'), ('submitted', 'signed'), ('submitted', 'draft'),
    ('signed', 'signed'), ('signed', 'draft'), ('signed', 'published')) then
    raise exception 'a reply is written, signed, published' using errcode = 'restrict_violation';
  end if;
  if new.state <> 'draft' and (new.text, new.outcome, new.code, new.done_by) is distinct from (old.text, old.outcome, old.code, old.done_by) then
    raise exception 'a reply that was handed on keeps its words' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_reply_order_kept before update on proposal_reply for each row execute function guard_proposal_reply();
--> statement-breakpoint
create function guard_reply_beginning() returns trigger language plpgsql as $$
begin
  if new.state <> 'draft' and not exists (select 1 from proposal p where p.id = new.proposal_id and p.imported) then
    raise exception 'a reply begins as a draft' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_reply_begins before insert on proposal_reply for each row execute function guard_reply_beginning();
--> statement-breakpoint
-- Rated is a published reply, by those to whom the proposal belongs, while the proposal waits for it; imported history brings its own.
create function guard_proposal_rating() returns trigger language plpgsql as $$
begin
  if exists (select 1 from proposal p where p.id = new.proposal_id and p.imported) then return new; end if;
  if not exists (select 1 from proposal_reply r join proposal p on p.id = r.proposal_id
      where r.id = new.reply_id and r.proposal_id = new.proposal_id and r.state = 'published' and r.round = p.round and p.state = 'replied')
    or not exists (select 1 from proposal_party y where y.proposal_id = new.proposal_id and y.person_id = new.person_id) then
    raise exception 'a rating is of a published reply, by those to whom the proposal belongs' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger proposal_rating_due before insert or update on proposal_rating for each row execute function guard_proposal_rating();
--> statement-breakpoint
-- For the clock of any process: organisations in which a time to rate is over.
create function due_proposal_rounds(today date, most int) returns table (org_id uuid, proposal_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select p.org_id, p.id from proposal p
    where p.state = 'replied' and not exists (
      select 1 from proposal_reply r where r.proposal_id = p.id and r.round = p.round and r.state = 'published' and r.rate_by >= today)
    order by p.submitted_at limit most
  $$;
--> statement-breakpoint
revoke all on function due_proposal_rounds(date, int) from public;
--> statement-breakpoint
grant execute on function due_proposal_rounds(date, int) to gongyi_app;
--> statement-breakpoint
-- Row-level security keeps a query from using an index with operators that are not marked leakproof, and those of arrays are not. These functions
-- ask the index for the organisation that the transaction acts for, and give nothing but ids.
create function proposals_found(words text, with_names boolean, most int) returns table (id uuid)
  language sql stable security definer set search_path = public
  as $$
    select p.id from proposal p
    where p.org_id = app_org() and char_length(trim(words)) > 1 and (p.grams @> proposal_grams(words) or (with_names and p.name_grams @> proposal_grams(words)))
      and cardinality(proposal_grams(words)) > 0
    limit most
  $$;
--> statement-breakpoint
revoke all on function proposals_found(text, boolean, int) from public;
--> statement-breakpoint
grant execute on function proposals_found(text, boolean, int) to gongyi_app;
--> statement-breakpoint
-- Proposals that share pairs of characters with a title, the most of them first: of the pairs of both titles, how many in ten thousand are shared.
create function proposals_alike(words text, most int) returns table (id uuid, likeness int)
  language sql stable security definer set search_path = public
  as $$
    with q as (select proposal_grams(words) as grams)
    select p.id, (10000 * shared.n / (cardinality(p.title_grams) + cardinality(q.grams) - shared.n))::int as likeness
    from q, proposal p cross join lateral (
      select count(*)::int as n from unnest(p.title_grams) g where g = any (q.grams)) shared
    where p.org_id = app_org() and p.title_grams && q.grams and p.submitted_at is not null and p.state not in ('withdrawn')
      and shared.n > 0
    order by likeness desc, p.submitted_at desc limit most
  $$;
--> statement-breakpoint
revoke all on function proposals_alike(text, int) from public;
--> statement-breakpoint
grant execute on function proposals_alike(text, int) to gongyi_app;
--> statement-breakpoint
-- Who sits on a special committee of the present term has that role by the roster, without an appointment.
create or replace function session_holder(stored_id text)
returns table (
  org_id uuid, org_name text, person_id uuid, device text, expires_at timestamptz,
  name text, staff_number text, left_on date, offices text[], delegation_id uuid, leader boolean, attendee boolean, presidium boolean
)
language sql stable security definer set search_path = public
as $$
  select s.org_id, o.name, p.id, s.device, s.expires_at, p.name, p.staff_number, p.left_on,
    coalesce((select array_agg(distinct held.kind) from (
      select f.kind from office f
      where f.person_id = p.id and f.starts_on <= today.day and (f.ends_on is null or f.ends_on >= today.day)
      union all
      select 'committeeMember' from committee_member c join committee g on g.id = c.committee_id join term t on t.id = g.term_id
      where c.person_id = p.id and t.begins_on <= today.day and t.ends_on >= today.day) held), '{}'),
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
