import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { draftResolution } from '#server/resolution/draft-resolution';
import { readResolutions } from '#server/resolution/queries';
import { Congress, codeOf, value } from '#tests/support/congress';
import { member, read } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';
import { agreed, draft, drafted, heardItem, paper, rowOfResolution } from './stage';

let world: World;
let congress: Congress;
beforeEach(async () => {
  world = await openWorld();
  congress = await Congress.open(world);
});
afterEach(() => world.close());

it('keeps a draft on an item, without a number, for the secretary alone', async () => {
  await congress.reach('reports');
  const id = await drafted(congress, { item: await heardItem(congress) });
  expect(await rowOfResolution(congress, id)).toMatchObject({ state: 'draft', number: null });
  const shown = await read(congress, congress.secretary, readResolutions);
  expect(shown.resolutions).toMatchObject([{ id, state: 'draft' }]);
  const others = await read(congress, await member(congress, 0), readResolutions);
  expect(others.resolutions).toEqual([]);
  expect(others.drafting).toBeNull();
});

it('takes a free one and one on an empty choice', async () => {
  await congress.reach('groups');
  expect(await rowOfResolution(congress, await drafted(congress, { item: '', vote: '' }))).toMatchObject({
    vote_id: null,
  });
});

it('offers every item, and names those that wait for a secret vote', async () => {
  const secret = await agreed(congress, 'other.adopt', '绩效分配方案');
  await congress.reach('reports');
  const { drafting } = await read(congress, congress.secretary, readResolutions);
  const heard = await heardItem(congress);
  expect(drafting?.items.map((item) => item.id).sort()).toEqual([heard, secret].sort());
  expect(drafting?.secret).toEqual(['绩效分配方案']);
});

it('refuses before anything was heard, and after the closing', async () => {
  await congress.sendPapers();
  expect(codeOf(await draft(congress))).toBe('resolution.notNow');
});

it('refuses an item or a vote of another session, and a session that is not there', async () => {
  await congress.reach('reports');
  const item = await heardItem(congress);
  const other = await Congress.open(world);
  const foreign = value(await other.add()).id;
  expect(codeOf(await draft(congress, { item: foreign }))).toBe('resolution.itemElsewhere');
  expect(codeOf(await draft(congress, { vote: randomUUID() }))).toBe('resolution.itemElsewhere');
  expect(codeOf(await draft(congress, { session: randomUUID(), item }))).toBe('congress.noSession');
});

it.each(['2026-01-01', '2028-12-31'])('refuses the review date %s', async (reviewOn) => {
  await congress.reach('reports');
  const outcome = await draft(congress, { reviewOn });
  expect(outcome).toMatchObject({
    code: 'resolution.reviewDate',
    fields: { reviewOn: ['resolution:reviewLatest'] },
  });
});

it.each([
  ['title', ''],
  ['title', '长'.repeat(201)],
  ['text', '太短'],
  ['text', '长'.repeat(20_001)],
  ['unit', ' '],
  ['reviewOn', ''],
  ['reviewOn', '2027-02-30'],
  ['item', 'x'],
])('refuses %s "%.4s"', async (field, text) => {
  await congress.reach('reports');
  expect(await draft(congress, { [field]: text })).toMatchObject({
    code: 'platform.badInput',
    fields: { [field]: expect.anything() },
  });
});

it('keeps rare characters and emoji as they were typed', async () => {
  await congress.reach('reports');
  const id = await drafted(congress, { title: '关于𠮷田㐂安置的决议🌱' });
  expect(await rowOfResolution(congress, id)).toMatchObject({ title: '关于𠮷田㐂安置的决议🌱' });
});

it('is the secretary’s order alone', async () => {
  await congress.reach('reports');
  for (const actor of [await member(congress, 0), world.actor(congress.reps[1]!, ['management'])])
    expect(
      codeOf(await run(world.desk(actor), draftResolution, { session: congress.sessionId, ...paper() })),
    ).toBe('platform.notAllowed');
});
