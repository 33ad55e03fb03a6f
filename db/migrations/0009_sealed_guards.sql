-- Sealed ballots as the database's own law: a box goes its way and no other, its board is only added to, a ballot is cast by a
-- pseudonym of the box while the box is open, and whose pseudonym is whose is forgotten when the result stands.

select guard_tables();
--> statement-breakpoint
do $$ declare t text; begin
  foreach t in array array['key_ceremony', 'trustee', 'ceremony_message', 'sealed_box', 'sealed_item', 'box_signature',
    'box_pseudonym', 'pseudonym_holder', 'box_turnout', 'waiting_ballot', 'board_head', 'board_entry', 'board_checkpoint',
    'board_cosign', 'board_partial', 'box_complaint']
  loop
    execute format('create policy owner_maintenance on %I to %I using (true) with check (true)', t, current_user);
  end loop;
end $$;
--> statement-breakpoint
-- What was added stays; it goes only together with the whole box (a rehearsal that is thrown away).
create function guard_board() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select 1 from sealed_box b where b.id = old.box_id) then return old; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger board_entry_append_only before update or delete on board_entry for each row execute function guard_board();
--> statement-breakpoint
create trigger board_checkpoint_append_only before update or delete on board_checkpoint for each row execute function guard_board();
--> statement-breakpoint
create trigger board_cosign_append_only before update or delete on board_cosign for each row execute function guard_board();
--> statement-breakpoint
create trigger board_partial_append_only before update or delete on board_partial for each row execute function guard_board();
--> statement-breakpoint
create trigger box_pseudonym_append_only before update or delete on box_pseudonym for each row execute function guard_board();
--> statement-breakpoint
create trigger box_turnout_append_only before update or delete on box_turnout for each row execute function guard_board();
--> statement-breakpoint
create function guard_board_entry() returns trigger language plpgsql as $$
declare s text;
begin
  select state into s from sealed_box where id = new.box_id;
  if new.type in ('open', 'ballot', 'close') and s <> 'open' then
    raise exception 'ballots stand between the opening and the close' using errcode = 'restrict_violation';
  end if;
  if new.type in ('aggregate', 'partial', 'result') and s not in ('closed', 'counting') then
    raise exception 'counting begins after the close' using errcode = 'restrict_violation';
  end if;
  if new.n <> coalesce((select max(e.n) + 1 from board_entry e where e.box_id = new.box_id), 0) then
    raise exception 'an entry is added at the end of the board' using errcode = 'restrict_violation';
  end if;
  if new.type = 'ballot' and not exists (select 1 from box_pseudonym p where p.box_id = new.box_id and p.pseudonym = new.pseudonym) then
    raise exception 'only a pseudonym of the box votes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger board_entry_in_order before insert on board_entry for each row execute function guard_board_entry();
--> statement-breakpoint
-- Whoever votes is drawn at the opening; the first entry of the board names all pseudonyms there will ever be.
create function guard_pseudonym() returns trigger language plpgsql as $$
begin
  if exists (select 1 from board_entry e where e.box_id = new.box_id) then
    raise exception 'the pseudonyms of a box are drawn at its opening' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger box_pseudonym_drawn before insert on box_pseudonym for each row execute function guard_pseudonym();
--> statement-breakpoint
create function guard_board_head() returns trigger language plpgsql as $$
begin
  if new.size < old.size or new.voted < old.voted then
    raise exception 'a board only grows' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger board_head_grows before update on board_head for each row execute function guard_board_head();
--> statement-breakpoint
create function guard_waiting_ballot() returns trigger language plpgsql as $$
declare b record;
begin
  select state, opens_at, closes_at into b from sealed_box where id = new.box_id;
  if b.state <> 'open' or app_now() < b.opens_at or app_now() >= b.closes_at then
    raise exception 'a ballot is cast while its box is open' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger waiting_ballot_in_time before insert on waiting_ballot for each row execute function guard_waiting_ballot();
--> statement-breakpoint
create trigger waiting_ballot_stands before update on waiting_ballot for each row execute function refuse_change();
--> statement-breakpoint
-- Rows that were moved to the board are swept out of their pages soon, so that nothing tells in which order they came.
alter table waiting_ballot set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20, toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 20);
--> statement-breakpoint
alter table pseudonym_holder set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);
--> statement-breakpoint
create function guard_box_order() returns trigger language plpgsql as $$
begin
  if old.state in ('counted', 'void') and new is distinct from old then
    raise exception 'a box that is over stays as it was' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (('planned', 'planned'), ('planned', 'prepared'), ('prepared', 'planned'), ('prepared', 'prepared'),
    ('prepared', 'open'), ('open', 'open'), ('open', 'closed'), ('closed', 'closed'), ('closed', 'counting'), ('counting', 'counting'),
    ('counting', 'counted'), ('planned', 'void'), ('prepared', 'void'), ('open', 'void'), ('closed', 'void'), ('counting', 'void')) then
    raise exception 'a box is planned, prepared, opened, closed, then counted' using errcode = 'restrict_violation';
  end if;
  if old.state not in ('planned', 'prepared') and (new.manifest, new.box_hash, new.roll, new.ceremony_id, new.opens_at, new.closes_at,
      new.title, new.revote, new.electorate, new.weight)
    is distinct from (old.manifest, old.box_hash, old.roll, old.ceremony_id, old.opens_at, old.closes_at, old.title, old.revote, old.electorate, old.weight) then
    raise exception 'what is being voted on stays as it was' using errcode = 'restrict_violation';
  end if;
  if new.state = 'counted' and old.state = 'counting' then
    if exists (select 1 from pseudonym_holder h where h.box_id = new.id) or new.board_secret is not null then
      raise exception 'whose pseudonym is whose is forgotten before a result stands' using errcode = 'restrict_violation';
    end if;
    if new.result is null or new.verdicts is null then
      raise exception 'a box is counted with its result' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sealed_box_order_kept before update on sealed_box for each row execute function guard_box_order();
