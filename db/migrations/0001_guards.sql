-- The database as last guard: the application's role, row-level security on every table of an organisation,
-- an append-only journal, and what no caller may undo.

create extension if not exists btree_gist;
--> statement-breakpoint
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'gongyi_app') then
    create role gongyi_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  execute format('grant gongyi_app to %I', current_user);
end $$;
--> statement-breakpoint
create function app_org() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.org', true), '')::uuid $$;
--> statement-breakpoint
-- The moment that rules are judged by: the database's own, unless the runner was handed a clock (tests, set-up of past events).
create function app_now() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
--> statement-breakpoint
grant usage on schema public to gongyi_app;
--> statement-breakpoint
-- Every table with org_id: its rows exist only for a transaction that says which organisation it acts for.
create function guard_tables() returns void language plpgsql as $$
declare t record;
begin
  for t in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('alter table %I enable row level security', t.relname);
    execute format('alter table %I force row level security', t.relname);
    execute format('drop policy if exists own_organisation on %I', t.relname);
    execute format('create policy own_organisation on %I to gongyi_app using (org_id = app_org()) with check (org_id = app_org())', t.relname);
    -- The journal is only ever added to.
    execute format('grant select, insert%s on %I to gongyi_app',
      case when t.relname = 'journal' then '' else ', update, delete' end, t.relname);
  end loop;
end $$;
--> statement-breakpoint
select guard_tables();
--> statement-breakpoint
alter table organisation enable row level security;
--> statement-breakpoint
alter table organisation force row level security;
--> statement-breakpoint
create policy own_organisation on organisation to gongyi_app using (id = app_org()) with check (id = app_org());
--> statement-breakpoint
grant select, insert, update on organisation to gongyi_app;
--> statement-breakpoint
grant select, insert, update, delete on attempt_limit to gongyi_app;
--> statement-breakpoint
-- The owner migrates and backs up: with FORCE it too needs a policy, and it gets one that no application login holds.
do $$ declare t record; begin
  for t in select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity
  loop
    execute format('create policy owner_maintenance on %I to %I using (true) with check (true)', t.relname, current_user);
  end loop;
end $$;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
--> statement-breakpoint
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();
--> statement-breakpoint
-- What a visitor may know before signing in: the names of the organisations, nothing of them.
create function sign_in_directory() returns table (id uuid, slug text, name text)
  language sql stable security definer set search_path = public
  as $$ select id, slug, name from organisation where kind <> 'union' order by name $$;
--> statement-breakpoint
revoke all on function sign_in_directory() from public;
--> statement-breakpoint
grant execute on function sign_in_directory() to gongyi_app;
--> statement-breakpoint
-- For /readyz: the application may know how far the database is migrated.
create function applied_migration() returns bigint language sql stable security definer set search_path = public
  as $$ select max(created_at) from drizzle.__drizzle_migrations $$;
--> statement-breakpoint
grant execute on function applied_migration() to gongyi_app;
