import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { voidStaleBoxes } from '#server/ballot/void-stale-boxes';
import { run } from '#server/platform/command';
import { reactions } from '#server/reactions';
import {
  boxAtVote,
  bringOut,
  holdKeys,
  planned,
  prepare,
  readBoxRow,
  secretItem,
  sign,
} from '#tests/support/boxes';
import { Congress, codeOf, value } from '#tests/support/congress';
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

const replaced = async (item: string) => {
  const document = await bringOut(congress, item, 'second');
  const system = world.desk({ kind: 'system', orgId: world.orgId });
  return value(await run(system, voidStaleBoxes, { document })).changed;
};

it('follows from a replaced text', () => {
  expect(reactions['report.textReplaced']?.map(({ command }) => command)).toContain(voidStaleBoxes);
});

it('voids an open box whose text was replaced: nobody votes for words they did not read', async () => {
  const { box, item } = await boxAtVote(congress);
  expect(await replaced(item)).toBe(1);
  expect(await readBoxRow(congress, box)).toMatchObject({ state: 'void', voidReason: 'textChanged' });
  expect(await replaced(item)).toBe(0);
});

it('makes a prepared box a plan again, for the scrutineers to sign the new text', async () => {
  const item = await secretItem(congress);
  const keys = await holdKeys(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [item]));
  value(await prepare(congress, box));
  value(await sign(congress, keys, box, 1));
  const before = await readBoxRow(congress, box);
  expect(await replaced(item)).toBe(1);
  expect((await readBoxRow(congress, box)).state).toBe('planned');
  expect(await replaced(item)).toBe(0);
  value(await prepare(congress, box));
  expect((await readBoxRow(congress, box)).manifest).not.toBe(before.manifest);
});

it('leaves other boxes alone, and is for the system only', async () => {
  const item = await secretItem(congress);
  const other = await secretItem(congress, {
    title: '绩效工资考核办法（草案）',
    matter: 'publicInstitution.appraisalRules',
  });
  await holdKeys(congress);
  await congress.sendPapers();
  const { box } = value(await planned(congress, [item]));
  value(await prepare(congress, box));
  expect(await replaced(other)).toBe(0);
  expect((await readBoxRow(congress, box)).state).toBe('prepared');
  expect(codeOf(await run(congress.desk, voidStaleBoxes, { document: item }))).toBe('platform.notAllowed');
});
