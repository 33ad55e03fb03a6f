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
  vote = await SecretVote.open(world, { voters: 33 });
});
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

const people = (rows: readonly { person: string }[]) => new Set(rows.map(({ person }) => person)).size;

it('waits until eight people’s ballots can go together and eight people’s stay behind', async () => {
  for (let i = 0; i < 15; i += 1) value(await vote.cast(i));
  value(await vote.cast(0));
  expect(value(await place())).toEqual({ placed: 0 });
  expect(await board()).toEqual([]);
});

it('puts those on the board in no order but each person’s own, once, whoever is asked at the same time', async () => {
  value(await vote.cast(15));
  const both = await Promise.all([place(), place()]);
  const placed = both.map((one) => value(one).placed);
  const rows = await board();
  expect(placed).toContain(0);
  expect(placed).toContain(rows.length);
  expect(people(rows)).toBe(8);
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_, at) => at + 1));
  const own = rows.filter(({ person }) => rows.filter((one) => one.person === person).length === 2);
  expect(own.map(({ seq }) => seq)).toEqual(own.length > 0 ? [1, 2] : []);
  // By chance who goes, and in which order, would be who came first and in that order once in 500 million times.
  const cast = await Promise.all(Array.from({ length: 8 }, (_, i) => vote.standing(i)));
  const order = cast.map((one) => Buffer.from(one!.pseudonym!, 'base64url').toString('hex'));
  expect([...new Set(rows.map(({ person }) => person))]).not.toEqual(order);
});

it('lets nobody who votes for the first time hide among those only who replace a ballot', async () => {
  const before = await board();
  const known = new Set(before.map(({ person }) => person));
  const hex = async (i: number) =>
    Buffer.from((await vote.standing(i))!.pseudonym!, 'base64url').toString('hex');
  for (let i = 0; i < 16; i += 1) if (known.has(await hex(i))) value(await vote.cast(i));
  for (let i = 16; i < 23; i += 1) value(await vote.cast(i));
  // Eight who replace and fifteen newcomers: neither group is large enough, though 23 people wait.
  expect(value(await place())).toEqual({ placed: 0 });
  value(await vote.cast(23));
  expect(value(await place()).placed).toBeGreaterThanOrEqual(8);
  const added = (await board()).slice(before.length);
  expect(people(added)).toBe(8);
  expect(added.every(({ person }) => !known.has(person))).toBe(true);
});

it('signs how the board stands after each portion with a time that never goes back, and is only for the clock', async () => {
  for (let i = 24; i < 32; i += 1) value(await vote.cast(i));
  // Another process began a little earlier and had to wait for its turn.
  world.now = new Date(world.now.getTime() - 5000);
  value(await place());
  const signed = await inOrg(world, (tx) =>
    tx.execute<{ size: number; time: string }>(
      sql`select size, time from board_checkpoint where box_id = ${vote.boxId} order by size`,
    ),
  );
  expect(signed.length).toBe(4);
  expect(signed.at(-1)!.size).toBe((await board()).length + 1);
  const times = signed.map(({ time }) => Number(time));
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(codeOf(await run(vote.congress.desk, placeBallots, { box: vote.boxId }))).toBe(
    'platform.notAllowed',
  );
  await vote.close();
  expect(codeOf(await place())).toBe('sealed.boxOver');
});
