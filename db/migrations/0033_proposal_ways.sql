-- Ways of proposals that led nowhere or past the promise: no proposal is closed while a step of what was promised is open, whatever corrected reply came
-- in between; a bill that left the agenda is filed again; what nobody has seconded yet may change its name and term; who seconded words that were
-- replaced may take the name back; and a reply goes out only from a department that replies.

create or replace function guard_proposal_order() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('draft', 'seconding'), ('seconding', 'draft'), ('draft', 'submitted'), ('seconding', 'submitted'), ('returned', 'submitted'),
    ('draft', 'withdrawn'), ('seconding', 'withdrawn'), ('submitted', 'withdrawn'), ('returned', 'withdrawn'),
    ('submitted', 'returned'), ('submitted', 'filed'), ('disputed', 'filed'), ('submitted', 'declined'), ('disputed', 'declined'),
    ('submitted', 'merged'), ('disputed', 'merged'), ('filed', 'merged'), ('declined', 'disputed'), ('filed', 'disputed'), ('handling', 'disputed'),
    ('submitted', 'promoted'), ('filed', 'promoted'), ('promoted', 'filed'), ('filed', 'handling'), ('handling', 'filed'), ('handling', 'replied'),
    ('tracking', 'replied'), ('closed', 'replied'), ('replied', 'handling'), ('replied', 'escalated'), ('escalated', 'handling'),
    ('escalated', 'tracking'), ('replied', 'tracking'), ('replied', 'closed'), ('tracking', 'closed')) then
    raise exception 'a proposal goes its way step by step' using errcode = 'restrict_violation';
  end if;
  if (new.org_id, new.key, new.proposer_id, new.started_at, new.imported)
    is distinct from (old.org_id, old.key, old.proposer_id, old.started_at, old.imported) then
    raise exception 'whose proposal it is stays as it was' using errcode = 'restrict_violation';
  end if;
  -- In another name or for another term only while it is written, and as another revision: who agreed to it before is asked anew.
  if (new.term_id, new.kind) is distinct from (old.term_id, old.kind)
    and not (old.state = 'draft' and new.state = 'draft' and old.submitted_at is null and new.revision > old.revision) then
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
  if new.state = 'closed' and old.state <> 'closed' and exists (
    select 1 from proposal_milestone m where m.proposal_id = new.id and m.reached_on is null) then
    raise exception 'what was promised is still to be done' using errcode = 'restrict_violation';
  end if;
  -- What the joint meeting concluded on is seen to by the committee; a corrected reply that nobody rates ends nothing.
  if new.state = 'closed' and old.state = 'replied' and exists (
    select 1 from proposal_event e where e.proposal_id = new.id and e.kind = 'concluded' and e.round = new.round) then
    raise exception 'what the joint meeting concluded is followed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Who belongs to a proposal keeps every right: nobody is taken away, and a proposer never becomes less. Only who took back the name from words that were
-- replaced leaves, before anything is decided.
create or replace function guard_proposal_party() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not exists (select 1 from proposal p where p.id = old.proposal_id) then return old; end if;
    if old.role = 'seconder'
      and exists (select 1 from proposal p where p.id = old.proposal_id and p.state in ('submitted', 'returned'))
      and exists (select 1 from proposal_second s where s.proposal_id = old.proposal_id and s.person_id = old.person_id and s.state = 'withdrawn') then
      return old;
    end if;
    raise exception 'nobody is taken off a proposal' using errcode = 'restrict_violation';
  end if;
  if (new.proposal_id, new.person_id) is distinct from (old.proposal_id, old.person_id)
    or (old.role in ('proposer', 'joint') and new.role = 'seconder') or (old.role = 'proposer' and new.role <> 'proposer') then
    raise exception 'who belongs to a proposal keeps every right' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_proposal_reply() returns trigger language plpgsql as $$
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
  if new.state <> old.state and new.state <> 'draft' and exists (
    select 1 from proposal_assignment a where a.id = new.assignment_id and a.role = 'co') then
    raise exception 'a department that helps along gives its opinion to the lead' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
