import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { run } from '#server/platform/command';
import { decline } from '#server/proposal/decline';
import { dispute } from '#server/proposal/dispute';
import { nameReviewer } from '#server/proposal/name-reviewer';
import { queryDispute } from '#server/proposal/queries-dispute';
import { queryReview } from '#server/proposal/queries-review';
import { queryReviewing } from '#server/proposal/queries-reviewing';
import { settleDispute } from '#server/proposal/settle-dispute';
import { turnToSuggestion } from '#server/proposal/turn-to-suggestion';
import { value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { Case } from './case';
import { decide } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
});
afterAll(() => on.close());

type Ask = Parameters<typeof queryReviewing>[1];
const desk = (who: PersonActor, ask: Ask = {}) =>
  read(on.congress, who, (reader) => queryReviewing(reader, ask));
const review = (who: PersonActor, id: string) => read(on.congress, who, (reader) => queryReview(reader, id));
const objection = (who: PersonActor, id: string) =>
  read(on.congress, who, (reader) => queryDispute(reader, id));
const codeIn = (found: unknown) => (isRefusal(found) ? (found as Refusal).code : 'shown');
const head = () => on.people.committee[0]!;

it('lists what waits, the oldest first, page by page, and whose it is', async () => {
  const before = on.world.now;
  const ids: string[] = [];
  for (let day = 1; day <= 22; day += 1) {
    const id = await on.given('submitted', {
      title: `${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'[day - 1]}字头第 ${day} 件`,
    });
    await on.rows(
      sql`update proposal set submitted_at = submitted_at - ${30 - day} * interval '1 day' where id = ${id}`,
    );
    ids.push(id);
  }
  value(
    await run(on.world.desk(head()), nameReviewer, { proposals: ids.slice(0, 2), person: head().personId }),
  );
  await on.given('draft');
  await on.given('seconding');
  await on.given('filed');
  const first = shown(await desk(head()));
  expect(first.entries.map(({ id }) => id)).toEqual(ids.slice(0, 20));
  expect(first.counts).toEqual({ waiting: 22, mine: 2, free: 20, returned: 0, disputed: 0, filed: 1 });
  // 4 October 2026 is a Sunday of the holidays; from the 8th to 2 November lie nineteen working days, one of them a Saturday.
  expect(first.entries[0]).toMatchObject({ reviewer: '职工23', isOwn: false, waited: 19 });
  const second = shown(await desk(head(), { after: first.after }));
  expect(second).toMatchObject({ after: null, isFirst: false });
  expect(second.entries.map(({ id }) => id)).toEqual(ids.slice(20));
  expect(shown(await desk(head(), { view: 'mine' })).entries).toHaveLength(2);
  expect(shown(await desk(head(), { view: 'free', category: 'safety' })).entries).toEqual([]);
  expect(shown(await desk(head(), { view: 'nonsense', category: 'x', after: "'" })).entries).toHaveLength(20);
  expect(first.reviewers.map(({ inCharge }) => inCharge)).toEqual([2, 0, 0, 0, 0]);
  on.world.now = before;
});

it('says until when a filed one is to be assigned, and which one is the reader’s own', async () => {
  const own = await on.given('filed', { proposer: 20, title: '关于设立托育点的提案' });
  const page = shown(await desk(head(), { view: 'filed' }));
  const entry = page.entries.find(({ id }) => id === own)!;
  expect(entry).toMatchObject({
    isOwn: true,
    assign: { on: '2026-11-09', lateness: { kind: 'left', workingDays: 5 } },
  });
});

it('shows similar ones beside, closed ones of earlier years too, and no draft', async () => {
  const title = '关于解决门诊楼电梯拥挤的提案';
  const closed = await on.given('closed', { title });
  await on.given('draft', { title });
  const id = await on.given('submitted', { title: '关于解决门诊楼电梯等候时间长的提案' });
  const page = shown(await review(head(), id));
  expect(page.alike.map((one) => one.id)).toEqual([closed]);
  expect(page.alike[0]).toMatchObject({
    title,
    state: 'closed',
    code: 'A',
    number: expect.stringMatching(/^2026-/),
  });
  expect(page.alike[0]!.likeness).toBeGreaterThan(25);
  const entries = [...shown(await desk(head())).entries];
  const rest = shown(await desk(head(), { after: entries.at(-1)!.id })).entries;
  expect([...entries, ...rest].find((one) => one.id === id)!.alike.map((one) => one.id)).toEqual([closed]);
});