--> statement-breakpoint
create trigger sealed_box_begins before insert on sealed_box for each row execute function guard_beginning('planned');
--> statement-breakpoint
create function guard_box_removal() returns trigger language plpgsql as $$
begin
  if old.state in ('planned', 'prepared') or not exists (select 1 from congress_session s where s.id = old.session_id) then return old; end if;
  raise exception 'a box that was opened is not removed' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger sealed_box_stays before delete on sealed_box for each row execute function guard_box_removal();
--> statement-breakpoint
-- Items are fixed once the scrutineers may sign.
create function guard_sealed_item() returns trigger language plpgsql as $$
declare s text; item record;
begin
  item := case when tg_op = 'DELETE' then old else new end;
  select state into s from sealed_box where id = item.box_id;
  if tg_op = 'DELETE' and s is null then return old; end if;
  if s not in ('planned', 'prepared') then
    raise exception 'what is being voted on stays as it was' using errcode = 'restrict_violation';
  end if;
  return item;
end $$;
--> statement-breakpoint
create trigger sealed_item_fixed before insert or update or delete on sealed_item for each row execute function guard_sealed_item();
--> statement-breakpoint
create trigger ceremony_message_stands before update on ceremony_message for each row execute function refuse_change();
--> statement-breakpoint
create function guard_ceremony_order() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('dealing', 'dealing'), ('dealing', 'rehearsing'), ('dealing', 'aborted'), ('rehearsing', 'rehearsing'),
    ('rehearsing', 'ready'), ('rehearsing', 'aborted'), ('ready', 'ready'), ('ready', 'aborted')) then
    raise exception 'keys are dealt, rehearsed, used' using errcode = 'restrict_violation';
  end if;
  if (new.source, new.threshold, new.size) is distinct from (old.source, old.threshold, old.size)
    or (old.keyset is not null and (new.keyset, new.keyset_hash, new.nonce) is distinct from (old.keyset, old.keyset_hash, old.nonce)) then
    raise exception 'keys stay as they were made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger key_ceremony_order_kept before update on key_ceremony for each row execute function guard_ceremony_order();
--> statement-breakpoint
create trigger key_ceremony_begins before insert on key_ceremony for each row execute function guard_beginning('dealing');
--> statement-breakpoint
-- For the clock: which boxes of any organisation are due, and which have ballots waiting for the board.
create function due_boxes(at timestamptz) returns table (org_id uuid, box_id uuid, what text)
  language sql stable security definer set search_path = public
  as $$
    select b.org_id, b.id, case b.state when 'prepared' then 'open' when 'open' then 'close' when 'closed' then 'count' else 'compose' end
    from sealed_box b
    where (b.state = 'open' and b.closes_at <= at)
      or (b.state = 'closed' and b.closed_at + make_interval(secs => b.hold_seconds) <= at
        and not exists (select 1 from box_complaint c where c.box_id = b.id))
      or (b.state = 'prepared' and b.opens_at <= at and b.closes_at > at)
      or (b.state = 'counting' and b.result is null and (select k.threshold from key_ceremony k where k.id = b.ceremony_id)
        <= (select count(*) from board_partial p where p.box_id = b.id and p.is_right))
    order by case b.state when 'prepared' then b.opens_at else b.closes_at end
  $$;
--> statement-breakpoint
revoke all on function due_boxes(timestamptz) from public;
--> statement-breakpoint
grant execute on function due_boxes(timestamptz) to gongyi_app;
--> statement-breakpoint
create function waiting_boxes(enough integer) returns table (org_id uuid, box_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select w.org_id, w.box_id from waiting_ballot w join sealed_box b on b.id = w.box_id
    where b.state = 'open' group by w.org_id, w.box_id having count(distinct w.pseudonym) >= enough
  $$;
--> statement-breakpoint
revoke all on function waiting_boxes(integer) from public;
--> statement-breakpoint
grant execute on function waiting_boxes(integer) to gongyi_app;
--> statement-breakpoint
-- A box's paper by its hash, for a second device that checks an opened sealing without an account: who knows the hash may read it.
create function paper_by_hash(hash bytea) returns text
  language sql stable security definer set search_path = public
  as $$ select manifest from sealed_box where box_hash = hash and state not in ('planned', 'prepared') $$;
--> statement-breakpoint
revoke all on function paper_by_hash(bytea) from public;
--> statement-breakpoint
grant execute on function paper_by_hash(bytea) to gongyi_app;
