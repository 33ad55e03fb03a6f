import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, readFormula } from './formula';
import type { Formula } from './formula-words';
import { toDecimal } from './rational';

const read = (text: string): Formula => {
  const found = readFormula(text);
  if (!found.ok) throw new Error(`${text}: ${found.code} at ${found.at}`);
  return found.formula;
};
const faultOf = (text: string) => {
  const found = readFormula(text);
  return found.ok ? 'understood' : `${found.code}@${found.at}`;
};
const figure = (text: string, ...sums: bigint[]) => {
  const value = evaluate(read(text), sums);
  return value && toDecimal(value, 4);
};

describe('a formula', () => {
  test('names each sum once, with its filters', () => {
    expect(read('金额[类别=抗菌药物] / 金额 + 金额[类别=抗菌药物]').terms).toEqual([
      { measure: 'amount', filters: [{ field: 'category', is: true, values: ['抗菌药物'] }] },
      { measure: 'amount', filters: [] },
    ]);
  });
  test('takes Chinese and Western signs alike', () => {
    const plain = read('(amount[category="a"|b, item!=c] - 2) * 3 / visits');
    expect(read('（金额【类别＝“a”、b，药品≠c】－2）×3÷诊疗人次')).toEqual(plain);
  });
  test('reckons in yuan, pieces and visits, multiplication before addition', () => {
    expect(figure('金额/人次', 2029800n, 101n)).toBe('200.9703');
    expect(figure('数量', 1500n)).toBe('1.5000');
    expect(figure('2 + 3 * 金额', 100n)).toBe('5.0000');
    expect(figure('10 - 金额 - 3', 200n)).toBe('5.0000');
    expect(figure('-(金额) / 4', 100n)).toBe('-0.2500');
  });
  test('has no figure where it divides by zero, and stays without one', () => {
    expect(figure('金额/人次', 100n, 0n)).toBeNull();
    expect(figure('1 + 金额/(人次-人次)', 100n, 7n)).toBeNull();
    expect(figure('0 * (金额/人次)', 100n, 0n)).toBeNull();
  });
  test('says what it does not understand and where', () => {
    expect(
      [
        '',
        '  ',
        '金额 /',
        '(金额',
        '金额)',
        '药费',
        '金额[科室=内科]',
        '金额[类别]',
        '金额[类别=]',
        '金额[类别=a',
        '金额["a"]',
        '金额[类别="a]',
        '金额 金额',
        '3 + 4',
        '金额/0',
        '金额 % 2',
        '1.2.3 * 金额',
        '金额 ** 2',
        '*',
        '金额[类别!a]',
      ].map(faultOf),
    ).toEqual([
      'empty@0',
      'empty@0',
      'operand@4',
      'closing@3',
      'unexpected@2',
      'measure@0',
      'field@3',
      'value@5',
      'value@6',
      'closing@7',
      'field@3',
      'closing@6',
      'unexpected@3',
      'noMeasure@0',
      'zero@3',
      'unexpected@3',
      'value@0',
      'operand@4',
      'operand@0',
      'value@6',
    ]);
  });
  test('is bounded in length, depth and number of sums', () => {
    expect(faultOf(`金额${' '.repeat(400)}`)).toBe('tooLong@400');
    expect(faultOf(`${'('.repeat(60)}金额${')'.repeat(60)}`)).toMatch(/^tooDeep/);
    expect(faultOf(`${'-'.repeat(60)}金额`)).toMatch(/^tooDeep/);
    expect(faultOf(Array.from({ length: 9 }, (_, at) => `金额[类别=${at}]`).join('+'))).toMatch(/^tooMany/);
    const values = Array.from({ length: 41 }, (_, at) => `${at}`).join('|');
    expect(faultOf(`金额[类别=${values}]`)).toMatch(/^tooMany/);
  });
  test('never crashes, whatever is typed', () => {
    const pieces = [
      '金额',
      '数量',
      '人次',
      '[',
      ']',
      '类别',
      '=',
      '≠',
      '!',
      '|',
      ',',
      '"',
      '(',
      ')',
      '+',
      '-',
      '*',
      '/',
      '7',
      '.',
      ' ',
      '甲',
      '𠮷',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (typed) => {
        const found = readFormula(typed.join(''));
        if (found.ok)
          evaluate(
            found.formula,
            found.formula.terms.map(() => 0n),
          );
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readFormula(typed)));
  });
});
