import { describe, expect, it } from 'vitest';
import { checkDigitOf, isChecked, isCode } from './code';
import { fenOf, yuanOf } from './money';
import { isEnough, lowTwice, openQuarters, quarterAfter, quarterOf, rateBy } from './quarter';

describe('a unified social credit code', () => {
  it('ends in the digit its first seventeen characters ask for', () => {
    expect(isChecked('91350100M000100Y43')).toBe(true);
    expect(isChecked('91350100M000100Y44')).toBe(false);
    expect(checkDigitOf('91350100M000100O4')).toBeNull();
  });
  it('has eighteen characters, no I, O, S, V, Z', () => {
    expect(isCode('91350100M000100Y43')).toBe(true);
    for (const wrong of [
      '',
      '91350100M000100Y4',
      '91350100M000100YI3',
      '9135010OM000100Y43',
      '９１350100M000100Y43',
    ])
      expect(isCode(wrong)).toBe(false);
  });
});

describe('money', () => {
  it('is read to the fen as people write it, and never rounded', () => {
    expect(fenOf('12,000.50')).toBe(1_200_050n);
    expect(fenOf('1.2345万')).toBe(1_234_500n);
    expect(fenOf('￥3元')).toBe(300n);
    expect(fenOf('90071992547.40993')).toBeNull();
    for (const wrong of ['', '-1', '1.', '.5', '1.005', '万', '1e3', 'NaN']) expect(fenOf(wrong)).toBeNull();
    expect(yuanOf(5n)).toBe('0.05');
    expect(yuanOf(1_200_050n)).toBe('12000.50');
  });
});

describe('quarters', () => {
  it('follow one another over the years', () => {
    expect(quarterOf('2026-12-31')).toBe('2026Q4');
    expect(quarterAfter('2026Q4', 1)).toBe('2027Q1');
    expect(quarterAfter('2026Q1', -1)).toBe('2025Q4');
    expect(rateBy('2026Q3')).toBe('2026-11-14');
    expect(openQuarters('2026-11-14')).toEqual(['2026Q4', '2026Q3']);
    expect(openQuarters('2026-11-15')).toEqual(['2026Q4']);
  });
  it('are enough with exactly the points, and the mean is not rounded', () => {
    expect(isEnough({ quarter: '2026Q1', sum: 170, count: 2 }, 85)).toBe(true);
    expect(isEnough({ quarter: '2026Q1', sum: 254, count: 3 }, 85)).toBe(false);
  });
  it('are low twice only side by side', () => {
    const low = (quarter: string) => ({ quarter, sum: 84, count: 1 });
    expect(lowTwice([low('2025Q4'), low('2026Q1'), low('2026Q3')], 85)).toEqual(['2026Q1']);
    expect(lowTwice([], 85)).toEqual([]);
  });
});
