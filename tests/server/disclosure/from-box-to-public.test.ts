import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBoard } from '#server/disclosure/queries-board';
import { readOpenBoard, readOpenFeed, readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { writeAtom } from '#server/disclosure/write-atom';
import { inOrg, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';
import { setRule, toldOf } from './told';

const everything = { audience: '', category: '', source: '', q: '', shelf: '' } as const;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('goes from the closing of a box to the public page without anybody’s hand but the scrutineers’', {
  timeout: 400_000,
}, async () => {
  const vote = await SecretVote.open(world);
  const { congress } = vote;
  const visitor = world.desk({ kind: 'visitor', orgId: null });
  const board = () => viewOpen(visitor, 'routes/disclosure/open', 'chest', (of) => readOpenBoard(of, null));
  await setRule(world, congress.secretary.personId, 'box', { audience: 'public' });
  for (let i = 0; i < 12; i += 1) value(await vote.cast(i));
  await congress.signIn('vote');
  await vote.count();
  expect((await toldOf(world)).map(({ source, number }) => [source, number])).toEqual([
    ['appraisal', null],
    ['box', null],
  ]);
  expect((await board()).items.entries).toEqual([]);

  // Nothing but the clock from here on, and people who are present.
  await congress.travel((await congress.window('vote')).closesAt);
  for (const stage of ['resolutions', 'closing'] as const) {
    await congress.travel((await congress.window(stage)).opensAt);
    await congress.signIn(stage);
    await congress.travel((await congress.window(stage)).closesAt);
  }
  const told = await toldOf(world);
  expect(told.map(({ state, number }) => [state, typeof number])).toEqual([
    ['published', 'number'],
    ['published', 'number'],
  ]);
  const box = told.find(({ source }) => source === 'box')!;
  expect((await board()).items.entries).toMatchObject([{ id: box.id, title: '无记名投票结果：选举与评议' }]);
  const page = await viewOpen(visitor, 'routes/disclosure/open-item', 'chest', (of) =>
    readOpenItem(of, box.id),
  );
  expect(page.item.versions[0]?.text).toContain('应选 2 名');
  expect(page.item.clock).toMatchObject({
    hours: 0,
    isInTime: true,
    article: expect.stringContaining('公开条例'),
  });
  const { items, org, now } = await viewOpen(visitor, 'routes/disclosure/open-feed', 'chest', readOpenFeed);
  const addresses = { self: 's', page: 'p', item: (id: string) => id };
  expect(writeAtom(org, items, addresses, now)).toContain('选举与评议');

  // What an appraisal says of a person stays with the representatives, by the rule of its kind.
  const appraisal = told.find(({ source }) => source === 'appraisal')!;
  expect(appraisal.audience).toBe('representatives');
  const outside = viewOpen(visitor, 'routes/disclosure/open-item', 'chest', (of) =>
    readOpenItem(of, appraisal.id),
  );
  await expect(outside).rejects.toMatchObject({ init: { status: 404 } });
  const [staff] = await world.people(1);
  const seenAs = async (roles: Parameters<World['actor']>[1]) =>
    inOrg(world, (tx) =>
      readBoard({ tx, actor: world.actor(staff!, roles), now: world.now }, everything, null),
    );
  expect((await seenAs([])).entries.map(({ source }) => source)).toEqual(['box']);
  expect((await seenAs(['representative'])).entries).toHaveLength(2);
});
