import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectAsOwner } from '#db/client';
import { organisation } from '#db/schema';
import { planBox } from '#server/ballot/plan-box';
import { agreeItem } from '#server/congress/agree-item';
import { run } from '#server/platform/command';
import { appraisalItem, electionItem, planned, promote, secretItem } from '#tests/support/boxes';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { later, member, rowOf } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world.now = new Date('2026-11-02T01:00:00Z');
  congress = await Congress.open(world);
});
afterAll(() => world.close());

const itemsOf = (box: string) =>
  inOrg(world, (tx) =>
    tx.execute<{ ordinal: number; title: string; question: unknown; rule: unknown }>(
      sql`select ordinal, title, question, rule from sealed_item where box_id = ${box} order by ordinal`,
    ),
  );

it('puts each item on the paper with its question and rule, in the window of the vote', async () => {
  const pay = await secretItem(congress);
  const election = await electionItem(congress, 3, 2);
  expect(codeOf(await planned(congress, [pay]))).toBe('ballot.rollOpen');
  await congress.sendPapers();
  const { box } = value(await planned(congress, [pay, election], { writeIns: 1, mode: 'approval' }));
  const items = await itemsOf(box);
  expect(items.map(({ question }) => question)).toMatchObject([
    { kind: 'motion' },
    { kind: 'election', mode: 'approval', writeIns: 1, seats: 2 },
  ]);
  expect(items[1]!.rule).toEqual({ kind: 'elect-majority-all', seats: 2 });
  const window = await congress.window('vote');
  const row = await rowOf<{ opens_at: string; hold_seconds: number; weight: number | null; revote: boolean }>(
    congress,
    sql`select opens_at, hold_seconds, weight, revote from sealed_box where id = ${box}`,
  );
  expect(new Date(row.opens_at)).toEqual(window.opensAt);
  expect(row).toMatchObject({ hold_seconds: 1800, weight: null, revote: false });
});

it('takes an item into one box only, also when two plan it at once', async () => {
  const pay = await secretItem(congress);
  await congress.sendPapers();
  const both = await Promise.all([planned(congress, [pay]), planned(congress, [pay])]);
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
  expect(codeOf(await planned(congress, [pay]))).toBe('sealed.itemBoxed');
  expect(codeOf(await planned(congress, [pay, pay]))).toBe('sealed.itemTwice');
});

it('takes nothing that the law lets be open or only heard, and nothing of another session', async () => {
  const heard = value(await congress.add({ title: '年度工作报告' })).id;
  const order = value(await congress.add({ title: '大会表决办法', matter: 'order.votingMethod' })).id;
  for (const item of [heard, order]) value(await run(congress.desk, agreeItem, { item }));
  await congress.sendPapers();
  expect(codeOf(await planned(congress, [heard]))).toBe('ballot.nothingToPass');
  expect(codeOf(await planned(congress, [order]))).toBe('sealed.itemNotSecret');
  expect(codeOf(await planned(congress, ['subject:presidium']))).toBe('sealed.itemNotSecret');
  const other = await Congress.open(world);
  expect(codeOf(await planned(congress, [await secretItem(other, { paper: false })]))).toBe(
    'ballot.itemElsewhere',
  );
});

it('takes a matter of order that the rules of the session want secret', async () => {
  const owner = connectAsOwner(world.ownerUrl);
  const follow = (rules: string) => owner.db.update(organisation).set({ ruleProfile: rules });
  await follow('ZJ_2010');
  world.now = new Date('2026-11-02T01:00:00Z');
  const congress = await Congress.open(world);
  await follow('SH_2017');
  await owner.close();
  await congress.sendPapers();
  const { box } = value(await planned(congress, ['subject:presidium']));
  expect(await itemsOf(box)).toMatchObject([
    { question: { kind: 'motion' }, rule: { kind: 'majority-all' } },
  ]);
  expect(await rowOf(congress, sql`select stage from sealed_box where id = ${box}`)).toEqual({
    stage: 'preparatory',
  });
  expect(codeOf(await planned(congress, ['subject:presidium']))).toBe('sealed.itemBoxed');
  expect(codeOf(await planned(congress, ['subject:nothing']))).toBe('platform.badInput');
});

it('keeps classes of raters in boxes of their own, and only for appraisals', async () => {
  await promote(congress, 10);
  const pay = await secretItem(congress);
  const rating = await appraisalItem(congress, 2);
  await congress.sendPapers();
  expect(codeOf(await planned(congress, [pay], { electorate: 'others' }))).toBe('sealed.wholeRoll');
  value(await planned(congress, [rating], { electorate: 'managers', weight: '40' }));
  expect(codeOf(await planned(congress, [rating], { electorate: 'managers' }))).toBe('sealed.itemBoxed');
  expect(codeOf(await planned(congress, [rating], { electorate: 'all' }))).toBe('sealed.itemBoxed');
  value(await planned(congress, [rating], { electorate: 'others', weight: '60' }));
});

it('refuses electorates of fewer than five, and two that differ by one to four people', async () => {
  await promote(congress, 4);
  const rating = await appraisalItem(congress, 1);
  await congress.sendPapers();
  expect(await planned(congress, [rating], { electorate: 'managers' })).toMatchObject({
    code: 'sealed.fewVoters',
    params: { count: 4, needed: 5 },
  });
  value(await planned(congress, [rating]));
  expect(await planned(congress, [rating], { electorate: 'others' })).toMatchObject({
    code: 'sealed.nearlySameVoters',
    params: { count: 4 },
  });
});

it('prints no paper without persons, seats or the right number of grades', async () => {
  const rating = await secretItem(congress, {
    paper: false,
    title: '民主评议',
    matter: 'other.appraise',
    persons: await inOrg(world, async (tx) => {
      const rows = await tx.execute<{ n: string }>(
        sql`select staff_number as n from person where id = ${congress.reps[0]}`,
      );
      return [rows[0]!.n];
    }),
    grades: ['好', '不好'],
  });
  await congress.sendPapers();
  expect(codeOf(await planned(congress, [rating]))).toBe('sealed.badQuestion');
});

it('keeps a box within the window of its stage', async () => {
  const pay = await secretItem(congress);
  await congress.sendPapers();
  const window = await congress.window('vote');
  const at = (opens: Date, closes: Date, more = {}) =>
    planned(congress, [pay], { opensAt: opens.toISOString(), closesAt: closes.toISOString(), ...more });
  expect(codeOf(await at(later(window.opensAt, -1), window.closesAt))).toBe('ballot.outsideWindow');
  expect(codeOf(await at(window.closesAt, window.opensAt))).toBe('ballot.timesReversed');
  expect(codeOf(await at(window.opensAt, window.closesAt, { stage: 'closing' }))).toBe('ballot.wrongStage');
  value(await at(later(window.opensAt, 1), window.closesAt));
});

it('is for the secretary alone, and reads its form strictly', async () => {
  const pay = await secretItem(congress);
  await congress.sendPapers();
  const raw = { session: congress.sessionId, title: '第一票箱', items: pay };
  const rep = world.desk(await member(congress, 1));
  expect(codeOf(await run(rep, planBox, raw))).toBe('platform.notAllowed');
  for (const wrong of [
    { title: '短' },
    { items: [] },
    { items: 'x' },
    { mode: 'loud' },
    { writeIns: '6' },
    { electorate: 'friends' },
    { weight: '0' },
    { weight: '101' },
    { holdMinutes: '-1' },
    { opensAt: 'soon' },
  ])
    expect(codeOf(await run(congress.desk, planBox, { ...raw, ...wrong }))).toBe('platform.badInput');
  value(await run(congress.desk, planBox, raw));
});
