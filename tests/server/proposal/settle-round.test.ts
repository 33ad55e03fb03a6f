import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepProposals } from '#server/clock/proposals';
import { run } from '#server/platform/command';
import { settleRound } from '#server/proposal/settle-round';
import { codeOf, value } from '#tests/support/congress';
import { Case } from './case';
import { Handling } from './handle';
import { dissatisfied, lineOf, rating } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const clock = () => of.world.desk({ kind: 'clock', orgId: of.world.orgId });
const settle = (proposal: string) => run(clock(), settleRound, { proposal });

/** The morning after the last day to rate. */
async function afterwards(proposal: string): Promise<Date> {
  const [row] = await of.rows<{ day: string }>(
    sql`select max(rate_by)::text as day from proposal_reply where proposal_id = ${proposal}`,
  );
  return new Date(Date.parse(`${row!.day}T16:00:01Z`));
}

it('counts silence as not rated, never as satisfied, and says how many', async () => {
  const proposal = await of.given('replied');
  value(await rating(of, of.rep(3), proposal));
  expect(codeOf(await settle(proposal))).toBe('proposal.roundOpen');
  const before = of.world.now;
  of.world.now = await afterwards(proposal);
  value(await settle(proposal));
  expect((await of.proposal(proposal)).state).toBe('closed');
  const [line] = await of.rows(
    sql`select by_id, data from proposal_event where proposal_id = ${proposal} and kind = 'notRated'`,
  );
  expect(line).toEqual({ by_id: null, data: { count: 2 } });
  expect(
    await of.rows(sql`select person_id from proposal_rating where proposal_id = ${proposal}`),
  ).toHaveLength(1);
  expect(codeOf(await settle(proposal))).toBe('proposal.ratingOver');
  of.world.now = before;
});

it('goes on to follow what is not done yet, whoever was silent', async () => {
  const proposal = await of.given('replied', { code: 'C' });
  const before = of.world.now;
  of.world.now = await afterwards(proposal);
  value(await settle(proposal));
  expect((await of.proposal(proposal)).state).toBe('tracking');
  of.world.now = before;
});

it('happens by the clock at midnight in Shanghai, after a long sleep too, and not a second before', async () => {
  const [one, other, open] = [
    await of.given('replied'),
    await of.given('replied'),
    await of.given('handling'),
  ];
  const before = of.world.now;
  const end = await afterwards(one);
  of.world.now = new Date(end.getTime() - 2_000);
  await keepProposals(clock());
  expect((await of.proposal(one)).state).toBe('replied');
  of.world.now = new Date(end.getTime() + 90 * 86_400_000);
  await keepProposals(clock());
  await keepProposals(clock());
  expect((await of.proposal(one)).state).toBe('closed');
  expect((await of.proposal(other)).state).toBe('closed');
  expect((await of.proposal(open)).state).toBe('handling');
  of.world.now = before;
});

it('leaves a round that somebody was dissatisfied with to its next round', async () => {
  const proposal = await of.given('replied');
  value(await rating(of, of.rep(5), proposal, dissatisfied));
  expect(codeOf(await settle(proposal))).toBe('proposal.ratingOver');
});

it('is the clock’s alone', async () => {
  const proposal = await of.given('replied');
  for (const who of [of.people.secretary, of.people.committee[0]!, of.rep(3)])
    expect(codeOf(await run(of.world.desk(who), settleRound, { proposal }))).toBe('platform.notAllowed');
});

it('follows on what was promised before, when a corrected reply says that it is done and nobody rates that', async () => {
  const { orgId, now } = of.world;
  const before = now;
  const desk = Reflect.construct(Handling, [of]) as Handling;
  const correct = async (proposal: string) => {
    value(await desk.draft(proposal));
    value(await desk.countersign(proposal));
    for (const hand of [desk.submit, desk.sign, desk.publish]) value(await hand(proposal));
    expect(await of.proposal(proposal)).toMatchObject({ state: 'replied', code: 'A' });
    of.world.now = await afterwards(proposal);
  };
  const promised = await of.given('tracking', { code: 'B' });
  await of.rows(sql`
    insert into proposal_milestone (id, org_id, proposal_id, ordinal, text, due_on, set_by, set_at)
    select gen_random_uuid(), ${orgId}, ${promised}, n, '采购保温柜', '2027-03-01', ${of.people.secretary.personId}, now() from generate_series(1, 3) n`);
  const concluded = await of.given('tracking', { code: 'C' });
  await lineOf(of, concluded, 'concluded');
  for (const [proposal, message] of [
    [promised, 'still to be done'],
    [concluded, 'is followed'],
  ] as const) {
    await correct(proposal);
    await expect(
      of.rows(sql`update proposal set state = 'closed', closed_at = now() where id = ${proposal}`),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining(message) } });
    value(await settle(proposal));
    expect((await of.proposal(proposal)).state).toBe('tracking');
    expect((await of.timeline(proposal)).at(-1)).toBe('tracked');
    of.world.now = before;
  }
});
