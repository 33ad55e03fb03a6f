import { expect, it } from 'vitest';
import { faultsOfMonitors, type MonitorSummary } from './summary-monitors';

const whole: MonitorSummary = {
  usage: 11_639,
  leftOut: 1,
  decisions: 10,
  points: 34,
  answers: 900,
  suppliers: 64,
  ranked: 300,
  findings: { indicator: 12 },
  cases: { closed: 1 },
  patients: 100,
  codesUsed: 100,
  disclosed: { case: 1, ranking: 1, satisfaction: 1 },
  caseDisclosed: true,
  known: {
    lines: { usage: 11_640, decisions: 34, answers: 900, suppliers: 64 },
    run: 'run',
    closed: 'case',
    thanked: 100,
    toldUsed: 12,
  },
};

it('is content where every line is there and every answer counts once', () => {
  expect(faultsOfMonitors(whole)).toEqual([]);
  expect(faultsOfMonitors(null)).toEqual([]);
});

it.each([
  ['a row of usage was lost', { usage: 11_638 }, 'lines of usage: 11640 were handed in, 11639 are there'],
  ['a point was lost', { points: 33 }, 'points of decisions: 34 were handed in, 33 are there'],
  ['an answer was lost', { answers: 899 }, 'answers of the survey: 900 were handed in, 899 are there'],
  ['a supplier was lost', { suppliers: 63 }, 'suppliers: 64 were handed in, 63 are there'],
  ['a patient counted twice', { patients: 101 }, 'answers by a code: 100 were handed in, 101 are there'],
  ['a code stayed open', { codesUsed: 99 }, 'codes: 100 were handed in, 99 are there'],
  [
    'a code was good twice',
    { known: { ...whole.known, toldUsed: 0 } },
    'nobody was told that their code was used',
  ],
  ['nobody was ranked', { ranked: 0 }, 'nobody was ranked'],
  ['a case ended in silence', { caseDisclosed: false }, 'a case was closed and told nobody'],
  ['a ranking told nobody', { disclosed: { case: 1, satisfaction: 1 } }, 'no ranking hangs on the board'],
])('says so when %s', (_what, change, sentence) => {
  expect(faultsOfMonitors({ ...whole, ...change })).toEqual([sentence]);
});
