import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeBallots } from '#server/ballot/place-ballots';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 18 });
}, 60_000);
afterAll(() => world.close());

const clock = () => seat(vote.congress.desk, { kind: 'clock', orgId: world.orgId });
const place = () => run(clock(), placeBallots, { box: vote.boxId });
const board = () =>
  inOrg(world, async (tx) => {
    const rows = await tx.execute<{ n: number; person: string; seq: number }>(sql`
      select n, encode(pseudonym, 'hex') as person, seq from board_entry
      where box_id = ${vote.boxId} and type = 'ballot' order by n`);
    return [...rows];
  });

it('waits until the ballots of eight people are together', async () => {
  for (let i = 0; i < 7; i += 1) value(await vote.cast(i));
  value(await vote.cast(0));
  expect(value(await place())).toEqual({ placed: 0 });
  expect(await board()).toEqual([]);
});

it('puts them on the board in no order but each person’s own, once, whoever is asked at the same time', async () => {
  value(await vote.cast(7));
  const both = await Promise.all([place(), place()]);
  expect(both.map((one) => value(one).placed).sort()).toEqual([0, 9]);
  const rows = await board();
  expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const own = rows.filter(({ person }) => rows.filter((one) => one.person === person).length === 2);
  expect(own.map(({ seq }) => seq)).toEqual([1, 2]);
  // The order of pseudonyms by when they cast would come up by chance once in 40,000 times.
  const cast = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((i) => vote.standing(i)));
  const order = cast.map((one) => Buffer.from(one!.pseudonym!, 'base64url').toString('hex'));
  expect([...new Set(rows.map(({ person }) => person))]).not.toEqual(order);
});

it('signs how the board stands after each portion, and is only for the clock', async () => {
  const sizes = await inOrg(world, (tx) =>
    tx.execute<{ size: number }>(
      sql`select size from board_checkpoint where box_id = ${vote.boxId} order by size`,
    ),
  );
  expect(sizes.map(({ size }) => size)).toEqual([1, 10]);
  expect(codeOf(await run(vote.congress.desk, placeBallots, { box: vote.boxId }))).toBe(
    'platform.notAllowed',
  );
  for (let i = 8; i < 16; i += 1) value(await vote.cast(i));
  await vote.close();
  expect(codeOf(await place())).toBe('sealed.boxOver');
});
