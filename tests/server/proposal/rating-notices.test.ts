import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '#app/paths';
import { proposalMilestone } from '#db/schema';
import { keepReminders } from '#server/notice/due/reminders';
import type { NoticeName, Of } from '#server/notice/kind';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { instruct } from '#server/proposal/instruct';
import { publishAwards } from '#server/proposal/publish-awards';
import { reachMilestone } from '#server/proposal/reach-milestone';
import { remind } from '#server/proposal/remind';
import { supervise } from '#server/proposal/supervise';
import { day, inOrg, value } from '#tests/support/congress';
import { chosen } from './awarding';
import { Case } from './case';
import { dissatisfied, escalated, rating, seenOf } from './rating';

let on: Case;
/** Names of the people of the tests. */
const names = new Map<string, string>();
beforeAll(async () => {
  on = await Case.open();
  on.congress.reps.forEach((id, at) => {
    names.set(id, String(at));
  });
  const { handlers, leader, management, publisher, staff, secretary } = on.people;
  for (const [name, one] of Object.entries({ ...handlers, leader, management, publisher, staff, secretary }))
    names.set(one.personId, name);
  await on.rows(sql`
    insert into office (id, org_id, person_id, kind, starts_on) values (gen_random_uuid(), ${on.world.orgId}, ${secretary.personId}, 'secretary', '2026-01-01')`);
});
afterAll(() => on.close());

const of = (subject: string, more: Partial<Of> = {}): Of => ({
  subject,
  session: on.congress.sessionId,
  data: {},
  at: on.world.now,
  now: on.world.now,
  ...more,
});
async function who(name: NoticeName, subject: string, more: Partial<Of> = {}): Promise<string[]> {
  const rows = await on.rows<{ person_id: string }>(
    sql`select distinct person_id from (${findKind(name)!.to(of(subject, more))}) w(person_id)`,
  );
  return rows.map(({ person_id }) => names.get(person_id) ?? '?').sort();
}
const about = async (name: NoticeName, subject: string, more: Partial<Of> = {}) =>
  (await on.rows<Record<string, unknown>>(sql`${findKind(name)!.about(of(subject, more))}`))[0];
const queued = async (subject: string): Promise<string[]> =>
  (
    await on.rows<{ kind: string }>(sql`select kind from notice_due where subject = ${subject} order by kind`)
  ).map(({ kind }) => kind);
const committee = ['20', '21', '22', '23', '24'];

it('of a reply that did not satisfy: its people, the departments and their leaders, each round anew', async () => {
  const proposal = await on.given('replied');
  value(await rating(on, on.rep(3), proposal, dissatisfied));
  expect(await who('proposalReopened', proposal)).toEqual(['3', '4', '5', 'catering', 'finance', 'leader']);
  expect(await about('proposalReopened', proposal)).toMatchObject({
    round: 2,
    day: '2026-11-23',
    number: '2026-001',
  });
  expect(await queued(proposal)).toEqual(['proposalReopened']);
});

it('of a case that failed twice: the union office, the committee, leaders and its people; nobody when it has gone on', async () => {
  const proposal = await escalated(on);
  expect(await who('proposalEscalated', proposal)).toEqual([
    '20',
    '21',
    '22',
    '23',
    '24',
    '3',
    '4',
    '5',
    'leader',
    'secretary',
  ]);
  value(
    await run(on.world.desk(on.people.secretary), instruct, {
      proposal,
      reason: '请现场办公解决',
      seen: await seenOf(on, proposal),
    }),
  );
  expect(await who('proposalEscalated', proposal)).toEqual([]);
  expect(await queued(proposal)).toEqual(['proposalEscalated', 'proposalReopened', 'proposalReopened']);
});

it('of the end of a round: closed to its people, followed to the departments too', async () => {
  const closed = await on.given('replied', { seconders: [] });
  value(await rating(on, on.rep(3), closed));
  expect(await who('proposalClosed', closed)).toEqual(['3']);
  expect(await who('proposalTracked', closed)).toEqual([]);
  const followed = await on.given('replied', { seconders: [], code: 'B' });
  value(await rating(on, on.rep(3), followed));
  expect(await who('proposalTracked', followed)).toEqual(['3', 'catering', 'finance']);
  expect(await about('proposalClosed', followed)).toBeUndefined();
  // Its people may hold no office: the page that everybody of them may open.
  for (const name of ['proposalTracked', 'proposalEscalated'] as const)
    expect(findKind(name)!.link(of(followed))).toBe(paths.proposal(followed));
});

