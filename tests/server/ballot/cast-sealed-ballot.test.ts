import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import { chance } from '#app/domain/ballot/sealed/chance';
import { ballotSource } from '#app/domain/ballot/sealed/entries';
import { readReceipt } from '#app/domain/ballot/sealed/receipt';
import { sealBallot } from '#app/domain/ballot/sealed/seal';
import { castSealedBallot } from '#server/ballot/cast-sealed-ballot';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 24 });
});
afterAll(() => world.close());

const waiting = () =>
  inOrg(world, async (tx) => {
    const rows = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from waiting_ballot where box_id = ${vote.boxId}`,
    );
    return rows[0]!.n;
  });

it('takes a ballot with a receipt that the board must honour, and says nothing of it in the journal', async () => {
  const before = world.rung.length;
  const { receipt, tracker } = value(await vote.hand(0, await vote.seal(0, [[0, 0, 2], [1]])));
  const read = readReceipt(receipt, vote.box.manifest.boardKey);
  expect(read && toBase64url(read.tracker)).toBe(tracker);
  expect(world.rung.slice(before)).toEqual([]);
  const facts = await inOrg(world, (tx) =>
    tx.execute(sql`select 1 from journal where command = 'ballot.castSealedBallot'`),
  );
  expect([...facts]).toEqual([]);
});

it('counts the same ballot once, however often and at whatever moment it is sent', async () => {
  const sealed = await vote.seal(1, [[0, 1, 0], [0]]);
  const count = await waiting();
  const both = await Promise.all([vote.hand(1, sealed), vote.hand(1, sealed)]);
  const again = await vote.hand(1, sealed);
  const receipts = [...both, again].map((one) => value(one).receipt);
  expect(new Set(receipts).size).toBe(1);
  expect(await waiting()).toBe(count + 1);
});

it('lets a person replace a ballot, in order, each naming the one before', async () => {
  const first = await vote.seal(2, [[0, 0, 1], [0]]);
  value(await vote.hand(2, first));
  const late = await vote.seal(2, [[1, 1, 1], [2]]);
  value(await vote.cast(2, [[1, 0, 0], [3]]));
  expect(codeOf(await vote.hand(2, late))).toBe('sealed.replacedElsewhere');
  // The first one is older now: neither a repeat nor a replacement.
  expect(codeOf(await vote.hand(2, first))).toBe('sealed.replacedElsewhere');
  expect((await vote.standing(2))?.seq).toBe(2);
});

it('refuses whoever is not on the roll, and a ballot made for somebody else', async () => {
  const sealed = await vote.seal(3, [[0, 0, 2], [1]]);
  const [stranger] = await world.people(1);
  const of = toBase64url(vote.box.paper.boxHash);
  const raw = { box: vote.boxId, ballot: ballotSource(sealed.ballot), of };
  const guest = world.desk(world.actor(stranger!, ['nonVotingAttendee']));
  expect(codeOf(await run(guest, castSealedBallot, raw))).toBe('ballot.nonVoting');
  const outsider = world.desk(world.actor(stranger!, ['representative']));
  expect(codeOf(await run(outsider, castSealedBallot, raw))).toBe('ballot.notOnRoll');
  expect(codeOf(await run(world.desk(world.actor(stranger!)), castSealedBallot, raw))).toBe(
    'platform.notAllowed',
  );
  expect(codeOf(await vote.hand(4, sealed))).toBe('sealed.otherPseudonym');
});

it('refuses a ballot whose proofs do not hold, of another paper, or that is none', async () => {
  const sealed = await vote.seal(5, [[0, 0, 2], [1]]);
  const desk = world.desk(vote.voter(5));
  const of = toBase64url(vote.box.paper.boxHash);
  const send = (ballot: string, paper = of) =>
    run(desk, castSealedBallot, { box: vote.boxId, ballot, of: paper });
  const body = Uint8Array.from(sealed.ballot.body, (byte, at) => (at === 900 ? byte ^ 1 : byte));
  expect(codeOf(await send(ballotSource({ ...sealed.ballot, body })))).toBe('sealed.badBallot');
  expect(codeOf(await send(ballotSource({ ...sealed.ballot, body: body.subarray(1) })))).toBe(
    'sealed.badBallot',
  );
  expect(codeOf(await send(ballotSource({ ...sealed.ballot, seq: 2 })))).toBe('sealed.badBallot');
  expect(codeOf(await send('{}'))).toBe('sealed.badBallot');
  expect(codeOf(await send(` ${ballotSource(sealed.ballot)}`))).toBe('sealed.badBallot');
  expect(codeOf(await send(ballotSource(sealed.ballot), toBase64url(chance.bytes(32))))).toBe(
    'sealed.otherBox',
  );
  expect(codeOf(await send('x'.repeat(400_001)))).toBe('platform.badInput');
  value(await send(ballotSource(sealed.ballot)));
});

it('stops somebody who replaces without end', async () => {
  for (let i = 0; i < 20; i += 1) value(await vote.cast(6, [[0, 2, 2], [i % 4]]));
  const standing = await vote.standing(6);
  const prev = new Uint8Array(Buffer.from(standing!.prev, 'base64url'));
  const pseudonym = new Uint8Array(Buffer.from(standing!.pseudonym!, 'base64url'));
  const sealing = { pseudonym, seq: 21, prev, mark: '0000', rho: chance.bytes(32) };
  const more = sealBallot(chance, vote.box.paper, sealing, [[0, 0, 2], [1]]);
  // No wire form of a ballot has a higher number than the most.
  expect(codeOf(await vote.hand(6, more))).toBe('sealed.badBallot');
});

it('takes none before, after or outside the window, and honours a repeat after the close', async () => {
  const [kept, late] = [await vote.seal(7, [[0, 0, 2], [1]]), await vote.seal(8, [[0, 0, 2], [1]])];
  const { receipt } = value(await vote.hand(7, kept));
  const { closesAt, opensAt } = await vote.row();
  const now = world.now;
  world.now = new Date(opensAt.getTime() - 1);
  expect(codeOf(await vote.hand(8, late))).toBe('sealed.boxNotOpen');
  world.now = closesAt;
  expect(codeOf(await vote.hand(8, late))).toBe('sealed.boxOver');
  world.now = now;
  for (let i = 8; i < 19; i += 1) value(await vote.cast(i));
  await vote.close();
  expect((await vote.row()).state).toBe('counting');
  expect(codeOf(await vote.hand(8, late))).toBe('sealed.boxOver');
  expect(value(await vote.hand(7, kept)).receipt).toBe(receipt);
});
