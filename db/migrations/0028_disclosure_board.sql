-- A visitor without an account reads the public page of one organisation, by the short name in its address: nothing else of it.
create function open_affairs_of(short text) returns table (id uuid, slug text, name text)
  language sql stable security definer set search_path = public
  as $$ select o.id, o.slug, o.name from organisation o where o.slug = short $$;
--> statement-breakpoint
revoke all on function open_affairs_of(text) from public;
--> statement-breakpoint
grant execute on function open_affairs_of(text) to gongyi_app;
--> statement-breakpoint
-- For the clock: organisations in which something was asked without a name and not brought yet.
create function organisations_asking() returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$ select distinct q.org_id from disclosure_question q where q.brought_at is null and q.asker_id is null $$;
--> statement-breakpoint
revoke all on function organisations_asking() from public;
--> statement-breakpoint
grant execute on function organisations_asking() to gongyi_app;
--> statement-breakpoint
create index disclosure_question_waiting on disclosure_question (org_id) where brought_at is null;
--> statement-breakpoint
create index disclosure_own on disclosure (org_id, published_at desc, id) where published_at is not null;
--> statement-breakpoint
-- Who asked, on what and when stays; an answer is given once; without a name there is no hour.
create function guard_disclosure_question() returns trigger language plpgsql as $$
begin
  if (new.org_id, new.disclosure_id, new.text, new.asked_on, new.due_on) is distinct from
     (old.org_id, old.disclosure_id, old.text, old.asked_on, old.due_on)
    or (new.asker_id is not null and new.asker_id is distinct from old.asker_id) then
    raise exception 'a question stays as it was asked' using errcode = 'restrict_violation';
  end if;
  if old.answer is not null and (new.answer, new.answered_by, new.answered_at, new.rectify_by) is distinct from
     (old.answer, old.answered_by, old.answered_at, old.rectify_by) then
    raise exception 'an answer stays as it was given' using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
    ('open', 'answered'), ('open', 'rectifying'), ('rectifying', 'rectified'), ('open', 'hidden')) then
    raise exception 'a question goes its way step by step' using errcode = 'restrict_violation';
  end if;
  if new.asker_id is null and old.asker_id is null and new.brought_at is not null
    and new.brought_at <> date_trunc('hour', new.brought_at) then
    raise exception 'what is asked without a name has no minute' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disclosure_question_kept before update on disclosure_question for each row execute function guard_disclosure_question();
--> statement-breakpoint
-- For the clock: organisations that owe an answer, or what they promised in one, within the next days.
create function organisations_answering(today date) returns table (org_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select distinct q.org_id from disclosure_question q
    where (q.state = 'open' and q.due_on between today and today + 5) or (q.state = 'rectifying' and q.rectify_by between today and today + 5)
  $$;
--> statement-breakpoint
revoke all on function organisations_answering(date) from public;
--> statement-breakpoint
grant execute on function organisations_answering(date) to gongyi_app;
