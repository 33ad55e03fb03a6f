import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postPartial } from '#server/ballot/post-partial';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 8 });
  for (let i = 0; i < 7; i += 1) value(await vote.cast(i));
});
afterAll(() => world.close());

const rights = () =>
  inOrg(world, async (tx) => {
    const rows = await tx.execute<{ i: number; is_right: boolean }>(
      sql`select i, is_right from board_partial where box_id = ${vote.boxId} order by n`,
    );
    return rows.map(({ i, is_right }) => `${i}${is_right ? '+' : '-'}`);
  });

it('is for the time of counting, and for the scrutineers of these keys alone', async () => {
  const raw = { box: vote.boxId, partial: '{}', cosign: 'xx' };
  expect(codeOf(await run(vote.trustee(1), postPartial, raw))).toBe('sealed.notCounting');
  await vote.close();
  expect(codeOf(await run(vote.trustee(1), postPartial, raw))).toBe('sealed.badPartial');
  const made = await vote.makePartial(1);
  const order = { box: vote.boxId, ...made };
  expect(codeOf(await run(world.desk(vote.voter(0)), postPartial, order))).toBe('platform.notAllowed');
  expect(codeOf(await run(vote.congress.desk, postPartial, order))).toBe('platform.notAllowed');
  // Signed by scrutineer 1, handed in by scrutineer 2.
  expect(codeOf(await run(vote.trustee(2), postPartial, order))).toBe('sealed.notScrutineer');
});

it('keeps a wrong share on the board, named, and refuses what nobody signed', async () => {
  const made = await vote.makePartial(1);
  const unsigned = made.partial.replace(/"sig":"..../, '"sig":"AAAA');
  const order = { box: vote.boxId, ...made };
  expect(codeOf(await run(vote.trustee(1), postPartial, { ...order, partial: unsigned }))).toBe(
    'sealed.badPartial',
  );
  expect(codeOf(await run(vote.trustee(1), postPartial, { ...order, cosign: 'AAAA' }))).toBe(
    'sealed.badSignature',
  );
  expect(value(await vote.partial(1, true))).toEqual({ right: false });
  expect(await rights()).toEqual(['1-']);
});

it('takes each scrutineer’s right share once; with enough of them the clock opens the sums', async () => {
  expect(value(await vote.partial(1))).toEqual({ right: true });
  expect(codeOf(await vote.partial(1))).toBe('sealed.partialPosted');
  await vote.travel(world.now);
  expect((await vote.row()).result).toBeNull();
  value(await vote.partial(2));
  await vote.travel(world.now);
  expect(JSON.parse((await vote.row()).result!)).toMatchObject({ counted: 7, trustees: [1, 2] });
  value(await vote.partial(3));
  expect(await rights()).toEqual(['1-', '1+', '2+', '3+']);
});
