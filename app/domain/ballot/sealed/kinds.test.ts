import { describe, expect, test } from 'vitest';
import { layoutOf, optionsOf, type Question, question, subjectsOf } from './kinds';

const four = ['优秀', '称职', '基本称职', '不称职'];
const appraisal = (grades: string[]): Question => ({ kind: 'appraisal', persons: ['丁', '戊'], grades });
const election = (changed: object) =>
  question.safeParse({
    kind: 'election',
    mode: 'yna',
    candidates: ['甲', '乙'],
    writeIns: 1,
    seats: 1,
    min: 0,
    ...changed,
  });

const every: Question[] = [
  { kind: 'motion' },
  { kind: 'choice', alternatives: ['东', '西', '弃权'] },
  { kind: 'equalElection', candidates: ['甲', '乙'] },
  election({}).data!,
  election({ mode: 'approval' }).data!,
  appraisal(four),
  appraisal([...four, '不了解']),
];

describe('every kind', () => {
  test.each(every.map((one) => [one.kind, one] as const))(
    '%s has a row an option and a unit a subject',
    (_, one) => {
      const { units } = layoutOf(one, 120);
      expect(units).toHaveLength(subjectsOf(one).length);
      for (const table of units) {
        expect(table).toHaveLength(optionsOf(one).length);
        const rows = table.map((row) => row.join());
        expect(new Set(rows).size).toBe(rows.length);
      }
    },
  );
});

describe('tables', () => {
  test('pack what fits into 2^40 into one ciphertext and spread the rest', () => {
    expect(layoutOf({ kind: 'motion' }, 120).units).toEqual([[[1n], [121n], [0n]]]);
    const five = appraisal([...four, '不了解']);
    expect(layoutOf(five, 1023).units[0]).toEqual([[1n], [1024n], [1024n ** 2n], [1024n ** 3n], [0n]]);
    const [m] = [1025n];
    expect(layoutOf(five, 1024).units[0]).toEqual([
      [1n, 0n],
      [m, 0n],
      [0n, 1n],
      [0n, m],
      [0n, 0n],
    ]);
    expect(() => layoutOf({ kind: 'motion' }, 2 ** 41)).toThrow('More people');
  });
  test('sum the approvals of an election with more candidates than seats, write-in places too', () => {
    const layout = layoutOf(election({ seats: 2 }).data!, 9);
    expect(layout.units).toHaveLength(3);
    expect(layout.sum).toEqual({ cipher: 0, values: [0, 1, 2] });
    expect(layoutOf({ kind: 'equalElection', candidates: ['甲'] }, 9).sum).toBeUndefined();
  });
});

test('questions that can not be asked are refused', () => {
  expect(election({ seats: 3 }).success).toBe(false);
  expect(election({ min: 2 }).success).toBe(false);
  expect(election({ candidates: [] }).success).toBe(false);
  expect(question.safeParse({ kind: 'choice', alternatives: ['一', '二', '三', '四', '五'] }).success).toBe(
    false,
  );
  expect(question.safeParse(appraisal(four.slice(1))).success).toBe(false);
  expect(question.safeParse({ kind: 'motion', extra: 1 }).success).toBe(false);
  expect(question.safeParse({ kind: 'ranking' }).success).toBe(false);
});
