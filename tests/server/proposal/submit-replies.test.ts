import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { submitReplies } from '#server/proposal/submit-replies';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

test('hands replies to the leader, and names those that can’t go yet', async () => {
  const [ready, unsigned, silent] = [
    await at.upTo('draft'),
    await at.upTo('draft'),
    await at.of.given('handling'),
  ];
  value(await at.countersign(ready));
  value(await at.draft(silent));
  value(await at.countersign(silent));
  const { done, left } = value(await at.submit(ready, unsigned, silent));
  expect(done).toBe(1);
  expect(left.map(({ refusal }) => refusal.code).sort()).toEqual([
    'proposal.countersignMissing',
    'proposal.notContacted',
  ]);
  expect(await at.reply(ready)).toMatchObject({ state: 'submitted', submittedAt: expect.any(Date) });
  expect(await at.of.timeline(ready)).toEqual(['contacted', 'countersigned', 'replySubmitted']);
  expect(at.told('proposal.replySubmitted')).toHaveLength(1);
});

test('is once', async () => {
  const id = await at.upTo('draft');
  value(await at.countersign(id));
  const both = await Promise.all([at.submit(id), at.submit(id)]);
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.changedMeanwhile']);
  expect(await at.submit(id)).toMatchObject({ code: 'proposal.replyStep', params: { state: 'submitted' } });
});

test('is the department’s, with what is still its work', async () => {
  const id = await at.upTo('draft');
  value(await at.countersign(id));
  const by = async (who: keyof typeof at.people.handlers, replies: unknown) =>
    run(at.as(at.people.handlers[who]), submitReplies, { replies });
  expect(codeOf(await by('finance', await at.boxes(id)))).toBe('proposal.notYourUnit');
  expect(codeOf(await by('catering', []))).toBe('proposal.nothingChosen');
  for (const replies of [['x'], [id], [`${id}@`], [`${id}@!`], 'x'])
    expect(codeOf(await by('catering', replies))).toBe('platform.badInput');
  expect(codeOf(await by('catering', [`${crypto.randomUUID()}@none`]))).toBe('proposal.noReply');
  value(await at.assign(id, { lead: at.units.transport }));
  expect(codeOf(await by('catering', await at.boxes(id)))).toBe('proposal.assignmentOver');
});

test('a correction goes without another talk, but with the names of all', async () => {
  const id = await at.of.given('replied');
  value(await at.draft(id));
  expect(codeOf(await at.submit(id))).toBe('proposal.countersignMissing');
  value(await at.countersign(id));
  value(await at.submit(id));
});
