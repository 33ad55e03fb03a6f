import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeResult } from '#server/ballot/compose-result';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
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

const compose = () =>
  run(seat(vote.congress.desk, { kind: 'clock', orgId: world.orgId }), composeResult, { box: vote.boxId });

it('opens nothing before the count and below the threshold', async () => {
  expect(codeOf(await compose())).toBe('sealed.notCounting');
  value(await vote.cast(0, [[0, 0, 1], [0]]));
  value(await vote.cast(1, [[0, 0, 2], [1]]));
  value(await vote.cast(2, [[0, 1, 0], [1]]));
  for (let i = 3; i < 8; i += 1) value(await vote.cast(i, [[0, 2, 2], [3]]));
  await vote.close();
  value(await vote.partial(3));
  expect(codeOf(await compose())).toBe('sealed.noResult');
});

it('writes down what was chosen, with the decision of each rule, once', async () => {
  value(await vote.partial(2, true));
  expect(codeOf(await compose())).toBe('sealed.noResult');
  value(await vote.partial(2));
  const both = await Promise.all([compose(), compose()]);
  expect(both.map((one) => value(one).composed).sort()).toEqual([false, true]);
  expect(JSON.parse((await vote.row()).result!)).toMatchObject({
    N: 8,
    counted: 8,
    quorate: true,
    trustees: [3, 2],
    items: [
      {
        counts: [
          [8, 0, 0],
          [2, 1, 5],
          [1, 1, 6],
        ],
        decision: { elected: [0], undecided: [] },
      },
      { counts: [[1, 2, 0, 5]], decision: {} },
    ],
  });
});
