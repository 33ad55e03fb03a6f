import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signResult } from '#server/ballot/sign-result';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { SecretVote } from '#tests/support/secret-vote';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let vote: SecretVote;
beforeAll(async () => {
  world = await openWorld();
  vote = await SecretVote.open(world, { voters: 8 });
  for (let i = 0; i < 6; i += 1) value(await vote.cast(i, [[0, 0, 2], [i % 2]]));
});
afterAll(() => world.close());

const items = () =>
  inOrg(world, async (tx) => {
    const rows = await tx.execute<{ state: string }>(sql`
      select state from agenda_item where session_id = ${vote.congress.sessionId} and secret order by ordinal`);
    return rows.map(({ state }) => state);
  });

it('waits for the result, and takes only the signature of a scrutineer of these keys', async () => {
  expect(codeOf(await vote.sign(1))).toBe('sealed.notCounting');
  await vote.close();
  expect(codeOf(await vote.sign(1))).toBe('sealed.noResult');
  for (const i of [1, 2]) value(await vote.partial(i));
  await vote.travel(world.now);
  const box = vote.boxId;
  expect(codeOf(await run(vote.trustee(1), signResult, { box, signature: 'AAAA' }))).toBe(
    'sealed.badSignature',
  );
  const other = vote.scrutineers.signResult(2, (await vote.row()).result!);
  expect(codeOf(await run(vote.trustee(1), signResult, { box, signature: other }))).toBe(
    'sealed.badSignature',
  );
  const stranger = world.desk(vote.voter(0));
  expect(codeOf(await run(stranger, signResult, { box, signature: other }))).toBe('platform.notAllowed');
});

it('lets the result stand with the second signature: verdicts, items, nobody’s pseudonym any more', async () => {
  expect(value(await vote.sign(2))).toEqual({ counted: false });
  expect(value(await vote.sign(2))).toEqual({ counted: false });
  expect(await items()).toEqual(['putToVote', 'putToVote']);
  const both = await Promise.all([vote.sign(1), vote.sign(3)]);
  expect(both.some((one) => 'ok' in one && (one.value as { counted: boolean }).counted)).toBe(true);
  const row = await vote.row();
  expect(row).toMatchObject({ state: 'counted', boardSecret: null });
  expect(row.verdicts).toMatchObject([
    { outcome: 'elected', elected: [0, 1], passed: true },
    { outcome: 'reported', counts: [[3, 3, 0, 0]] },
  ]);
  expect(await items()).toEqual(['adopted', 'adopted']);
  const standings = await Promise.all([0, 7].map((i) => vote.standing(i)));
  expect(standings).toMatchObject([
    { voted: true, pseudonym: null },
    { voted: false, pseudonym: null },
  ]);
  expect(codeOf(await vote.sign(3))).toBe('sealed.boxFinished');
  const fact = world.rung.find(({ name }) => name === 'ballot.boxCounted');
  expect(fact?.data).toMatchObject({ counted: 6 });
});
