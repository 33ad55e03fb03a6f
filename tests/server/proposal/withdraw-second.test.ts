import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findKind } from '#server/notice/kinds';
import { run } from '#server/platform/command';
import { file } from '#server/proposal/file';
import { queryProposal } from '#server/proposal/queries-proposal';
import { queryReview } from '#server/proposal/queries-review';
import { querySeconding } from '#server/proposal/queries-seconding';
import { sendBack } from '#server/proposal/send-back';
import { withdrawSecond } from '#server/proposal/withdraw-second';
import { codeOf, value } from '#tests/support/congress';
import { read } from '#tests/support/day';
import { decide } from './committee-desk';
import { Writing } from './writing';

let at: Writing;
beforeAll(async () => {
  at = await Writing.open();
});
afterAll(() => at.close());

const withdraw = (proposal: string, index: number) =>
  run(at.of.world.desk(at.of.rep(index)), withdrawSecond, { proposal });

it('takes the name back, and the proposal lacks a seconder', async () => {
  const id = await at.seconded();
  value(await withdraw(id, 4));
  expect(await at.seconds(id)).toEqual({ 4: 'withdrawn', 5: 'agreed' });
  expect(await at.submit(id)).toMatchObject({
    code: 'proposal.secondersMissing',
    params: { missing: 1, least: 2 },
  });
});

it('is too late once it is handed in, and nothing for those who did not second', async () => {
  const id = await at.called();
  expect(codeOf(await withdraw(id, 4))).toBe('proposal.notSeconded');
  expect(codeOf(await withdraw(id, 3))).toBe('proposal.notSeconded');
  expect(codeOf(await withdraw(await at.of.given('submitted'), 4))).toBe('proposal.step');
});

it('is possible again when the words were replaced after it was returned, until the committee decides', async () => {
  const id = await at.seconded();
  value(await at.submit(id));
  expect(codeOf(await withdraw(id, 4))).toBe('proposal.step');
  const committee = at.of.people.committee[0]!;
  value(await decide(at.of, committee, sendBack, id, { reason: '请补充人数。' }));
  const { key } = await at.of.proposal(id);
  expect(codeOf(await withdraw(id, 4))).toBe('proposal.step');
  value(await at.save({ key, seen: 1, title: '关于增加停车位的提案' }));
  value(await at.submit(id, { seen: 2 }));
  // They are told, and find the new words and the way out; a former representative too.
  const kind = findKind('proposalReworded')!;
  expect(
    await at.of.rows(sql`select subject, purpose from notice_due where kind = 'proposalReworded'`),
  ).toEqual([{ subject: id, purpose: 'revision 2' }]);
  const of = { subject: id, session: null, data: {}, at: at.of.world.now, now: at.of.world.now };
  expect(await at.of.rows(kind.to(of))).toHaveLength(2);
  expect(await at.of.rows(kind.about(of))).toMatchObject([{ title: '关于增加停车位的提案' }]);
  expect(kind.link(of)).toBe(`/proposals/${id}/seconding`);
  expect(await read(at.of.congress, at.of.rep(4), (reader) => querySeconding(reader, id))).toMatchObject({
    mayLeave: true,
    proposal: { title: '关于增加停车位的提案' },
  });
  expect(await read(at.of.congress, at.of.rep(4), (reader) => queryProposal(reader, id))).toMatchObject({
    may: { second: true },
  });
  await at.end(4);
  const former = at.of.world.actor(at.of.congress.reps[4]!, []);
  value(await run(at.of.world.desk(former), withdrawSecond, { proposal: id }));
  expect(
    await at.of.rows(sql`select 1 from proposal_party where proposal_id = ${id} and role = 'seconder'`),
  ).toHaveLength(1);
  expect(await at.of.rows(findKind('secondAnswered')!.about(of))).toMatchObject([{ agreed: 1 }]);
  const review = () => read(at.of.congress, committee, (reader) => queryReview(reader, id));
  expect(await review()).toMatchObject({ secondersMissing: 1, may: { decide: true } });
  // The same words once more tell nobody anew; decided, the name stays.
  value(await decide(at.of, committee, sendBack, id, { reason: '请写明地点。' }));
  value(await at.submit(id, { seen: 2 }));
  expect(await at.of.rows(sql`select 1 from notice_due where kind = 'proposalReworded'`)).toHaveLength(1);
  value(await decide(at.of, committee, file, id));
  expect(codeOf(await withdraw(id, 5))).toBe('proposal.step');
  await expect(
    at.of.rows(sql`delete from proposal_party where proposal_id = ${id} and role = 'seconder'`),
  ).rejects.toMatchObject({ cause: { message: expect.stringContaining('nobody is taken off') } });
});
