import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

test('is a draft that nobody is told the words of', async () => {
  const id = await at.of.given('handling');
  expect(value(await at.draft(id))).toEqual({ proposal: id, number: 1 });
  expect(await at.reply(id)).toMatchObject({ state: 'draft', unit: '膳食科', round: 1, corrects: null });
  expect(at.told('proposal.replyDrafted').at(-1)).toEqual(
    expect.objectContaining({ data: { unit: at.units.catering, number: 1, correction: false } }),
  );
  expect(await at.of.timeline(id)).toEqual([]);
});

test('is written anew in the same place, and countersigned anew', async () => {
  const id = await at.of.given('handling');
  value(await at.draft(id));
  value(await at.countersign(id));
  value(await at.draft(id, 'catering', { outcome: 'plan', code: 'B', doneBy: '2026-12-31' }));
  expect(await at.replies(id)).toMatchObject([{ number: 1, outcome: 'plan', doneBy: '2026-12-31' }]);
  expect(await at.of.rows(sql`select 1 from proposal_countersign`)).toEqual([]);
  value(await at.draft(id, 'catering', { outcome: 'reason', code: 'D', doneBy: '2026-12-31' }));
  expect(await at.reply(id)).toMatchObject({ outcome: 'reason', doneBy: null });
});

test('is not written over a colleague’s words unseen', async () => {
  const id = await at.of.given('handling');
  const seen = 'none';
  const both = await Promise.all([at.draft(id, 'catering', { seen }), at.draft(id, 'catering', { seen })]);
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.changedMeanwhile']);
});

test('claims only what it can', async () => {
  const id = await at.of.given('handling');
  expect(codeOf(await at.draft(id, 'catering', { code: 'D' }))).toBe('proposal.codeOutcome');
  for (const doneBy of ['', '2026-11-01'])
    expect(codeOf(await at.draft(id, 'catering', { outcome: 'plan', code: 'B', doneBy }))).toBe(
      'proposal.dateNeeded',
    );
  for (const more of [
    { text: '' },
    { text: '好' },
    { text: '长'.repeat(8001) },
    { outcome: 'promise' },
    { code: 'E' },
    { doneBy: '2026-02-30' },
    { assignment: 'x' },
    { seen: undefined },
  ])
    expect(codeOf(await at.draft(id, 'catering', more))).toBe('platform.badInput');
  expect(await at.replies(id)).toEqual([]);
});

test('is the lead’s: who helps along gives an opinion', async () => {
  const id = await at.of.given('handling');
  const { id: assignment } = await at.work(id);
  expect(codeOf(await at.draft(id, 'finance'))).toBe('proposal.otherRole');
  expect(codeOf(await at.draft(id, 'transport', { assignment }))).toBe('proposal.notYourUnit');
  const filed = await at.of.given('filed');
  value(await at.assign(filed, { lead: at.units.catering }));
  value(await at.assign(filed, { lead: at.units.transport }));
  expect(codeOf(await at.draft(filed))).toBe('proposal.assignmentOver');
});

test('waits for the leader as it was handed on', async () => {
  const id = await at.upTo('submitted');
  expect(await at.draft(id)).toMatchObject({ code: 'proposal.replyStep', params: { state: 'submitted' } });
});

test('that is published stands: what comes after it is a correction under the next number', async () => {
  for (const state of ['replied', 'tracking', 'closed'] as const) {
    const id = await at.of.given(state);
    const [first] = await at.replies(id);
    value(await at.draft(id, 'catering', { text: '更正：窗口开放到凌晨一点。' }));
    expect(await at.replies(id)).toMatchObject([
      { id: first!.id, text: first!.text, state: 'published' },
      { number: 2, corrects: first!.id, state: 'draft' },
    ]);
    expect(await at.of.proposal(id)).toMatchObject({ state });
    expect(at.told('proposal.replyDrafted').at(-1)).toMatchObject({ data: { number: 2, correction: true } });
  }
});
