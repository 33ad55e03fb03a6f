import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { draftReplies } from '#server/proposal/draft-replies';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const draftAll = async (ids: readonly string[], more = {}) =>
  run(at.as(at.people.handlers.catering), draftReplies, {
    assignments: await Promise.all(ids.map(async (id) => (await at.work(id)).id)),
    outcome: 'measure',
    code: 'A',
    text: '三个院区的夜间窗口自下月起一并开放。',
    ...more,
  });

test('writes one text for many, and names where something is written already', async () => {
  const ids = [await at.of.given('handling'), await at.of.given('handling'), await at.of.given('handling')];
  value(await at.draft(ids[2]!));
  const { done, left } = value(await draftAll([...ids, ids[0]!]));
  expect(done).toBe(2);
  expect(left).toMatchObject([
    { id: (await at.work(ids[2]!)).id, number: '2026-003', refusal: { code: 'proposal.replyStep' } },
  ]);
  expect((await at.reply(ids[0]!)).text).toContain('三个院区');
  expect((await at.reply(ids[2]!)).text).not.toContain('三个院区');
  expect(at.told('proposal.replyDrafted')).toHaveLength(3);
});

test('of one, or of none, is plainly refused', async () => {
  const id = await at.upTo('draft');
  expect(codeOf(await draftAll([id]))).toBe('proposal.replyStep');
  expect(codeOf(await draftAll([]))).toBe('proposal.nothingChosen');
  expect(codeOf(await draftAll([id, id]))).toBe('proposal.replyStep');
});

test('leaves alone what other departments have', async () => {
  const id = await at.of.given('handling');
  const other = await at.of.given('filed');
  value(await at.assign(other, { lead: at.units.transport }));
  const assignments = [(await at.work(id)).id, (await at.work(other, 'transport')).id, crypto.randomUUID()];
  const { done, left } = value(await draftAll([], { assignments }));
  expect(done).toBe(1);
  expect(left.map(({ refusal }) => refusal.code).sort()).toEqual([
    'proposal.noProposal',
    'proposal.notYourUnit',
  ]);
});

test('wants words that hold for a reply', async () => {
  const id = await at.of.given('handling');
  expect(codeOf(await draftAll([id], { code: 'C' }))).toBe('proposal.codeOutcome');
  for (const more of [{ text: '' }, { assignments: ['x'] }, { assignments: Array(101).fill(id) }])
    expect(codeOf(await draftAll([id], more))).toBe('platform.badInput');
});
