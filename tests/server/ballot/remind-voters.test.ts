import { afterAll, beforeAll, expect, it } from 'vitest';
import { remindVoters } from '#server/ballot/remind-voters';
import { run } from '#server/platform/command';
import { codeOf, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 8 });
});
afterAll(() => world.close());

const remind = () => run(vote.congress.desk, remindVoters, { box: vote.boxId });

it('reminds by one fact for the session, naming nobody', async () => {
  const before = world.rung.length;
  value(await remind());
  const [fact] = world.rung.slice(before);
  expect(fact?.name).toBe('ballot.votersReminded');
  expect(Object.keys(fact?.data ?? {})).toEqual(['title', 'closesAt']);
  expect((await vote.row()).remindedAt).toEqual(world.now);
});

it('does not remind again within the hour, nor when voting is over, and is the secretary’s', async () => {
  expect(codeOf(await remind())).toBe('sealed.remindedLately');
  world.now = new Date(world.now.getTime() + 60 * 60_000);
  value(await remind());
  world.now = (await vote.row()).closesAt;
  expect(codeOf(await remind())).toBe('sealed.boxOver');
  const voter = world.desk(vote.voter(0));
  expect(codeOf(await run(voter, remindVoters, { box: vote.boxId }))).toBe('platform.notAllowed');
});
