import { afterAll, beforeAll, expect, it } from 'vitest';
import { extendVote } from '#server/ballot/extend-vote';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { later, member, openedVote } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('gives an open vote more time once, only forward, by the secretary alone', async () => {
  const congress = await Congress.open(world);
  const vote = await openedVote(congress);
  const { closesAt } = await congress.window('preparatory');
  const extend = (hours: number) =>
    run(congress.desk, extendVote, { vote, closesAt: later(closesAt, hours).toISOString() });
  expect(codeOf(await extend(-1))).toBe('ballot.onlyForward');
  const rep = world.desk(await member(congress, 0));
  expect(codeOf(await run(rep, extendVote, { vote, closesAt: closesAt.toISOString() }))).toBe(
    'platform.notAllowed',
  );
  value(await extend(1));
  expect(codeOf(await extend(2))).toBe('ballot.extendedAlready');
});
