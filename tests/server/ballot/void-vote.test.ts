import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVote } from '#server/ballot/open-vote';
import { voidVote } from '#server/ballot/void-vote';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { cast, member, openedVote, plan } from '#tests/support/day';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('voids a vote for a reason; its matter may be put again, itself never', async () => {
  const congress = await Congress.open(world);
  const vote = await openedVote(congress);
  value(await cast(congress, vote, 0, 'approve'));
  const order = { vote, reason: '名单有误，重新提名' };
  expect(codeOf(await run(world.desk(await member(congress, 0)), voidVote, order))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await run(congress.desk, voidVote, { vote, reason: '' }))).toBe('platform.badInput');
  value(await run(congress.desk, voidVote, order));
  expect(codeOf(await run(congress.desk, voidVote, order))).toBe('ballot.finished');
  expect(codeOf(await run(congress.desk, openVote, { vote }))).toBe('ballot.notPlanned');
  value(await plan(congress));
});
