import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '#app/domain/ballot/sealed/chance';
import { applicationRole } from '#db/client';
import { placeBallots } from '#server/ballot/place-ballots';
import { run } from '#server/platform/command';
import { value } from '#tests/support/congress';
import { Field } from '#tests/support/field';
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database';

let fresh: FreshDatabase;
let field: Field;
beforeAll(async () => {
  fresh = await freshDatabase();
  field = await Field.open(fresh.url, { voters: 17 });
  for (let index = 0; index < 17; index += 1) value(await field.cast(index, field.seal(index)));
  expect(value(await run(field.desk(), placeBallots, { box: field.boxId })).placed).toBe(9);
});
afterAll(async () => {
  await field.close();
  await fresh.close();
});

/** What the database says to a statement of the application's own role that goes past the orders; nothing of it stays. */
async function said(statement: SQL): Promise<string> {
  let answer = 'it was done';
  const undone = new Error('undone');
  await field
    .inOrg(async (tx) => {
      const [who] = await tx.execute<{ role: string }>(sql`select current_user as role`);
      expect(who!.role).toBe(applicationRole);
      const rows = await tx.execute(statement);
      answer = `it was done to ${rows.count} rows`;
      throw undone;
    })
    .catch((error: Error & { cause?: Error }) => {
      if (error !== undone) answer = String(error.cause?.message ?? error.message);
    });
  return answer;
}

const box = () => sql`box_id = ${field.boxId}`;
const bytes = (length: number) => chance.bytes(length);
const org = () => sql`${field.orgId}::uuid, ${field.boxId}::uuid`;
const ballot = (n: SQL, pseudonym: Uint8Array) =>
  sql`insert into board_entry (org_id, box_id, n, leaf, type, pseudonym, seq, prev, mark, body, tracker)
    values (${org()}, ${n}, ${bytes(32)}, 'ballot', ${pseudonym}, 1, '', '0000', ${bytes(64)}, ${bytes(32)})`;
const waits = (pseudonym: Uint8Array, seq = 9) =>
  sql`insert into waiting_ballot (org_id, box_id, pseudonym, seq, prev, mark, body, tracker)
    values (${org()}, ${pseudonym}, ${seq}, '', '0000', ${bytes(64)}, ${bytes(32)})`;
const end = sql`(select max(n) + 1 from board_entry)`;

describe('the board of an open box', () => {
  it.each(['board_entry', 'board_checkpoint', 'box_pseudonym'])(
    'is not changed and nothing is taken from it: %s',
    async (table) => {
      const of = sql.identifier(table);
      expect(await said(sql`update ${of} set org_id = org_id where ${box()}`)).toBe(
        `${table} is append-only`,
      );
      expect(await said(sql`delete from ${of} where ${box()}`)).toBe(`${table} is append-only`);
    },
  );
  it('is added to at its end only', async () => {
    const [own, inOrder] = [field.pseudonym(0), 'an entry is added at the end of the board'];
    expect(await said(ballot(sql`1000`, own))).toBe(inOrder);
    expect(await said(ballot(sql`0`, own))).toBe(inOrder);
    expect(await said(ballot(sql`3`, own))).toBe(inOrder);
  });
  it('takes no ballot of a pseudonym that was not drawn at the opening, and none twice', async () => {
    expect(await said(ballot(end, bytes(32)))).toBe('only a pseudonym of the box votes');
    const again = sql`insert into board_entry (org_id, box_id, n, leaf, type, pseudonym, seq, prev, mark, body, tracker)
      select org_id, box_id, ${end}, leaf, type, pseudonym, seq, prev, mark, body, tracker from board_entry where n = 1`;
    expect(await said(again)).toMatch(/duplicate key.*board_entry_(seq|tracker)/);
    const added = sql`insert into box_pseudonym (org_id, box_id, pseudonym) values (${org()}, ${bytes(32)})`;
    expect(await said(added)).toBe('the pseudonyms of a box are drawn at its opening');
  });
  it('never gets shorter, and is not counted before the close', async () => {
    expect(await said(sql`update board_head set size = size - 1`)).toBe('a board only grows');
    expect(await said(sql`update board_head set voted = voted - 1`)).toBe('a board only grows');
    const sums = sql`insert into board_entry (org_id, box_id, n, leaf, type, source) values (${org()}, ${end}, ${bytes(32)}, 'aggregate', '{}')`;
    expect(await said(sums)).toBe('counting begins after the close');
  });
});

