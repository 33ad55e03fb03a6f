-- As one statement of SQL the pairs of the words were made again for every row of the organisation whenever the plan took another index than
-- the pairs' own (70 ms for a thousand rows). Made once and planned with them in hand, the search costs what it finds.
create or replace function proposals_found(words text, with_names boolean, most int) returns table (id uuid)
  language plpgsql stable security definer rows 300 set search_path = public set plan_cache_mode = force_custom_plan
  as $$
  declare pairs text[] := proposal_grams(words);
  begin
    if char_length(trim(words)) < 2 or cardinality(pairs) = 0 then return; end if;
    return query select p.id from proposal p
      where p.org_id = app_org() and (p.grams @> pairs or (with_names and p.name_grams @> pairs)) limit most;
  end $$;
