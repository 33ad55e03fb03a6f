-- The seal that readers see is taken with a random salt: a bare hash would let anybody try out what stands under the black.
alter table disclosure_version add column salt text not null
  default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
--> statement-breakpoint
-- What readers were given to check by stays as it is.
create function guard_disclosure_seal() returns trigger language plpgsql as $$
begin
  if new.salt is distinct from old.salt or (old.state in ('published', 'superseded') and new.hash is distinct from old.hash) then
    raise exception 'the seal of a disclosure stays' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disclosure_version_sealed before update on disclosure_version for each row execute function guard_disclosure_seal();