describe('a ballot that waits', () => {
  it('is of a pseudonym of this box, comes while the box is open, and is not changed', async () => {
    expect(await said(waits(bytes(32)))).toMatch(/violates foreign key/);
    const inTime = 'a ballot is cast while its box is open';
    field.now = field.closesAt;
    expect(await said(waits(field.pseudonym(0)))).toBe(inTime);
    field.now = new Date(field.box.manifest.opens * 1000 - 1000);
    expect(await said(waits(field.pseudonym(0)))).toBe(inTime);
    field.now = null;
    expect(await said(waits(field.pseudonym(0)))).toBe('it was done to 1 rows');
    expect(await said(sql`update waiting_ballot set body = ''`)).toBe('waiting_ballot is append-only');
  });
});

describe('an open box', () => {
  const of = () => sql`where id = ${field.boxId}`;
  it.each(['manifest', 'roll', 'title'])('keeps its %s', async (column) => {
    expect(await said(sql`update sealed_box set ${sql.identifier(column)} = 'x' ${of()}`)).toBe(
      'what is being voted on stays as it was',
    );
  });
  it('keeps its window, keys, hash, electorate, weight and rule of replacing', async () => {
    for (const change of [
      sql`closes_at = closes_at + interval '1 minute'`,
      sql`opens_at = opens_at - interval '1 minute'`,
      sql`ceremony_id = null`,
      sql`box_hash = ''`,
      sql`electorate = 'managers'`,
      sql`weight = 5`,
      sql`revote = not revote`,
    ])
      expect(await said(sql`update sealed_box set ${change} ${of()}`)).toBe(
        'what is being voted on stays as it was',
      );
  });
  it('keeps what is on its paper', async () => {
    const fixed = 'what is being voted on stays as it was';
    expect(await said(sql`update sealed_item set title = 'x' where ${box()}`)).toBe(fixed);
    expect(await said(sql`delete from sealed_item where ${box()}`)).toBe(fixed);
    const more = sql`insert into sealed_item (org_id, box_id, ordinal, subject, title, question, rule)
      values (${org()}, 2, 'procedural', 'x', '{}', '{}')`;
    expect(await said(more)).toBe(fixed);
  });
  it('is not removed, and goes neither back nor past a step', async () => {
    expect(await said(sql`delete from sealed_box ${of()}`)).toBe('a box that was opened is not removed');
    const steps = 'a box is planned, prepared, opened, closed, then counted';
    for (const state of ['planned', 'prepared', 'counting'])
      expect(await said(sql`update sealed_box set state = ${state} ${of()}`)).toBe(steps);
    const counted = sql`update sealed_box set state = 'counted', counted_at = now() ${of()}`;
    expect(await said(counted)).toBe(steps);
    const born = sql`insert into sealed_box select (jsonb_populate_record(b, '{"id": "00000000-0000-4000-8000-000000000001"}')).* from sealed_box b ${of()}`;
    expect(await said(born)).toMatch(/begins as planned/);
  });
  it('forgets whose pseudonym is whose before it is counted', async () => {
    const path = (last: SQL) => sql`do $$ begin
      update sealed_box set state = 'closed', closed_at = now(), counted = 17;
      update sealed_box set state = 'counting';
      ${last}
      update sealed_box set state = 'counted', counted_at = now(), result = '{}', verdicts = '[]', board_secret = null;
    end $$`;
    const forgotten = 'whose pseudonym is whose is forgotten before a result stands';
    expect(await said(path(sql``))).toBe(forgotten);
    expect(await said(path(sql`delete from pseudonym_holder;`))).toBe('it was done to null rows');
    const kept = sql`do $$ begin
      update sealed_box set state = 'closed', closed_at = now();
      update sealed_box set state = 'counting';
      delete from pseudonym_holder;
      update sealed_box set state = 'counted', counted_at = now(), result = '{}', verdicts = '[]';
    end $$`;
    expect(await said(kept)).toBe(forgotten);
  });
});
