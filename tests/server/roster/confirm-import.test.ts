import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { type Outcome, run } from '#server/platform/command';
import { confirmImport } from '#server/roster/confirm-import';
import { openTerm } from '#server/roster/open-term';
import { previewImport } from '#server/roster/preview-import';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let secretary: Actor;
let term: string;
const file = async (name: string) => new Uint8Array(await readFile(`tests/fixtures/case-hospital/${name}`));

function value<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome.value;
}

beforeAll(async () => {
  world = await openWorld();
  const [id] = await world.people(1, { staffNumber: '99999', name: '书记' });
  secretary = world.actor(id!, ['secretary']);
  term = value(
    await run(world.desk(secretary), openTerm, {
      name: '第六届',
      beginsOn: '2026-01-01',
      endsOn: '2030-12-31',
    }),
  ).id;
});
afterAll(() => world.close());

const bring = async (kind: 'people' | 'representatives', fileName: string, bytes: Uint8Array) => {
  const { batch, hash, preview } = value(
    await run(world.desk(secretary), previewImport, { kind, term, fileName, bytes }),
  );
  return { batch, hash, preview, done: await run(world.desk(secretary), confirmImport, { batch, hash }) };
};

test('the real roster brings in its 1,268 people once, and nothing the second time', async () => {
  const bytes = await file('roster.xlsx');
  const first = await bring('people', 'roster.xlsx', bytes);
  expect(value(first.done).written).toBe(1268);
  const second = await bring('people', 'roster.xlsx', bytes);
  expect(value(second.done).written).toBe(0);
  expect(second.preview.totals).toMatchObject({ new: 0, changed: 0 });
});

test('the real representatives get their seats in nine delegations, each with its leader; twice changes nothing', async () => {
  const bytes = await file('representatives.gb18030.csv');
  expect(value((await bring('representatives', 'r.csv', bytes)).done).written).toBe(128);
  const again = await bring('representatives', 'r.csv', bytes);
  expect(value(again.done).written).toBe(0);
  const [row] = await world.database.sql.begin(async (sql) => {
    await sql`select set_config('app.org', ${world.orgId}, true)`;
    return sql`select count(*)::int as delegations, (select count(*)::int from representative where leader) as leaders from delegation`;
  });
  expect(row).toEqual({ delegations: 9, leaders: 9 });
});

test('a confirmation of a roster that changed after the preview is refused, and one preview is carried out once', async () => {
  const bytes = new TextEncoder().encode('工号,姓名\n70001,张一\n');
  const { batch, hash } = value(
    await run(world.desk(secretary), previewImport, { kind: 'people', fileName: 'a.csv', bytes }),
  );
  value((await bring('people', 'b.csv', new TextEncoder().encode('工号,姓名\n70001,张二\n'))).done);
  expect(await run(world.desk(secretary), confirmImport, { batch, hash })).toMatchObject({
    code: 'roster.previewStale',
  });
});

test('two confirmations at the same moment count once', async () => {
  const bytes = new TextEncoder().encode('工号,姓名\n70010,王一\n');
  const { batch, hash } = value(
    await run(world.desk(secretary), previewImport, { kind: 'people', fileName: 'a.csv', bytes }),
  );
  const both = await Promise.all(
    [1, 2].map(() => run(world.desk(secretary), confirmImport, { batch, hash })),
  );
  expect(both.filter((one) => !isRefusal(one))).toHaveLength(1);
  expect(both.find(isRefusal)).toMatchObject({ code: 'roster.importOver' });
});

test('a representative who is not on the roster is named with the row and gets no seat', async () => {
  const { preview } = await bring(
    'representatives',
    'x.csv',
    new TextEncoder().encode('代表团,工号,姓名\n第一团,88888,无此人\n'),
  );
  expect(preview.rows[0]!.cells.staffNumber?.reasons.map((reason) => reason.code)).toContain('notOnRoster');
});

test('a seat never moves to another delegation by an import', async () => {
  const moved = await bring(
    'representatives',
    'y.csv',
    new TextEncoder().encode('代表团,工号,姓名\n第九代表团(后勤),01189,袁𬭚\n'),
  );
  expect(moved.done).toMatchObject({ code: 'roster.seatNeverMoves' });
});

test('another organisation and other people find no batch', async () => {
  const bytes = new TextEncoder().encode('工号,姓名\n70020,王二\n');
  const { batch, hash } = value(
    await run(world.desk(secretary), previewImport, { kind: 'people', fileName: 'a.csv', bytes }),
  );
  const [plain] = await world.people(1, { staffNumber: '99998' });
  expect(await run(world.desk(world.actor(plain!)), confirmImport, { batch, hash })).toMatchObject({
    code: 'platform.notAllowed',
  });
});
