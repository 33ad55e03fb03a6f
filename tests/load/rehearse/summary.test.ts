import { expect, it } from 'vitest';
import { mainStages } from '#app/domain/congress/windows';
import { faultsOf } from './summary';

const cast = { approve: 82, oppose: 8, abstain: 18 };
const choices = new Map([['通过议程', cast]]);
const vote = { item: '通过议程', kind: 'agenda', counts: cast, needed: 65, verdict: 'passed' };
const lawful = {
  roll: 128,
  signedIn: 122,
  stages: ['launched', 'papersOut', ...mainStages].map((stage, i) => ({
    stage,
    at: new Date(Date.UTC(2026, 10, 1 + i)).toISOString(),
  })),
  reading: { people: 122, documents: 2, finished: 175 },
  comments: 60,
  amendments: 14,
  votes: [vote],
  import: { accepted: 1396, warnings: 113, errors: [] },
  composition: [{ rule: 'managers', article: '第十六条', holds: true, override: null }],
  refusals: [],
};

it('finds nothing wrong with a lawful session', () => {
  expect(faultsOf(lawful, { choices })).toEqual([]);
});

it.each([
  ['a stage was skipped', { stages: lawful.stages.filter(({ stage }) => stage !== 'groups') }],
  [
    'a stage came too early',
    { stages: [{ ...lawful.stages[0]!, at: '2027-01-01' }, ...lawful.stages.slice(1)] },
  ],
  ['the roll is empty', { roll: 0, votes: [] }],
  ['fewer than two thirds signed in', { signedIn: 85 }],
  [
    'a vote passed without half of all',
    { votes: [{ ...vote, counts: { ...cast, approve: 64, oppose: 26 } }] },
  ],
  [
    'a vote counted without its quorum',
    { votes: [{ ...vote, counts: { approve: 80, oppose: 5, abstain: 0 } }] },
  ],
  ['too few were said to be needed', { votes: [{ ...vote, needed: 64 }] }],
  ['a ballot was lost', { votes: [{ ...vote, counts: { ...cast, oppose: 7 } }] }],
  ['a rule was broken without a reason', { composition: [{ ...lawful.composition[0]!, holds: false }] }],
])('says so when %s', (_what, change) => {
  expect(faultsOf({ ...lawful, ...change }, { choices })).not.toEqual([]);
});

it('lets a rule be overridden with a reason', () => {
  const composition = [{ ...lawful.composition[0]!, holds: false, override: '两人具名' }];
  expect(faultsOf({ ...lawful, composition }, { choices })).toEqual([]);
});
