import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationRole, type Connection, connect } from '#db/client';
import * as schema from '#db/schema';
import { type Column, columnsOf, rowFor } from '#tests/support/any-row';
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database';

/** Tables of no organisation, with the reason why they are none. */
const ofNobody = {
  organisation: 'the organisations themselves, under a policy on their own id',
  attempt_limit: 'counters of hashed accounts and addresses, kept before anybody is known',
};
const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];

let fresh: FreshDatabase;
let app: Connection;
let owner: postgres.Sql;
let tables: { name: string; columns: Column[] }[];

beforeAll(async () => {
  fresh = await freshDatabase();
  owner = postgres(fresh.ownerUrl, { max: 1, onnotice: () => {} });
  app = connect(fresh.url, 2);
  const columns = await columnsOf(owner);
  tables = [...columns].map(([name, of]) => ({ name, columns: of }));
  // Rows here only need an owner: what they mean is other tests' concern.
  await owner.unsafe(`do $$ declare c record; begin
    for c in select conrelid::regclass as t, conname from pg_constraint
      where contype in ('c', 'f', 'x') and connamespace = 'public'::regnamespace
    loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop;
    for c in select distinct tgrelid::regclass as t from pg_trigger where not tgisinternal
    loop execute format('alter table %s disable trigger user', c.t); end loop; end $$`);
  for (const org of [a, b])
    await owner`insert into organisation (id, slug, name, kind, rule_profile) values (${org}, ${org}, ${org}, 'school', 'x')`;
  for (const table of ofOrganisations())
    for (const org of [a, b])
      await owner`insert into ${owner(table.name)} ${owner(rowFor(table.columns, org))}`;
});
afterAll(async () => {
  await app.close();
  await owner.end();
  await fresh.close();
});

const ofOrganisations = () =>
  tables.filter((table) => table.columns.some((column) => column.name === 'org_id'));

/** Does something as the application in a transaction of an organisation (none where null), then undoes it. */
async function as<T>(org: string | null, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  let result: T | undefined;
  const undone = new Error('undone');
  await app.sql
    .begin(async (tx) => {
      if (org) await tx`select set_config('app.org', ${org}, true)`;
      result = await work(tx);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return result as T;
}

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('row-level security', () => {
  it('covers every table: with an organisation, or named here with its reason', () => {
    const bare = tables.filter((table) => !ofOrganisations().includes(table)).map((table) => table.name);
    expect(bare.sort()).toEqual(Object.keys(ofNobody).sort());
    expect(ofOrganisations().length).toBeGreaterThan(20);
  });
  it('is on, forced and has a policy on every table of an organisation', async () => {
    const states = await owner<{ name: string; on: boolean; forced: boolean; policies: number }[]>`
      select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid
          and p.polroles @> array[(select oid from pg_roles where rolname = ${applicationRole})]) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
    const open = states.filter((state) => !(state.on && state.forced && state.policies === 1));
    expect(open.map((state) => state.name)).toEqual(['attempt_limit']);
  });
  it('binds the role that the application acts in', async () => {
    const [role] =
      await owner`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = ${applicationRole}`;
    expect(Object.values(role ?? { missing: true })).toEqual([false, false, false, false]);
    const [me] = await app.sql`select current_user as name`;
    expect(me?.name).toBe(applicationRole);
    const owned =
      await owner`select relname from pg_class where relowner = (select oid from pg_roles where rolname = ${applicationRole})`;
    expect([...owned]).toEqual([]);
  });
  it('shows nothing to a query that names no organisation', async () => {
    for (const { name } of [...ofOrganisations(), { name: 'organisation' }])
      expect(await as(null, async (tx) => (await tx`select 1 from ${tx(name)}`).length), name).toBe(0);
  });
  it('shows an organisation its own rows and nobody else’s', async () => {
    for (const { name } of ofOrganisations()) {
      const seen = await as(a, async (tx) => tx<{ org_id: string }[]>`select org_id from ${tx(name)}`);
      expect(
        seen.map((row) => row.org_id),
        name,
      ).toEqual([a]);
    }
    const organisations = await as(a, async (tx) => tx<{ id: string }[]>`select id from organisation`);
    expect(organisations.map((row) => row.id)).toEqual([a]);
  });
  it('lets nobody write, change, take or delete rows of another organisation', async () => {
    for (const { name, columns } of ofOrganisations()) {
      const foreign = rowFor(columns, b);
      expect(
        await refusalOf(as(a, (tx) => tx`insert into ${tx(name)} ${tx(foreign)}`)),
        `insert ${name}`,
      ).toBe('42501');
      expect(
        await refusalOf(as(null, (tx) => tx`insert into ${tx(name)} ${tx(foreign)}`)),
        `insert ${name}`,
      ).toBe('42501');
      const grants = await owner<
        { kind: string }[]
      >`select privilege_type as kind from information_schema.role_table_grants
        where table_name = ${name} and grantee = ${applicationRole}`;
      const may = (kind: string) => grants.some((grant) => grant.kind === kind);
      const change = (tx: postgres.TransactionSql) =>
        tx`update ${tx(name)} set org_id = ${a} where org_id = ${b}`;
      const away = (tx: postgres.TransactionSql) => tx`update ${tx(name)} set org_id = ${b}`;
      const erase = (tx: postgres.TransactionSql) => tx`delete from ${tx(name)} where org_id = ${b}`;
      if (may('UPDATE')) {
        expect(await as(a, async (tx) => (await change(tx)).count), `update ${name}`).toBe(0);
        expect(await refusalOf(as(a, away)), `give away ${name}`).toBe('42501');
      } else expect(await refusalOf(as(a, change)), `update ${name}`).toBe('42501');
      if (may('DELETE')) expect(await as(a, async (tx) => (await erase(tx)).count), `delete ${name}`).toBe(0);
      else expect(await refusalOf(as(a, erase)), `delete ${name}`).toBe('42501');
    }
  });
  it('lets nobody change or remove a row of the journal', async () => {
    for (const verb of ['update journal set fact = fact', 'delete from journal', 'truncate journal'])
      expect(await refusalOf(as(a, (tx) => tx.unsafe(verb))), verb).toBe('42501');
  });
});

/** Columns that only the database's own search functions read: in code every reading of a row would carry them. */
const onlyInDatabase: Readonly<Record<string, readonly string[]>> = {
  proposal: ['grams', 'name_grams', 'title_grams'],
};

describe('the schema in code', () => {
  it('has the tables and columns of the database', () => {
    const inCode = Object.values(schema)
      .flatMap((one: unknown) => (one instanceof PgTable ? [getTableConfig(one)] : []))
      .map(({ name, columns }) => {
        const names = columns.map((column) => column.name);
        return [name, [...names, ...(onlyInDatabase[name] ?? [])].sort()] as const;
      });
    const inDatabase = tables.map(
      ({ name, columns }) => [name, columns.map((column) => column.name).sort()] as const,
    );
    expect(Object.fromEntries(inCode)).toEqual(Object.fromEntries(inDatabase));
  });
});
