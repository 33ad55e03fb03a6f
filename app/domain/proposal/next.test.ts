import { expect, it } from 'vitest';
import { nextOf, type Owed } from './next';
import { proposalStates } from './states';

const days = { assign: '2026-11-09', dispute: '2026-11-16', rate: '2026-11-23', milestone: '2026-12-31' };
const work = (more: Partial<Owed> = {}): Owed => ({
  unit: '膳食科',
  role: 'lead',
  state: 'open',
  replyBy: '2026-12-14',
  reply: null,
  ...more,
});
const next = (state: (typeof proposalStates)[number], owed: Owed[] = [], mayDispute = false) =>
  nextOf({ state, mayDispute }, owed, days);

it('has an answer for every state', () => {
  for (const state of proposalStates) expect(next(state).key).toBe(state);
});

it('names the day that each clock sets', () => {
  expect(next('filed').dueOn).toBe('2026-11-09');
  expect(next('replied').dueOn).toBe('2026-11-23');
  expect(next('tracking', [work()])).toEqual({ key: 'tracking', dueOn: '2026-12-31', units: ['膳食科'] });
  expect(next('declined', [], true)).toMatchObject({ key: 'objecting', dueOn: '2026-11-16' });
  expect(next('submitted').dueOn).toBe(null);
});

it('says of handling who is furthest behind, and never a co-handling department', () => {
  const co = work({ unit: '财务处', role: 'co', replyBy: '2026-11-30' });
  expect(next('handling', [work(), co])).toEqual({ key: 'handling', dueOn: '2026-12-14', units: ['膳食科'] });
  const other = work({ unit: '总务处', role: 'separate', reply: 'submitted', replyBy: '2026-12-01' });
  expect(next('handling', [work(), other])).toMatchObject({ key: 'handling', units: ['膳食科'] });
  expect(next('handling', [work({ reply: 'signed' }), other])).toMatchObject({
    key: 'signing',
    units: ['总务处'],
  });
  expect(next('handling', [work({ reply: 'signed' }), co])).toMatchObject({
    key: 'publishing',
    units: ['膳食科'],
  });
  expect(next('handling', [work({ state: 'done', reply: 'published' }), other])).toMatchObject({
    units: ['总务处'],
  });
});
