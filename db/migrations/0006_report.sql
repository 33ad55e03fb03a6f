-- Amendments live in the states of their table (app/domain/report/states.ts); an answer has a giver, a time and a reason.
alter table amendment add constraint amendment_state
  check (state in ('open', 'accepted', 'acceptedInPart', 'declined', 'withdrawn', 'rolledOut'));
--> statement-breakpoint
alter table amendment add constraint amendment_answer check (
  (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)
  and (state in ('open', 'withdrawn') or answer is not null)
);
--> statement-breakpoint
alter table amendment add constraint amendment_final_text check (final_text is null or state in ('acceptedInPart', 'rolledOut'));
--> statement-breakpoint
alter table reading add constraint reading_count check (blocks_read >= 0);
--> statement-breakpoint
-- What has been laid before people keeps its words: a new wording is a new version.
create trigger document_block_fixed before update on document_block for each row execute function refuse_change();
--> statement-breakpoint
create function keep_version_text() returns trigger language plpgsql as $$
begin
  if new.text_hash <> old.text_hash or new.block_count <> old.block_count or new.number <> old.number
    or (old.out_at is not null and new.out_at is distinct from old.out_at) then
    raise exception 'a version keeps its text and the time it went out' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger document_version_fixed before update on document_version for each row execute function keep_version_text();
--> statement-breakpoint
-- A reply hangs on a comment of the same paper that is no reply itself.
create function check_reply() returns trigger language plpgsql as $$
begin
  if new.parent_id is not null and not exists (
    select 1 from comment p where p.id = new.parent_id and p.document_id = new.document_id and p.parent_id is null
  ) then
    raise exception 'a reply belongs to a comment of the same paper' using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger comment_reply before insert on comment for each row execute function check_reply();
--> statement-breakpoint
create index comment_replies on comment (parent_id) where parent_id is not null;
