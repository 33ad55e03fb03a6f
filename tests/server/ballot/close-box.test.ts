import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { closeBox } from '#server/ballot/close-box';
import { run } from '#server/platform/command';
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

const close = (vote: SecretVote) => run(vote.congress.desk, closeBox, { box: vote.boxId });
const types = (vote: SecretVote) =>
  inOrg(world, async (tx) => {
    const rows = await tx.execute<{ type: string }>(
      sql`select type from board_entry where box_id = ${vote.boxId} order by n`,
    );
    return rows.map(({ type }) => type[0]).join('');
  });

it('puts everything that waits on the board, closes it, and cannot be closed twice', async () => {
  const vote = await SecretVote.open(world);
  for (let i = 0; i < 10; i += 1) value(await vote.cast(i));
  value(await vote.cast(3));
  expect(codeOf(await close(vote))).toBe('sealed.boxStillOpen');
  world.now = (await vote.row()).closesAt;
  const both = await Promise.all([close(vote), close(vote)]);
  expect(both.map((one) => ('ok' in one ? 'closed' : codeOf(one))).sort()).toEqual([
    'closed',
    'sealed.boxNotOpen',
  ]);
  expect(await types(vote)).toBe(`o${'b'.repeat(11)}c`);
  expect(await vote.row()).toMatchObject({ state: 'closed', counted: 10 });
});

it('closes early only where nobody can change anything any more', async () => {
  const vote = await SecretVote.open(world, { revote: false });
  for (let i = 0; i < 11; i += 1) value(await vote.cast(i));
  expect(codeOf(await close(vote))).toBe('sealed.boxStillOpen');
  expect(codeOf(await vote.cast(0))).toBe('sealed.noRevote');
  value(await vote.cast(11));
  expect(value(await close(vote))).toMatchObject({ closed: true, voted: 12 });
});

it('never opens a box in which fewer than the quorum cast, and forgets whose pseudonym was whose', async () => {
  const vote = await SecretVote.open(world);
  for (let i = 0; i < 7; i += 1) value(await vote.cast(i));
  await vote.close();
  expect(await vote.row()).toMatchObject({ state: 'void', voidReason: 'quorumMissed', boardSecret: null });
  expect((await vote.standing(0))?.pseudonym).toBeNull();
  expect([(await vote.standing(0))?.voted, (await vote.standing(8))?.voted]).toEqual([true, false]);
  expect(codeOf(await close(vote))).toBe('sealed.boxNotOpen');
});

it('is the work of the secretary or the clock', async () => {
  const vote = await SecretVote.open(world);
  const outcome = await run(world.desk(vote.voter(0)), closeBox, { box: vote.boxId });
  expect(codeOf(outcome)).toBe('platform.notAllowed');
  expect(codeOf(await run(vote.congress.desk, closeBox, { box: vote.congress.sessionId }))).toBe(
    'sealed.noBox',
  );
});
