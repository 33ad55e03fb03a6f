import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '#app/domain/ballot/sealed/code';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { attendance } from '#db/schema';
import { openVault } from '#server/platform/vault';
import { startServer } from '#tests/load/server';
import { Field, fieldSecret } from '#tests/support/field';
import { countField } from '#tests/support/field-count';
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database';
import {
  formsOf,
  joinedLines,
  joinedRows,
  type Known,
  strangeness,
  touchedWithBallots,
} from '#tests/support/link-audit';

const voters = 67;
/** The first three hold the keys and made the box: their names stand beside it for other reasons. */
const first = 3;
const slot = `secrecy_${process.pid}`;
let fresh: FreshDatabase;
let field: Field;
let sql: postgres.Sql;
let known: Known;
let log: string[];
let inTheWindow: { joined: string[]; locked: { person_id: string; locked: Uint8Array }[] };
let wal: { from: string; to: string };
/**
 * How far the sequences went meanwhile, how many rows the journal got, and how many of them are portions put on the board. The clock's notices
 * to everybody (that the box is open) come when they come and are left out.
 */
let grown: { sequences: number; journal: number; portions: number };

const lsn = async () => (await sql`select pg_current_wal_insert_lsn()::text as lsn`)[0]!.lsn as string;
const counted = async () => {
  const [row] = await sql`
    select (select coalesce(sum(last_value), 0)::int from pg_sequences where schemaname = 'public')
        - (select count(*)::int from journal where fact like 'notice.%') as sequences,
      (select count(*)::int from journal where fact not like 'notice.%') as journal,
      (select count(*)::int from journal where fact = 'ballot.boardGrew') as portions`;
  return row as unknown as typeof grown;
};

/** Counted while nothing is under way: a sequence has gone on before its row is there to be seen. One that went on for nothing stays apart. */
async function countedAtRest() {
  let now = await counted();
  for (let look = 0; look < 100 && now.sequences !== now.journal; look += 1) {
    await pause(100);
    now = await counted();
  }
  return now;
}

/** Everybody signs in to the sitting and votes, one after the other in a known order, through a server that keeps its usual log. */
beforeAll(async () => {
  const order = "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale();";
  execFileSync(process.execPath, ['--input-type=module', '-e', order], { stdio: 'ignore' });
  fresh = await freshDatabase();
  sql = postgres(fresh.ownerUrl, { max: 1, onnotice: () => {} });
  field = await Field.open(fresh.url, { voters, motions: 6 });
  const ballots = field.people.map((_, index) => field.seal(index, index % 3));
  const people = await sql`select id, name, staff_number from person order by staff_number`;
  known = {
    people: people
      .slice(first)
      .flatMap(({ id, name, staff_number: number }) => [id, name, `,${number},`, `"${number}"`]),
    ballots: ballots
      .slice(first)
      .flatMap(({ ballot, tracker }) => [...formsOf(ballot.pseudonym), ...formsOf(tracker), codeOf(tracker)]),
  };
  await sql`create extension pg_walinspect`;
  await sql`select pg_create_physical_replication_slot(${slot}, true)`;
  const [sitting] = await sql`select id, session_id from stage_window where state = 'open'`;
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-log-')), 'server.log');
  const out = fs.openSync(file, 'w');
  const server = await startServer(fresh.url, { ...fieldSecret, LOG_LEVEL: 'info' }, out);
  // Whoever votes has read the paper before, by which the rows were read that say whose pseudonym is whose: the first reading marks their pages.
  await sql`select count(locked) from pseudonym_holder`;
  const before = await countedAtRest();
  const from = await lsn();
  for (const [index, { ballot }] of ballots.entries()) {
    await field.inOrg((tx) =>
      tx.insert(attendance).values({
        orgId: field.orgId,
        windowId: sitting!.id,
        sessionId: sitting!.session_id,
        personId: field.people[index]!,
        formal: true,
        at: new Date(),
        channel: 'self',
      }),
    );
    const answer = await field.send(server.url, index, ballotSource(ballot));
    expect(answer?.status).toBe(200);
  }
  wal = { from, to: await lsn() };
  const after = await countedAtRest();
  const portions = after.portions - before.portions;
  grown = {
    sequences: after.sequences - before.sequences,
    journal: after.journal - before.journal,
    portions,
  };
  inTheWindow = {
    joined: await joinedRows(sql, known),
    locked: await sql`select person_id, locked from pseudonym_holder`,
  };
  await server.stop();
  fs.closeSync(out);
  log = fs.readFileSync(file, 'utf8').trim().split('\n');
  fs.rmSync(path.dirname(file), { recursive: true });
  await countField(field);
}, 300_000);
afterAll(async () => {
  await sql`select pg_drop_replication_slot(${slot})`;
  await sql.end();
  await field.close();
  await fresh.close();
});

