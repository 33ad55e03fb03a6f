import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { countBox } from '#server/ballot/count-box';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => {
  world.now = new Date('2026-11-02T01:00:00Z');
});
afterAll(() => world.close());

const count = (vote: SecretVote) =>
  run(seat(vote.congress.desk, { kind: 'clock', orgId: world.orgId }), countBox, { box: vote.boxId });

it('adds up the newest ballot of each person once the hold is over, and once', async () => {
  const vote = await SecretVote.open(world, { holdMinutes: 30 });
  expect(codeOf(await count(vote))).toBe('sealed.boxNotClosed');
  for (let i = 0; i < 9; i += 1) value(await vote.cast(i));
  value(await vote.cast(4, [[1, 1, 0], [3]]));
  await vote.close();
  expect((await vote.row()).state).toBe('closed');
  expect(codeOf(await count(vote))).toBe('sealed.holding');
  world.now = new Date(world.now.getTime() + 30 * 60_000);
  const both = await Promise.all([count(vote), count(vote)]);
  expect(both.map((one) => ('ok' in one ? 'ok' : codeOf(one))).sort()).toEqual(['ok', 'sealed.boxNotClosed']);
  const [row] = await inOrg(world, (tx) =>
    tx.execute<{ n: number; state: string }>(sql`
      select count(*)::int as n, (select state from sealed_box where id = ${vote.boxId}) as state
      from board_entry where box_id = ${vote.boxId} and type = 'aggregate'`),
  );
  expect(row).toEqual({ n: 1, state: 'counting' });
});

it('stops where a receipt is not honoured, until the box is declared void', async () => {
  const vote = await SecretVote.open(world);
  for (let i = 0; i < 9; i += 1) value(await vote.cast(i));
  const lost = value(await vote.hand(9, await vote.seal(9, [[0, 0, 2], [1]])));
  // As a dishonest server would: the ballot that was confirmed is dropped.
  await inOrg(world, (tx) =>
    tx.execute(sql`delete from waiting_ballot where tracker = decode(${hex(lost.tracker)}, 'hex')`),
  );
  world.now = (await vote.row()).closesAt;
  await vote.closeOnly();
  value(await vote.complain(9, lost.receipt));
  expect(codeOf(await count(vote))).toBe('sealed.disputed');
  await vote.travel(new Date(world.now.getTime() + 86_400_000));
  expect((await vote.row()).state).toBe('closed');
});

const hex = (tracker: string) => Buffer.from(tracker, 'base64url').toString('hex');
