import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '#server/platform/command';
import { conclude } from '#server/proposal/conclude';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { Case } from './case';
import { escalated, seenOf } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const reason = '联席会议认为现有措施已尽力，列入明年预算。';
const end = async (
  proposal: string,
  who = of.people.secretary,
  more: Readonly<Record<string, unknown>> = {},
) => run(of.world.desk(who), conclude, { proposal, reason, seen: await seenOf(of, proposal), ...more });

it('leaves the dissatisfied round behind with the meeting’s word on the timeline, and follows it', async () => {
  const proposal = await escalated(of);
  value(await end(proposal));
  expect(await of.proposal(proposal)).toMatchObject({ state: 'tracking', round: 2 });
  expect((await of.timeline(proposal)).at(-1)).toBe('concluded');
});

it('is the only way past a dissatisfied round: the database closes none without it', async () => {
  const proposal = await escalated(of);
  await expect(
    inOrg(of.world, (tx) => tx.execute(sql`update proposal set state = 'tracking' where id = ${proposal}`)),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining('dissatisfied') } });
});

it('needs words, the proposal as it was read, and the union office', async () => {
  const proposal = await escalated(of);
  expect(codeOf(await end(proposal, of.people.secretary, { reason: '' }))).toBe('platform.badInput');
  expect(codeOf(await end(proposal, of.people.secretary, { seen: 'x' }))).toBe('proposal.changedMeanwhile');
  expect(codeOf(await end(proposal, of.people.committee[0]))).toBe('platform.notAllowed');
  expect(codeOf(await end(await of.given('replied')))).toBe('proposal.step');
});

it('is not recorded by whoever has a part in it', async () => {
  const proposal = await escalated(of);
  for (const at of [3, 4]) {
    const who = of.world.desk(of.world.actor(of.congress.reps[at]!, ['representative', 'secretary']));
    const seen = await seenOf(of, proposal);
    expect(codeOf(await run(who, conclude, { proposal, reason, seen }))).toBe('proposal.ownInterest');
  }
  expect((await of.proposal(proposal)).state).toBe('escalated');
});