describe('whoever reads all of the database, its own log and the server’s', () => {
  it('finds a box that was counted with everybody’s ballot, and no row, transaction or lock that joins a person with a ballot', async () => {
    const [box] = await sql`select state, counted, board_secret from sealed_box`;
    expect(box).toEqual({ state: 'counted', counted: voters, board_secret: null });
    expect(inTheWindow.joined).toEqual([]);
    expect(await joinedRows(sql, known)).toEqual([]);
  });

  it('finds nobody’s pseudonym any more, and none of those that a backup of the window holds without the installation’s key', async () => {
    expect(await sql`select 1 from pseudonym_holder union all select 1 from waiting_ballot`).toHaveLength(0);
    expect(inTheWindow.locked).toHaveLength(voters);
    const about = ({ person_id: id }: { person_id: string }) => `pseudonym ${field.boxId} ${id}`;
    for (const row of inTheWindow.locked) {
      expect(() => openVault(new Uint8Array(32).fill(9)).unlock(about(row), row.locked)).toThrow();
      const forms = formsOf(field.opened.holders.get(row.person_id)!);
      expect(forms.some((form) => Buffer.from(row.locked).toString('hex').includes(form))).toBe(false);
    }
    // What was deleted is swept out of the files by itself (it is set so); here at once.
    await sql`vacuum pseudonym_holder, waiting_ballot`;
    const [size] = await sql`
      select pg_relation_size('pseudonym_holder')::int + pg_relation_size('waiting_ballot')::int as bytes`;
    expect(size!.bytes).toBe(0);
  });

  it('finds that a cast touches nothing that stands for a person, in any transaction of the database’s own log', async () => {
    const touched = await touchedWithBallots(sql, wal.from, wal.to, 'waiting_ballot');
    // Those that wrote them, and those that moved them to the board.
    const allowed = [
      'board_checkpoint',
      'board_entry',
      'board_head',
      'box_pseudonym',
      'journal',
      'journal_id_seq',
      'organisation',
      'sealed_box',
      'waiting_ballot',
    ];
    expect(touched.filter((name) => !name.startsWith('pg_toast') && !allowed.includes(name))).toEqual([]);
    expect(touched).toContain('waiting_ballot');
    const { portions } = grown;
    expect(portions).toBeGreaterThan(0);
    expect(await sql`select 1 from journal where command = 'ballot.castSealedBallot'`).toHaveLength(0);
    expect(grown).toEqual({ sequences: portions, journal: portions, portions });
  });

  it('finds lines of casts in the server’s log, and in none a person or a ballot', () => {
    expect(log.filter((line) => line.includes(`/boxes/${field.boxId}/cast`))).toHaveLength(voters);
    const names = [...known.people, ...known.ballots];
    expect(log.filter((line) => names.some((name) => line.includes(name)))).toEqual([]);
  });

  it('finds no order of ballots that tells the order of persons better than chance', async () => {
    const number = (key: string) => `(${key}::text::point)[0] * 1000 + (${key}::text::point)[1]`;
    const ballots = await sql`
      select xmin::text as batch, n, ${sql.unsafe(number('ctid'))} as place, encode(pseudonym, 'hex') as pseudonym,
        pg_column_toast_chunk_id(body)::text::bigint::int as chunk
      from board_entry where type = 'ballot'`;
    const people = await sql`
      select t.person_id, ${sql.unsafe(number('t.ctid'))} as turnout, ${sql.unsafe(number('a.ctid'))} as attendance,
        ${sql.unsafe(number('d.ctid'))} as device
      from box_turnout t join attendance a using (person_id) join stage_window w on w.id = a.window_id and w.state = 'open'
      join device_session d on d.person_id = t.person_id and d.device = 'test'`;
    expect(people).toHaveLength(voters);
    expect(ballots[0]!.chunk).toBeGreaterThan(0);
    const batches = [...new Set(ballots.map(({ batch }) => batch as string))];
    const sizes = batches.map((batch) => ballots.filter((row) => row.batch === batch).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
    const owner = new Map(
      [...field.opened.holders].map(([id, pseudonym]) => [Buffer.from(pseudonym).toString('hex'), id]),
    );
    for (const one of ['n', 'place', 'chunk'])
      for (const other of ['cast', 'turnout', 'attendance', 'device']) {
        const placed = ballots.map((ballot) => {
          const id = owner.get(ballot.pseudonym)!;
          const person = people.find(({ person_id: own }) => own === id)!;
          const place = other === 'cast' ? field.people.indexOf(id) : (person[other] as number);
          return { batch: ballot.batch as string, one: ballot[one] as number, other: place };
        });
        expect(Math.abs(strangeness(placed)), `${one} against ${other}`).toBeLessThan(5);
      }
  });
});

it('would find each of these in a copy that ticks voters as they cast', async () => {
  await sql`create table decoy_tick (at bigserial, person_id uuid)`;
  await sql`create table decoy_ballot (n serial, pseudonym bytea)`;
  const from = await lsn();
  for (const index of field.people.keys())
    await sql.begin(async (tx) => {
      await tx`insert into decoy_tick (person_id) values (${field.people[index]!})`;
      await tx`insert into decoy_ballot (pseudonym) values (${field.pseudonym(index)})`;
    });
  // A row that is locked and not written is as good as a tick.
  await sql`create table decoy_locked (pseudonym bytea)`;
  await sql.begin(async (tx) => {
    await tx`select 1 from box_turnout where person_id = ${field.people[7]!} for update`;
    await tx`insert into decoy_locked values (${field.pseudonym(7)})`;
  });
  expect(await joinedRows(sql, known)).toEqual([
    'a transaction of box_turnout and decoy_locked',
    'a transaction of decoy_ballot and decoy_tick',
  ]);
  expect(await touchedWithBallots(sql, from, await lsn(), 'decoy_ballot')).toEqual(
    expect.arrayContaining(['decoy_ballot', 'decoy_tick']),
  );
  const rows = await sql`select n, encode(pseudonym, 'hex') as pseudonym from decoy_ballot`;
  const placed = rows.map(({ n, pseudonym }) => ({
    batch: '',
    one: n as number,
    other: field.people.findIndex((_, at) => Buffer.from(field.pseudonym(at)).toString('hex') === pseudonym),
  }));
  expect(strangeness(placed)).toBeGreaterThan(5);
  await sql`create table decoy_row as select person_id, pseudonym from decoy_tick join decoy_ballot on n = at`;
  expect(await joinedRows(sql, known)).toContain('a row of decoy_row');
  const line = `{"person":"${field.people[5]!}","tracker":"${formsOf(field.pseudonym(5))[1]}"}`;
  expect(joinedLines([line, ...log], known)).toEqual([line]);
});
