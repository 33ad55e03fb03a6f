import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { second } from '#server/proposal/second';
import { codeOf, value } from '#tests/support/congress';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

it('counts whoever was asked, once, with the words they read', async () => {
  const id = await at.called();
  expect(codeOf(await at.second(id, 4, 2))).toBe('proposal.changedMeanwhile');
  value(await at.second(id, 4));
  expect(codeOf(await at.second(id, 4))).toBe('proposal.secondedAlready');
  expect(await at.seconds(id)).toEqual({ 4: 'agreed', 5: 'invited' });
  expect(await at.of.timeline(id)).toEqual(['started', 'called', 'seconded']);
});

it('is not for the proposer, for strangers to it, or for those without a mandate', async () => {
  const id = await at.called();
  expect(codeOf(await at.second(id, 3))).toBe('proposal.ownProposal');
  expect(codeOf(await at.second(id, 12))).toBe('proposal.noProposal');
  for (const who of [at.of.people.staff, at.of.people.secretary])
    expect(codeOf(await run(at.of.world.desk(who), second, { proposal: id, seen: 1 }))).toBe(
      'platform.notAllowed',
    );
  const open = await at.saved();
  value(await at.invite(open, { openToAll: true }));
  value(await at.second(open, 13));
  expect(codeOf(await at.second(await at.of.given('submitted'), 4))).toBe('proposal.step');
  await at.end(5);
  expect(codeOf(await at.second(id, 5))).toBe('proposal.notRepresentative');
});

it('holds when two answer at once', async () => {
  const id = await at.saved();
  value(await at.invite(id, { people: [6, 7, 8].map((one) => at.of.congress.reps[one]) }));
  await Promise.all([6, 7, 8].map((one) => at.second(id, one)));
  expect(
    await at.of.rows(
      sql`select count(*)::int as n from proposal_second where proposal_id = ${id} and state = 'agreed'`,
    ),
  ).toEqual([{ n: 3 }]);
});
