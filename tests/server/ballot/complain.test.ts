import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
let kept: { receipt: string; tracker: string };
let dropped: { receipt: string; tracker: string };
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world);
  for (let i = 0; i < 8; i += 1) value(await vote.cast(i));
  kept = value(await vote.hand(8, await vote.seal(8, [[0, 0, 2], [1]])));
  dropped = value(await vote.hand(9, await vote.seal(9, [[0, 0, 2], [1]])));
  const tracker = Buffer.from(dropped.tracker, 'base64url').toString('hex');
  await inOrg(world, (tx) =>
    tx.execute(sql`delete from waiting_ballot where tracker = decode(${tracker}, 'hex')`),
  );
});
afterAll(() => world.close());

it('finds a ballot that still waits for the board, and one that is on it', async () => {
  expect(codeOf(await vote.complain(8, kept.receipt))).toBe('sealed.onTheBoard');
  world.now = (await vote.row()).closesAt;
  await vote.closeOnly();
  expect(codeOf(await vote.complain(8, kept.receipt))).toBe('sealed.onTheBoard');
});

it('is stopped by nothing but a receipt that the board’s own key signed', async () => {
  const forged = dropped.receipt.replace(/"seq":1/, '"seq":2');
  expect(codeOf(await vote.complain(9, forged))).toBe('sealed.badReceipt');
  expect(codeOf(await vote.complain(9, '{}'))).toBe('sealed.badReceipt');
  const other = await SecretVote.open(world, { voters: 8 });
  expect(codeOf(await other.complain(0, dropped.receipt))).toBe('sealed.badReceipt');
});

it('stands once, names nobody, and keeps the scrutineers from counting', async () => {
  const fact = value(await vote.complain(9, dropped.receipt));
  expect(fact).toEqual({ sustained: true });
  value(await vote.complain(9, dropped.receipt));
  const rows = await inOrg(world, (tx) =>
    tx.execute(sql`select * from box_complaint where box_id = ${vote.boxId}`),
  );
  expect(rows).toHaveLength(1);
  expect(Object.keys(rows[0]!)).toEqual(['org_id', 'box_id', 'tracker', 'receipt']);
  const told = await inOrg(world, (tx) =>
    tx.execute(sql`select distinct actor_kind, actor_id from journal where command = 'ballot.complain'`),
  );
  expect([...told]).toEqual([{ actor_kind: 'system', actor_id: null }]);
});
