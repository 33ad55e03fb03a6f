-- Live groups as the database's own law: what was said leaves a trace, questions and answers go their way and no other, and notices
-- are written and sent once.

select guard_tables();
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['discussion_room', 'statement', 'statement_edit', 'statement_support', 'room_reading', 'floor', 'speech',
    'question', 'group_question', 'question_source', 'answer', 'group_summary', 'joint_meeting', 'joint_item', 'topic', 'topic_support',
    'notice_due', 'delivery', 'notice_preference', 'mail_address', 'push_subscription', 'webhook']
  loop
    execute format('create policy owner_maintenance on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
-- Notices written before there were channels are not sent out now.
update notice set planned_at = at where planned_at is null;
--> statement-breakpoint
-- Whoever rewords a statement leaves the words it had; who said it, where and when never changes, and what was withdrawn stays so.
create function keep_statement() returns trigger language plpgsql as $$
begin
  if (new.room_id, new.number, new.author_id, new.key, new.created_at, new.parent_id, new.block_id, new.quote, new.org_id)
    is distinct from (old.room_id, old.number, old.author_id, old.key, old.created_at, old.parent_id, old.block_id, old.quote, old.org_id) then
    raise exception 'who said what, where and when stays as it was' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null and (new.withdrawn_at is null or new.text <> old.text) then
    raise exception 'a withdrawn statement stays withdrawn' using errcode = 'restrict_violation';
  end if;
  if new.text <> old.text then
    insert into statement_edit (org_id, statement_id, text, at) values (old.org_id, old.id, old.text, coalesce(old.edited_at, old.created_at));
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger statement_kept before update on statement for each row execute function keep_statement();
--> statement-breakpoint
create trigger statement_edit_stands before update on statement_edit for each row execute function refuse_change();
--> statement-breakpoint
-- Statements go only together with their room (a rehearsal that is thrown away).
create function guard_statement_removal() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from discussion_room r where r.id = old.room_id) then return old; end if;
  raise exception 'a statement is withdrawn, never removed' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger statement_stays before delete on statement for each row execute function guard_statement_removal();
--> statement-breakpoint
create function guard_question_order() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('open', 'open'), ('open', 'drafted'), ('drafted', 'drafted'), ('drafted', 'open'), ('drafted', 'reviewed'),
    ('reviewed', 'reviewed'), ('reviewed', 'drafted'), ('reviewed', 'answered'), ('answered', 'answered')) then
    raise exception 'an answer is drafted, reviewed, published' using errcode = 'restrict_violation';
  end if;
  if old.state = 'answered' and (new.text, new.number, new.item_id) is distinct from (old.text, old.number, old.item_id) then
    raise exception 'an answered question keeps its words' using errcode = 'restrict_violation';
  end if;
  if new.state = 'answered' and not exists (select 1 from answer a where a.question_id = new.id and a.published_at is not null) then
    raise exception 'a question is answered by a published answer' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger question_order_kept before update on question for each row execute function guard_question_order();
--> statement-breakpoint
create trigger question_begins before insert on question for each row execute function guard_beginning('open');
--> statement-breakpoint
create function guard_answer() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published answer stays as it was' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger answer_stands before update on answer for each row execute function guard_answer();
--> statement-breakpoint
create function guard_group_question() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'sent'), ('draft', 'withdrawn'), ('sent', 'sent'), ('sent', 'draft'), ('sent', 'placed'),
    ('placed', 'placed'), ('placed', 'sent'), ('sent', 'withdrawn')) then
    raise exception 'a question is gathered, sent, placed' using errcode = 'restrict_violation';
  end if;
  if old.state in ('sent', 'placed') and new.state in ('sent', 'placed') and new.text <> old.text then
    raise exception 'what a group sent keeps its words' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger group_question_order_kept before update on group_question for each row execute function guard_group_question();
--> statement-breakpoint
create trigger group_question_begins before insert on group_question for each row execute function guard_beginning('draft');
--> statement-breakpoint
-- For the clock of any process: what waits to be written or sent, of which organisation; nothing of what it says.
create function due_notices(most int, at_most timestamptz) returns table (org_id uuid, waiting bigint)
  language sql stable security definer set search_path = public
  as $$
    select w.org_id, count(*) from (
      (select d.org_id from notice_due d where d.spread_at is null and d.at <= at_most limit most)
      union all (select n.org_id from notice n where n.planned_at is null limit most)
    ) w group by w.org_id
  $$;
--> statement-breakpoint
revoke all on function due_notices(int, timestamptz) from public;
--> statement-breakpoint
grant execute on function due_notices(int, timestamptz) to gongyi_app;
--> statement-breakpoint
create function due_deliveries(most int, at_most timestamptz) returns table (org_id uuid, waiting bigint)
  language sql stable security definer set search_path = public
  as $$
    select w.org_id, count(*) from (select d.org_id from delivery d where d.state = 'queued' and d.due_at <= at_most
      and (d.claimed_until is null or d.claimed_until < at_most) limit most) w group by w.org_id
  $$;
--> statement-breakpoint
revoke all on function due_deliveries(int, timestamptz) from public;
--> statement-breakpoint
grant execute on function due_deliveries(int, timestamptz) to gongyi_app;
--> statement-breakpoint
-- For the feed of any process: facts after a journal number, with what decides who may hear of them; never the rest of their data. Their age is
-- counted from the beginning of their order.
create function facts_since(after bigint, most int)
  returns table (id bigint, org_id uuid, session_id uuid, fact text, subject text, room text, number text, age_ms double precision)
  language sql stable security definer set search_path = public
  as $$
    select j.id, j.org_id, j.session_id, j.fact, j.subject, j.data ->> 'room', j.data ->> 'number', extract(epoch from now() - j.at) * 1000
    from journal j where j.id > after order by j.id limit most
  $$;
--> statement-breakpoint
revoke all on function facts_since(bigint, int) from public;
--> statement-breakpoint
grant execute on function facts_since(bigint, int) to gongyi_app;
--> statement-breakpoint
-- Journal numbers are given before the commit: some become visible after greater ones. These are looked for by name.
create function facts_among(ids bigint[])
  returns table (id bigint, org_id uuid, session_id uuid, fact text, subject text, room text, number text, age_ms double precision)
  language sql stable security definer set search_path = public
  as $$
    select j.id, j.org_id, j.session_id, j.fact, j.subject, j.data ->> 'room', j.data ->> 'number', extract(epoch from now() - j.at) * 1000
    from journal j where j.id = any (ids) order by j.id
  $$;
--> statement-breakpoint
revoke all on function facts_among(bigint[]) from public;
--> statement-breakpoint
grant execute on function facts_among(bigint[]) to gongyi_app;
--> statement-breakpoint
create function newest_fact() returns bigint language sql stable security definer set search_path = public
  as $$ select coalesce(max(id), 0) from journal $$;
--> statement-breakpoint
revoke all on function newest_fact() from public;
--> statement-breakpoint
grant execute on function newest_fact() to gongyi_app;
