import { expect, test } from 'vitest';
import { proposalRulesOf } from '../statute/proposals';
import { sh2017 } from '../statute/sh-2017';
import { endOfRound, higherLevel, mayDispute, missingWords, secondersMissing } from './rules';

const rules = proposalRulesOf(sh2017);
const round = { round: 1, code: 'A', results: [], entitled: 3, isTimeOver: false } as const;

test('two seconders besides the proposer are needed, none for a delegation’s own proposal', () => {
  expect(secondersMissing(rules, 'personal', 0)).toBe(2);
  expect(secondersMissing(rules, 'personal', 3)).toBe(0);
  expect(secondersMissing(rules, 'collective', 0)).toBe(0);
});

test('a proposal without a title, reasons or concrete suggestions is not complete; blanks are no words', () => {
  const words = {
    title: '  夜班 ',
    reasons: '夜班没有热饭，食堂关门早。',
    suggestions: '',
    category: 'welfare',
  } as const;
  expect(missingWords(words)).toEqual(['title', 'suggestions']);
});

test('a dissatisfied result opens a second round at once, and after it goes to the joint meeting', () => {
  expect(endOfRound({ ...round, results: ['satisfied', 'dissatisfied'] })).toBe('again');
  expect(endOfRound({ ...round, round: 2, results: ['dissatisfied'] })).toBe('jointMeeting');
  expect(endOfRound({ ...round, round: 3, results: ['dissatisfied'], isTimeOver: true })).toBe(
    'jointMeeting',
  );
});

test('silence ends nothing before its time, and is not satisfaction', () => {
  expect(endOfRound({ ...round, results: ['satisfied', 'satisfied'] })).toBe('open');
  expect(endOfRound({ ...round, isTimeOver: true })).toBe('closed');
  expect(endOfRound({ ...round, results: ['satisfied', 'satisfied', 'satisfied'] })).toBe('closed');
});

test('what is not done yet, or satisfies only mostly, is followed', () => {
  expect(endOfRound({ ...round, code: 'B', isTimeOver: true })).toBe('follow');
  expect(endOfRound({ ...round, code: 'C', isTimeOver: true })).toBe('follow');
  expect(endOfRound({ ...round, results: ['mostly', 'satisfied', 'satisfied'] })).toBe('follow');
  expect(endOfRound({ ...round, code: 'D', isTimeOver: true })).toBe('closed');
});

test('declined and made a suggestion can be disputed, late ones not', () => {
  const one = { standing: 'suggestion', late: false, round: 1, code: null } as const;
  expect(mayDispute({ ...one, state: 'declined', standing: 'proposal' })).toBe(true);
  for (const state of ['filed', 'handling'] as const) {
    expect(mayDispute({ ...one, state })).toBe(true);
    expect(mayDispute({ ...one, state, late: true })).toBe(false);
    expect(mayDispute({ ...one, state, standing: 'proposal' })).toBe(false);
  }
  expect(mayDispute({ ...one, state: 'handling', code: 'A' })).toBe(false);
  expect(mayDispute({ ...one, state: 'handling', round: 2 })).toBe(false);
  expect(mayDispute({ ...one, state: 'replied' })).toBe(false);
});

test('a level is only ever raised', () => {
  expect(higherLevel('leader', 'supervised')).toBe('leader');
  expect(higherLevel('ordinary', 'jointMeeting')).toBe('jointMeeting');
});