it('of reminders and supervision: the departments, their leaders, whoever leads in person', async () => {
  const proposal = await on.given('handling');
  const desk = on.world.desk(on.people.committee[0]!);
  value(await run(desk, remind, { proposal }));
  expect(await who('proposalReminded', proposal)).toEqual(['catering', 'finance', 'leader']);
  value(await run(desk, supervise, { proposal, reason: '人数多', leader: on.people.management.personId }));
  expect(await who('proposalSupervised', proposal)).toEqual(['catering', 'finance', 'leader', 'management']);
  expect(await queued(proposal)).toEqual(['proposalReminded', 'proposalSupervised']);
});

it('of a step that is done: its people; of the last one the committee too', async () => {
  const proposal = await on.given('tracking', { code: 'B' });
  const step = (ordinal: number) => ({
    orgId: on.world.orgId,
    proposalId: proposal,
    ordinal,
    text: `第${ordinal}步`,
    dueOn: '2026-11-04',
    setBy: on.people.secretary.personId,
    setAt: on.world.now,
  });
  const made = await inOrg(on.world, (tx) =>
    tx
      .insert(proposalMilestone)
      .values([step(1), step(2)])
      .returning({ id: proposalMilestone.id }),
  );
  const reach = (milestone: string) =>
    run(on.world.desk(on.people.handlers.catering), reachMilestone, {
      proposal,
      milestone,
      on: '2026-11-02',
    });
  value(await reach(made[0]!.id));
  expect(await who('stepReached', proposal)).toEqual(['3', '4', '5']);
  expect(await about('stepReached', proposal, { data: { milestone: made[0]!.id } })).toMatchObject({
    step: '第1步',
  });
  // The other one is due on the day after tomorrow.
  await keepReminders(on.world.desk({ kind: 'clock', orgId: on.world.orgId }), on.world.now);
  expect(await queued(proposal)).toContain('stepDue');
  expect(await who('stepDue', proposal)).toEqual(['catering', 'finance']);
  expect(await about('stepDue', proposal)).toMatchObject({ step: '第2步', day: '2026-11-04' });
  value(await reach(made[1]!.id));
  expect(await who('stepReached', proposal)).toEqual([...committee, '3', '4', '5'].sort());
  expect(await about('stepDue', proposal)).toBeUndefined();
});

it('before the time to rate is over: who has said nothing, once, and nobody long before', async () => {
  const proposal = await on.given('replied');
  value(await rating(on, on.rep(4), proposal));
  const clock = on.world.desk({ kind: 'clock', orgId: on.world.orgId });
  await keepReminders(clock, on.world.now);
  expect(await queued(proposal)).toEqual([]);
  const before = on.world.now;
  on.world.now = new Date('2026-11-21T01:00:00Z');
  await keepReminders(clock, on.world.now);
  await keepReminders(clock, on.world.now);
  expect(await queued(proposal)).toEqual(['ratingReminder']);
  expect(await who('ratingReminder', proposal)).toEqual(['3', '5']);
  expect(await about('ratingReminder', proposal)).toMatchObject({ day: '2026-11-23' });
  on.world.now = before;
});

it('of awards: all representatives are asked, those who are honoured hear the result', async () => {
  const before = on.world.now;
  const { proposal } = await chosen(on);
  const [term] = await on.rows<{ id: string }>(sql`select id from term`);
  expect(await who('awardsConsulted', term!.id)).toHaveLength(30);
  expect(await about('awardsConsulted', term!.id)).toBeUndefined();
  const session = on.congress.sessionId;
  value(await run(on.world.desk(on.people.secretary), publishAwards, { session }));
  expect(await who('awardsPublished', session)).toEqual(['3', '4', '5']);
  expect(await queued(session)).toContain('awardsPublished');
  expect((await on.timeline(proposal)).at(-1)).toBe('awarded');
  expect(before.getTime() + 4 * day).toBe(on.world.now.getTime());
});