it('gives a member the words, the people, the cases to merge into and the session for a bill', async () => {
  const like = await on.given('filed', { title: '关于增设哺乳室的提案', proposer: 9, seconders: [10, 11] });
  const suggestion = await on.given('filed', { title: '关于增设哺乳室的建议', proposer: 9 });
  await on.rows(sql`update proposal set standing = 'suggestion' where id = ${suggestion}`);
  const mine = await on.given('filed', { title: '关于增设哺乳室的又一提案', proposer: 20 });
  const id = await on.given('submitted', { title: '关于门诊增设哺乳室的提案' });
  const page = shown(await review(head(), id));
  expect(page.people.map(({ role }) => role)).toEqual(['proposer', 'seconder', 'seconder']);
  expect(page.people[0]).toMatchObject({ delegation: '第1代表团' });
  expect(page.targets[0]).toMatchObject({ id: like });
  expect(page.targets.map((one) => one.id)).not.toContain(suggestion);
  expect(page.targets.map((one) => one.id)).not.toContain(mine);
  expect(page.bill).toMatchObject({ session: on.congress.sessionId, matters: expect.anything() });
  expect(page.bill!.matters.every(({ procedure }) => procedure !== 'elect')).toBe(true);
  expect(page).toMatchObject({
    seen: 'submitted-1-1',
    isOwn: false,
    may: { decide: true, merge: true, promote: true, name: true },
  });
});

it('lets nobody decide who has a part in it, and offers only what is open', async () => {
  const nothing = { decide: false, merge: false, promote: false, name: false };
  const own = await on.given('submitted', { seconders: [20, 5] });
  expect(shown(await review(head(), own))).toMatchObject({
    isOwn: true,
    may: nothing,
    targets: [],
    bill: null,
  });
  const filed = await on.given('filed');
  expect(shown(await review(on.people.secretary, filed)).may).toEqual({
    ...nothing,
    merge: true,
    promote: true,
  });
  expect(shown(await review(head(), await on.given('handling'))).may).toEqual(nothing);
});

it('is shut to whoever does not sit on that committee', async () => {
  const id = await on.given('submitted');
  const filed = await on.given('filed');
  const other = on.world.actor(on.congress.reps[9]!, ['representative', 'committeeMember']);
  for (const who of [on.rep(3), other, on.people.leader, on.people.staff]) {
    expect(codeIn(await desk(who))).toBe('proposal.notCommittee');
    expect(codeIn(await review(who, id))).toBe(
      who.personId === on.rep(3).personId ? 'proposal.notCommittee' : 'proposal.noProposal',
    );
  }
  expect(codeIn(await review(other, filed))).toBe('proposal.notCommittee');
  for (const missing of [randomUUID(), 'x', await on.given('draft'), await on.given('seconding')])
    expect(codeIn(await review(head(), missing))).toBe('proposal.noProposal');
});

it('shows a dispute to its people, the presidium and the committee, each with what they may do', async () => {
  const id = await on.given('submitted');
  value(await decide(on, head(), decline, id, { reason: '已经解决。' }));
  expect(shown(await objection(on.rep(3), id))).toMatchObject({
    decision: { kind: 'declined', reason: '已经解决。', until: '2026-11-16' },
    dispute: null,
    may: { dispute: true, settle: [] },
  });
  expect(shown(await objection(on.rep(4), id)).may).toEqual({ dispute: false, settle: [] });
  expect(codeIn(await objection(on.rep(9), id))).toBe('proposal.noProposal');
  // Before it is disputed the presidium has nothing to do with it.
  expect(codeIn(await objection(on.people.presidium, id))).toBe('proposal.noProposal');
  value(await run(on.world.desk(on.rep(3)), dispute, { proposal: id, reason: '没有解决。' }));
  const page = shown(await objection(on.people.presidium, id));
  expect(page).toMatchObject({
    dispute: { reason: '没有解决。' },
    may: { dispute: false, settle: ['file', 'suggestion', 'decline'] },
  });
  const order = { proposal: id, outcome: 'decline', reason: '维持原决定。' };
  value(await run(on.world.desk(on.people.presidium), settleDispute, order));
  expect(shown(await objection(on.rep(3), id))).toMatchObject({
    decision: { reason: '已经解决。' },
    settled: { outcome: 'decline', reason: '维持原决定。' },
    may: { dispute: false, settle: [] },
  });
});

it('never offers what would make a disputed suggestion worse', async () => {
  const id = await on.given('submitted');
  value(await decide(on, head(), turnToSuggestion, id, { reason: '属于日常工作。' }));
  value(await run(on.world.desk(on.rep(3)), dispute, { proposal: id, reason: '不是日常工作。' }));
  expect(shown(await objection(on.people.secretary, id)).may.settle).toEqual(['file', 'suggestion']);
  // A representative who only reads it has no say in it.
  expect(codeIn(await objection(on.rep(12), id))).toBe('proposal.noProposal');
});
