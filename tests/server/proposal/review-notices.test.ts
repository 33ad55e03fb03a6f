import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { isRefusal } from '#app/domain/refusal';
import { presidiumMember } from '#db/schema';
import type { NoticeName, Of } from '#server/notice/kind';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { decline } from '#server/proposal/decline';
import { dispute } from '#server/proposal/dispute';
import { file } from '#server/proposal/file';
import { merge } from '#server/proposal/merge';
import { nameReviewer } from '#server/proposal/name-reviewer';
import { promote } from '#server/proposal/promote';
import { sendBack } from '#server/proposal/send-back';
import { settleDispute } from '#server/proposal/settle-dispute';
import { turnToSuggestion } from '#server/proposal/turn-to-suggestion';
import { inOrg, value } from '#tests/support/congress';
import { Case } from './case';
import { decide } from './committee-desk';

let on: Case;
beforeAll(async () => {
  on = await Case.open();
  await inOrg(on.world, (tx) =>
    tx.insert(presidiumMember).values(
      [on.people.presidium.personId, on.congress.reps[3]!].map((personId) => ({
        orgId: on.world.orgId,
        sessionId: on.congress.sessionId,
        personId,
      })),
    ),
  );
});
afterAll(() => on.close());

const head = () => on.people.committee[0]!;
const of = (subject: string): Of => ({
  subject,
  session: on.congress.sessionId,
  data: {},
  at: on.world.now,
  now: on.world.now,
});
/** Places in the roster of those whom a kind concerns; others as -1. */
async function who(name: NoticeName, subject: string): Promise<number[]> {
  const rows = await on.rows<{ person_id: string }>(
    sql`select distinct person_id from (${findKind(name)!.to(of(subject))}) w(person_id)`,
  );
  return rows.map(({ person_id }) => on.congress.reps.indexOf(person_id)).sort((a, b) => a - b);
}
const about = async (name: NoticeName, subject: string) =>
  (await on.rows<Record<string, unknown>>(sql`${findKind(name)!.about(of(subject))}`))[0];

it('tells the committee how many wait, but not whoever has a part in all of them', async () => {
  expect(await who('proposalToReview', on.world.orgId)).toEqual([]);
  const own = await on.given('submitted', { proposer: 20, seconders: [21, 5] });
  expect(await who('proposalToReview', on.world.orgId)).toEqual([22, 23, 24]);
  await on.given('submitted');
  expect(await who('proposalToReview', on.world.orgId)).toEqual([20, 21, 22, 23, 24]);
  expect(await about('proposalToReview', on.world.orgId)).toEqual({ count: 2 });
  const second = on.people.committee[2] as PersonActor;
  value(
    await run(on.world.desk(on.people.committee[3]!), nameReviewer, {
      proposals: [own],
      person: second.personId,
    }),
  );
  expect(await who('proposalReviewer', second.personId)).toEqual([22]);
  expect(await about('proposalReviewer', second.personId)).toEqual({ count: 1 });
  expect(await who('proposalReviewer', head().personId)).toEqual([]);
});

it('tells the union office where no committee reviews proposals', async () => {
  await on.given('submitted');
  await on.rows(sql`update committee set handles_proposals = false`);
  await on.rows(sql`insert into office (org_id, person_id, kind, starts_on)
    values (${on.world.orgId}, ${on.people.secretary.personId}, 'secretary', '2026-01-01')`);
  expect(await who('proposalToReview', on.world.orgId)).toEqual([-1]);
  await on.rows(sql`update committee set handles_proposals = true`);
});

it('tells proposers and seconders what was decided', async () => {
  const [filed, suggested, declined, returned] = [
    await on.given('submitted'),
    await on.given('submitted'),
    await on.given('submitted'),
    await on.given('submitted'),
  ] as const;
  value(await decide(on, head(), file, filed));
  value(await decide(on, head(), turnToSuggestion, suggested, { reason: '属于日常工作。' }));
  value(await decide(on, head(), decline, declined, { reason: '已经解决。' }));
  value(await decide(on, head(), sendBack, returned, { reason: '请补充人数。' }));
  expect(await who('proposalFiled', filed)).toEqual([3, 4, 5]);
  expect(await who('proposalSuggestion', suggested)).toEqual([3, 4, 5]);
  expect(await who('proposalDeclined', declined)).toEqual([3, 4, 5]);
  expect(await who('proposalSentBack', returned)).toEqual([3]);
  expect(await about('proposalFiled', filed)).toMatchObject({
    number: expect.stringMatching(/^2026-\d{3}$/),
  });
  expect(await about('proposalDeclined', declined)).toMatchObject({ until: '2026-11-16' });
  expect(await about('proposalSentBack', filed)).toBeUndefined();
});

it('tells everybody of both proposals that they are one case', async () => {
  const lead = await on.given('filed', { title: '关于夜间供餐的提案' });
  const id = await on.given('submitted', { proposer: 6, seconders: [7, 8] });
  value(await decide(on, head(), merge, id, { into: lead }));
  expect(await who('proposalMerged', id)).toEqual([3, 4, 5, 6, 7, 8]);
  expect(await about('proposalMerged', id)).toMatchObject({ leadTitle: '关于夜间供餐的提案' });
});

it('brings a dispute before the presidium and its outcome to those to whom the proposal belongs', async () => {
  const id = await on.given('submitted');
  value(await decide(on, head(), decline, id, { reason: '已经解决。' }));
  value(await run(on.world.desk(on.rep(3)), dispute, { proposal: id, reason: '没有解决。' }));
  // The proposer sits on the presidium too, and keeps out of it; the union office is no representative.
  expect(await who('proposalDisputed', id)).toEqual([-1, 26]);
  value(
    await run(on.world.desk(on.people.presidium), settleDispute, {
      proposal: id,
      outcome: 'file',
      reason: '主席团会议决定。',
    }),
  );
  expect(await who('proposalDisputed', id)).toEqual([]);
  expect(await who('proposalDisputeSettled', id)).toEqual([3, 4, 5]);
  expect(await about('proposalDisputed', id)).toBeUndefined();
});

it('tells of a bill with the session on whose agenda it is', async () => {
  const id = await on.given('filed');
  const where = { session: on.congress.sessionId, matter: 'annualOperation' };
  value(await decide(on, head(), promote, id, where));
  expect(await who('proposalPromoted', id)).toEqual([3, 4, 5]);
  expect(await about('proposalPromoted', id)).toMatchObject({ session: '第六届职工代表大会第二次会议' });
});

it('queues the notice in the transaction of the decision, once', async () => {
  const id = await on.given('submitted');
  value(await decide(on, head(), file, id));
  expect(isRefusal(await decide(on, head(), file, id))).toBe(true);
  expect(await on.rows(sql`select kind from notice_due where subject = ${id}`)).toEqual([
    { kind: 'proposalFiled' },
  ]);
});
