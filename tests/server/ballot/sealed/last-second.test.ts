import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Posted } from '#app/domain/ballot/sealed/count';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { isRefusal } from '#app/domain/refusal';
import { connect } from '#db/client';
import { sealedBox } from '#db/schema';
import { castSealedBallot } from '#server/ballot/cast-sealed-ballot';
import { keepBoxes } from '#server/clock/boxes';
import { run } from '#server/platform/command';
import { checkedBoard } from '#tests/support/checked-board';
import { codeOf, value } from '#tests/support/congress';
import { Field } from '#tests/support/field';
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database';

const voters = 200;
let fresh: FreshDatabase;
let field: Field;
let ballots: Posted[];
beforeAll(async () => {
  fresh = await freshDatabase();
  field = await Field.open(fresh.url, { voters });
  ballots = field.people.map((_, index) => field.seal(index, index % 3));
});
afterAll(async () => {
  await field.close();
  await fresh.close();
});

const board = () => field.inOrg((tx) => checkedBoard(tx, field.boxId, field.box));
const late = (by: number) => new Date(field.closesAt.getTime() + by);

it('counts every ballot of 200 people that came before the end, and says to all others that it is over', {
  timeout: 400_000,
}, async () => {
  // The server's time reaches the end once 150 ballots were taken up: two processes close the box while the last of them are under way.
  // The first to come makes the server read the paper, which asks for the time as well.
  expect(codeOf(await field.cast(1, ballots[0]!))).toBe('sealed.otherPseudonym');
  const other = connect(fresh.url, 2);
  const ending = { ...field.desk(), db: other.db, clock: () => late(0) };
  let closing: Promise<unknown> | undefined;
  let begun = 0;
  const clock = () => {
    begun += 1;
    if (begun === 150) closing = Promise.all([keepBoxes(ending), keepBoxes(ending)]);
    return late(begun <= 150 ? -1 : 0);
  };
  const all = ballots.map((ballot, index) =>
    field.cast(index, ballot, { ...field.desk(field.voter(index)), clock }),
  );
  const outcomes = await Promise.all(all);
  await closing;
  await other.close();
  field.now = late(0);
  const taken = ballots
    .filter((_, index) => !isRefusal(outcomes[index]!))
    .map(({ ballot }) => ballotSource(ballot));
  const codes = new Set(outcomes.map((one) => (isRefusal(one) ? one.code : 'taken')));
  expect(codes).toEqual(new Set(['taken', 'sealed.boxOver']));
  // Those that were under way when the box was closed may be refused, but then they are told so.
  expect(taken.length).toBeLessThanOrEqual(150);
  expect(taken.length).toBeGreaterThanOrEqual(134);
  const { ballots: shown, voted, closes } = await board();
  expect([...shown].sort()).toEqual([...taken].sort());
  const [row] = await field.inOrg((tx) => tx.select().from(sealedBox));
  expect([row!.state, row!.counted, voted, closes]).toEqual(['closed', taken.length, taken.length, 1]);
});

it('takes none afterwards, whatever time a device believes it is, and gives a repeat its receipt', async () => {
  const before = await board();
  const outsiders = field.people
    .map((_, index) => index)
    .filter((index) => !before.ballots.includes(ballotSource(ballots[index]!.ballot)));
  for (const index of outsiders.slice(0, 3)) {
    expect(codeOf(await field.cast(index, ballots[index]!))).toBe('sealed.boxOver');
    const order = {
      ...field.order(ballotSource(ballots[index]!.ballot)),
      now: late(-86_400_000),
      at: late(-1),
    };
    expect(codeOf(await run(field.desk(field.voter(index)), castSealedBallot, order))).toBe('sealed.boxOver');
  }
  const insider = field.people.findIndex((_, index) =>
    before.ballots.includes(ballotSource(ballots[index]!.ballot)),
  );
  value(await field.cast(insider, ballots[insider]!));
  expect(await board()).toEqual(before);
});
