import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { complete } from '#server/proposal/complete';
import { publishReplies } from '#server/proposal/publish-replies';
import { signReplies } from '#server/proposal/sign-replies';
import { submitReplies } from '#server/proposal/submit-replies';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';
import { rating, seenOf } from './rating';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

test('puts the lead’s reply before everybody: the proposal is replied to and waits to be rated', async () => {
  const id = await at.upTo('signed');
  value(await at.publish(id));
  expect(await at.reply(id)).toMatchObject({
    state: 'published',
    publishedBy: at.people.publisher.personId,
    rateBy: '2026-11-23',
  });
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied', code: 'A' });
  expect((await at.assigned(id)).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(at.told('proposal.replyPublished').at(-1)).toMatchObject({
    subject: id,
    data: { number: 1, round: 1, correction: false, replied: true },
  });
  expect((await at.of.timeline(id)).at(-1)).toBe('replyPublished');
});

test('does what it can with many, and names the rest', async () => {
  const ids = [await at.upTo('signed'), await at.upTo('submitted'), await at.upTo('signed')];
  const { done, left } = value(await at.publish(...ids));
  expect(done).toBe(2);
  expect(left).toMatchObject([{ refusal: { code: 'proposal.replyStep', params: { state: 'submitted' } } }]);
});

test('waits for every department that replies for itself', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { separate: [at.units.catering, at.units.finance] }));
  for (const unit of ['catering', 'finance'] as const) {
    value(await at.contact(id, unit));
    value(await at.draft(id, unit, unit === 'finance' ? { outcome: 'reason', code: 'C' } : {}));
  }
  const of = async (unit: 'catering' | 'finance') => {
    const work = await at.work(id, unit);
    return at.box((await at.replies(id)).find(({ assignmentId }) => assignmentId === work.id)!);
  };
  for (const [unit, state, leader] of [
    ['catering', 'handling', at.people.leader],
    ['finance', 'replied', at.people.management],
  ] as const) {
    value(await run(at.as(at.people.handlers[unit]), submitReplies, { replies: [await of(unit)] }));
    value(await run(at.as(leader), signReplies, { replies: [await of(unit)] }));
    value(await run(at.as(at.people.publisher), publishReplies, { replies: [await of(unit)] }));
    expect(await at.of.proposal(id)).toMatchObject({ state });
  }
  expect(await at.of.proposal(id)).toMatchObject({ code: 'C' });
});

test('the reply published last does not hide that another department only plans', async () => {
  const id = await at.of.given('filed');
  value(await at.assign(id, { separate: [at.units.catering, at.units.finance] }));
  for (const [unit, leader, more] of [
    ['catering', at.people.leader, { outcome: 'plan', code: 'B', doneBy: '2026-12-31' }],
    ['finance', at.people.management, { outcome: 'measure', code: 'A' }],
  ] as const) {
    value(await at.contact(id, unit));
    value(await at.draft(id, unit, more));
    value(await run(at.as(at.people.handlers[unit]), submitReplies, { replies: await at.boxes(id) }));
    value(await run(at.as(leader), signReplies, { replies: await at.boxes(id) }));
    value(await at.publish(id));
  }
  expect(await at.of.proposal(id)).toMatchObject({ state: 'replied', code: 'B' });
  for (const who of [3, 4, 5])
    for (const { id: reply } of await at.replies(id))
      value(await rating(at.of, at.of.rep(who), id, { reply }));
  expect(await at.of.proposal(id)).toMatchObject({ state: 'tracking', code: 'B' });
  const seen = await seenOf(at.of, id);
  expect(
    codeOf(await run(at.as(at.people.secretary), complete, { proposal: id, seen, reason: '已经落实。' })),
  ).toBe('proposal.milestonesMissing');
});

test('a reply found wrong is corrected, never changed: the proposal waits to be rated anew', async () => {
  for (const state of ['replied', 'tracking', 'closed'] as const) {
    const id = await at.of.given(state);
    value(await at.draft(id, 'catering', { outcome: 'plan', code: 'B', doneBy: '2026-12-31' }));
    value(await at.countersign(id));
    value(await at.submit(id));
    value(await at.sign(id));
    value(await at.publish(id));
    expect(await at.of.proposal(id), state).toMatchObject({ state: 'replied', code: 'B', closed_at: null });
    expect(await at.replies(id)).toMatchObject([
      { number: 1, code: 'A', state: 'published' },
      { number: 2, code: 'B', state: 'published' },
    ]);
    expect((await at.of.timeline(id)).at(-1)).toBe('replyCorrected');
    for (const change of [sql`text = '改了'`, sql`code = 'C'`, sql`published_at = now()`])
      await expect(
        at.of.rows(sql`update proposal_reply set ${change} where proposal_id = ${id}`),
      ).rejects.toThrow();
  }
});

test('comes too late for a round that is over', async () => {
  const id = await at.of.given('replied');
  value(await at.draft(id));
  value(await at.countersign(id));
  value(await at.submit(id));
  value(await at.sign(id));
  await at.of.rows(sql`update proposal set state = 'handling', round = 2 where id = ${id}`);
  expect(codeOf(await at.publish(id))).toBe('proposal.assignmentOver');
});

test('is a right of its own, of what was read', async () => {
  const id = await at.upTo('signed');
  for (const who of [at.people.leader, at.people.handlers.catering, at.people.secretary, at.of.rep(3)])
    expect(codeOf(await run(at.as(who), publishReplies, { replies: await at.boxes(id) }))).toBe(
      'platform.notAllowed',
    );
  const [box] = await at.boxes(id);
  const both = await Promise.all(
    [0, 1].map(() => run(at.as(at.people.publisher), publishReplies, { replies: [box] })),
  );
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.changedMeanwhile']);
  for (const replies of [['x'], Array(101).fill(box)])
    expect(codeOf(await run(at.as(at.people.publisher), publishReplies, { replies }))).toBe(
      'platform.badInput',
    );
  expect(codeOf(await run(at.as(at.people.publisher), publishReplies, {}))).toBe('proposal.nothingChosen');
});
