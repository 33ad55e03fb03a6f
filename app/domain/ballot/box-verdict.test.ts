import { describe, expect, it } from 'vitest';
import { profile as profileOf } from '../statute/profiles';
import { type CountedItem, judgeItem } from './box-verdict';

const profile = profileOf('SH_2017');
const item = (more: Partial<CountedItem>): CountedItem => ({
  ordinal: 1,
  agendaItemId: 'i1',
  subject: null,
  title: '绩效方案',
  question: { kind: 'motion' },
  rule: { kind: 'majority-all' },
  counts: [[0, 0, 0]],
  ...more,
});
const election = (counts: number[][], seats = 2, writeIns = 1) =>
  judgeItem(
    profile,
    100,
    item({
      question: { kind: 'election', mode: 'yna', candidates: ['甲', '乙', '丙'], writeIns, seats, min: 0 },
      rule: { kind: 'elect-majority-all', seats },
      counts,
    }),
  );

describe('the verdict on a sealed item', () => {
  it('adopts a motion by more than half of all representatives, in the sentences of the open votes', () => {
    const half = judgeItem(profile, 100, item({ counts: [[50, 30, 0]] }));
    const more = judgeItem(profile, 100, item({ counts: [[51, 30, 0]] }));
    expect([half.outcome, half.passed, more.outcome, more.passed]).toEqual([
      'notPassed',
      false,
      'passed',
      true,
    ]);
    expect(more.verdict?.sentences.map(({ key }) => key)).toContain('congress:verdict.passed');
    expect(more.needed).toBe(51);
  });
  it('elects who has more than half of all, and leaves a tie at the border of the seats open', () => {
    const both = election([
      [60, 0, 0],
      [55, 0, 0],
      [52, 0, 0],
      [0, 0, 0],
    ]);
    expect([both.outcome, both.elected, both.passed]).toEqual(['elected', [0, 1], true]);
    const tied = election([
      [60, 0, 0],
      [55, 0, 0],
      [55, 0, 0],
      [0, 0, 0],
    ]);
    expect([tied.outcome, tied.elected, tied.undecided]).toEqual(['partlyElected', [0], [1, 2]]);
    expect(election([[50], [1], [1], [0]]).outcome).toBe('notElected');
  });
  it('does not seat a name that stands nowhere', () => {
    const other = election([
      [60, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
      [70, 0, 0],
    ]);
    expect([other.outcome, other.elected]).toEqual(['partlyElected', [0, 3]]);
  });
  it('only reports an appraisal', () => {
    const grades = ['优秀', '称职', '基本称职', '不称职'];
    const found = judgeItem(
      profile,
      100,
      item({
        question: { kind: 'appraisal', persons: ['丁'], grades },
        rule: { kind: 'report' },
        counts: [[40, 30, 5, 1]],
      }),
    );
    expect([found.outcome, found.passed, found.options, found.subjects]).toEqual([
      'reported',
      true,
      grades,
      ['丁'],
    ]);
  });
});
