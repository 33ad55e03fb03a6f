import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { proposalMilestone } from '#db/schema';
import { run } from '#server/platform/command';
import type { Reader } from '#server/platform/http';
import { bringReport } from '#server/proposal/bring-report';
import { commentOnAward } from '#server/proposal/comment-on-award';
import { queryAwards } from '#server/proposal/queries-awards';
import { queryFollow } from '#server/proposal/queries-follow';
import { queryProposal } from '#server/proposal/queries-proposal';
import { queryRate } from '#server/proposal/queries-rate';
import { queryReport } from '#server/proposal/queries-report';
import { querySupervision } from '#server/proposal/queries-supervision';
import { remind } from '#server/proposal/remind';
import { supervise } from '#server/proposal/supervise';
import { inOrg, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { consulted, nominated } from './awarding';
import { Case } from './case';
import { dissatisfied, escalated, rating } from './rating';

let of: Case;
beforeAll(async () => {
  of = await Case.open();
});
afterAll(() => of.close());

const as = <T>(who: PersonActor, ask: (reader: Reader) => Promise<T>) => read(of.congress, who, ask);
const member = () => of.people.committee[0]!;

it('shows a reply to those who rate it, with what they said, and to nobody else', async () => {
  const proposal = await of.given('replied');
  value(await rating(of, of.rep(4), proposal, { attitude: 'mostly', comment: '多谢' }));
  const page = shown(await as(of.rep(4), (reader) => queryRate(reader, proposal)));
  expect(page.replies).toMatchObject([
    {
      unit: '膳食科',
      left: { kind: 'left', workingDays: 15 },
      own: { attitude: 'mostly', result: 'satisfied', comment: '多谢' },
    },
  ]);
  expect(shown(await as(of.rep(5), (reader) => queryRate(reader, proposal))).replies[0]!.own).toBeNull();
  expect(await as(of.rep(8), (reader) => queryRate(reader, proposal))).toMatchObject({
    code: 'proposal.notParty',
  });
  expect(await as(of.people.staff, (reader) => queryRate(reader, proposal))).toMatchObject({
    code: 'proposal.noProposal',
  });
  value(await rating(of, of.rep(3), proposal, dissatisfied));
  expect(shown(await as(of.rep(3), (reader) => queryRate(reader, proposal))).replies).toEqual([]);
});

it('says of a followed proposal how far it is and who may do what', async () => {
  const proposal = await of.given('tracking', { code: 'B' });
  const may = async (who: PersonActor) => {
    const page = shown(await as(who, (reader) => queryFollow(reader, proposal)));
    return Object.entries(page.may).flatMap(([name, is]) => (is ? [name] : []));
  };
  expect(await may(of.people.handlers.catering)).toEqual(['plan']);
  expect(await may(of.people.handlers.finance)).toEqual([]);
  expect(await may(member())).toEqual(['complete', 'supervise', 'remind', 'nominate']);
  expect(await may(of.people.secretary)).toEqual(['complete', 'supervise', 'remind', 'publish', 'nominate']);
  expect(await may(of.rep(3))).toEqual([]);
  expect(shown(await as(member(), (reader) => queryFollow(reader, proposal)))).toMatchObject({
    closing: 'missing',
    units: [
      { unit: '膳食科', role: 'lead' },
      { unit: '财务处', role: 'co' },
    ],
    ratings: { satisfied: 0, mostly: 0, dissatisfied: 0, notRated: 3 },
  });
  const step = { text: '采购保温柜', dueOn: '2026-10-29', setBy: member().personId, setAt: of.world.now };
  await inOrg(of.world, (tx) =>
    tx.insert(proposalMilestone).values({ ...step, orgId: of.world.orgId, proposalId: proposal, ordinal: 1 }),
  );
  expect(shown(await as(of.rep(3), (reader) => queryFollow(reader, proposal)))).toMatchObject({
    closing: 'open',
    steps: [{ text: '采购保温柜', left: { kind: 'overdue', workingDays: 2 } }],
  });
  const up = await escalated(of);
  expect(shown(await as(of.people.secretary, (reader) => queryFollow(reader, up))).may.word).toBe(true);
  expect(await as(of.people.staff, (reader) => queryFollow(reader, proposal))).toMatchObject({
    code: 'proposal.noProposal',
  });
});

it('lists what is supervised, overdue, followed and before the joint meeting, the oldest due day first', async () => {
  const [one, other] = [await of.given('handling'), await of.given('handling')];
  value(await run(of.world.desk(member()), supervise, { proposal: one, reason: '人数多' }));
  value(await run(of.world.desk(member()), remind, { proposal: one }));
  await of.rows(sql`update proposal_assignment set reply_by = '2026-10-30' where proposal_id = ${other}`);
  const list = (show: string | null, who = member()) => as(who, (reader) => querySupervision(reader, show));
  const watched = await list(null);
  expect(watched.entries.map(({ id }) => id)).toContain(one);
  expect(watched.entries.find(({ id }) => id === one)).toMatchObject({
    level: 'supervised',
    owed: 'reply',
    units: ['膳食科', '财务处'],
    remindedAt: of.world.now,
  });
  const overdue = await list('overdue');
  expect(overdue.entries[0]).toMatchObject({ left: { kind: 'overdue' } });
  expect(overdue.entries.map(({ id }) => id)).toContain(other);
  expect(overdue.counts.overdue).toBe(overdue.entries.length);
  // Due on Friday: on Sunday its day is over, but nobody has had to work since.
  const monday = of.world.now;
  of.world.now = new Date('2026-11-01T02:00:00Z');
  expect((await list('overdue')).entries.map(({ id }) => id)).not.toContain(other);
  expect((await list('overdue')).counts.overdue).toBe(overdue.counts.overdue - 1);
  const page = shown(await as(member(), (reader) => queryProposal(reader, other)));
  expect(page.next.lateness).toEqual({ kind: 'resting' });
  of.world.now = monday;
  expect((await list('escalated')).entries).toMatchObject([{ owed: 'jointMeeting', dueOn: null }]);
  expect((await list('tracking')).entries.every(({ state }) => state === 'tracking')).toBe(true);
  expect((await list('nonsense')).view).toBe('watched');
  // Whoever works on none of it sees none of it.
  expect((await list(null, of.people.staff)).entries).toEqual([]);
  expect((await list(null)).session).toBeNull();
  expect((await list(null, of.people.secretary)).session).toMatchObject({ id: of.congress.sessionId });
});

it('shows what representatives said of a nomination to those who decide, without names, and to each their own', async () => {
  const { award } = await consulted(of);
  await nominated(of);
  value(await run(of.world.desk(of.rep(9)), commentOnAward, { award, stance: 'against', text: '还没做完' }));
  const page = async (who: PersonActor) => as(who, (reader) => queryAwards(reader, null));
  const line = async (who: PersonActor) => (await page(who)).lines.find(({ id }) => id === award)!;
  expect(await line(of.people.secretary)).toMatchObject({
    heard: { for: 0, against: 1, words: [{ stance: 'against', text: '还没做完' }] },
    own: null,
  });
  expect(await line(of.rep(9))).toMatchObject({ heard: null, own: { stance: 'against', text: '还没做完' } });
  expect(await line(of.rep(10))).toMatchObject({ heard: null, own: null, isOpen: true });
  expect(await line(of.rep(3))).toMatchObject({ isOwn: true });
  expect(JSON.stringify(await page(of.people.secretary))).not.toContain(of.congress.reps[9]!);
  expect((await page(of.rep(9))).nominating).toBeNull();
  expect((await page(member())).nominating?.units).toHaveLength(3);
});

it('offers for a nomination only the proposal one came from, when it has come to something', async () => {
  const closed = await of.given('closed');
  const ask = (proposal: string) => as(member(), (reader) => queryAwards(reader, proposal));
  expect((await ask(closed)).nominating?.proposal?.id).toBe(closed);
  for (const proposal of [await of.given('handling'), await of.given('draft'), 'x'])
    expect((await ask(proposal)).nominating?.proposal).toBeNull();
});

it('shows a report to all who work with proposals once it is brought; before that its figures to the union office alone', async () => {
  const session = of.congress.sessionId;
  const ask = (who: PersonActor) => as(who, (reader) => queryReport(reader, session));
  expect(await ask(of.rep(3))).toMatchObject({ code: 'congress.noSession' });
  const before = shown(await ask(of.people.secretary));
  expect(before.report).toBeNull();
  value(
    await run(of.world.desk(of.people.secretary), bringReport, {
      session,
      text: '本届提案办理情况如下。',
      seen: before.draft!.seen,
    }),
  );
  const page = shown(await ask(of.rep(3)));
  expect(page).toMatchObject({
    draft: null,
    report: { text: '本届提案办理情况如下。', figures: before.draft!.figures },
  });
  expect(isRefusal(await as(of.rep(3), (reader) => queryReport(reader, of.callId)))).toBe(true);
});
