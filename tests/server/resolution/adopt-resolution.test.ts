import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { adoptResolution } from '#server/resolution/adopt-resolution';
import { readResolution } from '#server/resolution/queries';
import { withdrawResolution } from '#server/resolution/withdraw-resolution';
import { countedBox } from '#tests/support/boxes';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, read, rowOf, shown } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';
import { adopt, agreed, drafted, heardItem, rowOfResolution, votedThrough } from './stage';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

it('numbers what was heard, for the representatives to read', async () => {
  await congress.reach('resolutions');
  const id = await drafted(congress, { item: await heardItem(congress) });
  expect(value(await adopt(congress, id))).toEqual({ number: '〔2026〕1号' });
  const page = shown(await read(congress, await member(congress, 3), (reader) => readResolution(reader, id)));
  expect(page).toMatchObject({
    resolution: { state: 'adopted', number: '〔2026〕1号' },
    item: '审议2026年度工作报告',
    vote: null,
    may: { write: false },
  });
});

it('numbers without gaps, whoever comes first, and never twice', async () => {
  await congress.reach('resolutions');
  const ids = [
    await drafted(congress),
    await drafted(congress),
    await drafted(congress),
    await drafted(congress),
  ];
  value(await run(congress.desk, withdrawResolution, { resolution: ids[1]! }));
  const kept = [ids[0]!, ids[2]!, ids[3]!];
  const outcomes = await Promise.all([...kept, kept[0]!].map((id) => adopt(congress, id)));
  expect(outcomes.filter((one) => !('ok' in one)).map((one) => codeOf(one))).toEqual(['resolution.stands']);
  const numbers = await Promise.all(kept.map(async (id) => (await rowOfResolution(congress, id)).number));
  expect(numbers.sort()).toEqual(['〔2026〕1号', '〔2026〕2号', '〔2026〕3号']);
});

it('rests an item that is voted openly on its passed vote, and says its arithmetic', async () => {
  const item = await agreed(congress, 'order.resolutionText', '大会决议文本');
  const vote = await votedThrough(congress, item, 16);
  const id = await drafted(congress, { item });
  value(await adopt(congress, id));
  expect(await rowOfResolution(congress, id)).toMatchObject({ state: 'adopted', vote_id: vote });
  const page = shown(await read(congress, congress.secretary, (reader) => readResolution(reader, id)));
  expect(page.vote?.passed).toBe(true);
  expect(page.vote?.sentences.map((sentence) => sentence.key)).toContain('congress:verdict.passed');
});

it('refuses an item whose vote did not pass', async () => {
  const item = await agreed(congress, 'order.resolutionText', '大会决议文本');
  await votedThrough(congress, item, 15);
  expect(codeOf(await adopt(congress, await drafted(congress, { item })))).toBe('resolution.voteNotPassed');
});

it('refuses an item that must be voted and was not', async () => {
  const item = await agreed(congress, 'order.resolutionText', '大会决议文本');
  await congress.reach('resolutions');
  expect(await adopt(congress, await drafted(congress, { item }))).toMatchObject({
    code: 'resolution.itemUnvoted',
    params: { title: '大会决议文本' },
  });
});

it('refuses an item that must be voted secretly, with its article', async () => {
  const item = await agreed(congress, 'other.adopt', '绩效分配方案');
  await congress.reach('resolutions');
  expect(await adopt(congress, await drafted(congress, { item }))).toMatchObject({
    code: 'resolution.itemSecret',
    params: { title: '绩效分配方案' },
    article: expect.stringContaining('第三十一条'),
  });
});

it('rests on what a ballot box decided, and shows it', async () => {
  const item = await agreed(congress, 'other.adopt', '绩效分配方案');
  await congress.reach('resolutions');
  const id = await drafted(congress, { item });
  const verdict = { ordinal: 1, agendaItemId: item, subject: null, outcome: 'passed', passed: true };
  await countedBox(congress, verdict);
  expect(codeOf(await adopt(congress, id))).toBe('resolution.voteNotPassed');
  await rowOf(congress, sql`update agenda_item set state = 'adopted' where id = ${item} returning id`);
  value(await adopt(congress, id));
  const page = shown(await read(congress, congress.secretary, (reader) => readResolution(reader, id)));
  expect(page.boxes).toMatchObject([{ verdict: { outcome: 'passed' } }]);
});

it('waits for the stage of the resolutions', async () => {
  await congress.reach('vote');
  const id = await drafted(congress, { item: await heardItem(congress) });
  expect(codeOf(await adopt(congress, id))).toBe('resolution.notAdoptableNow');
});

it('refuses a review date that the adoption has overtaken', async () => {
  await congress.reach('reports');
  const id = await drafted(congress, { reviewOn: '2026-11-14' });
  await congress.signIn('reports');
  world.now = new Date((await congress.window('reports')).closesAt);
  for (const stage of ['reports', 'groups', 'vote'] as const) {
    await congress.travel((await congress.window(stage)).opensAt);
    await congress.signIn(stage);
    await congress.travel((await congress.window(stage)).closesAt);
  }
  await congress.travel((await congress.window('resolutions')).opensAt);
  expect(codeOf(await adopt(congress, id))).toBe('resolution.reviewDate');
});

it('is the secretary’s order alone, on a resolution that is there', async () => {
  await congress.reach('resolutions');
  const resolution = await drafted(congress);
  expect(codeOf(await run(world.desk(await member(congress, 0)), adoptResolution, { resolution }))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await adopt(congress, randomUUID()))).toBe('resolution.noResolution');
});
