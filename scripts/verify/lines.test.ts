import { describe, expect, test } from 'vitest';
import { differences, linesOf, linesOfBoth } from './lines';
import { languageOf } from './words';

const passed = { faults: [], ignored: [] };
const failed = {
  faults: [
    { check: 'V-12', at: '0' },
    { check: 'V-19', at: '4' },
    { check: 'V-19', at: '7' },
    { check: 'V-26', at: '' },
  ],
  ignored: [{ check: 'V-24', at: 'partial 3' }],
};
const lineOf = (lines: readonly string[], code: string) => lines.find((line) => line.startsWith(code));

describe('the report', () => {
  test('has a line for each check, PASS or where it fails', () => {
    const lines = linesOf(failed, 'en');
    expect(lines).toHaveLength(22);
    expect(lineOf(lines, 'V-01')).toMatch(/^V-01 PASS every listed file/);
    expect(lineOf(lines, 'V-12')).toMatch(/^V-12 FAIL .*: checkpoint 1$/);
    expect(lineOf(lines, 'V-19')).toMatch(/^V-19 FAIL .*: board entry 4, board entry 7$/);
    expect(lineOf(lines, 'V-26')).toMatch(/^V-26 FAIL [^:]*$/);
    expect(lines.at(-1)).toContain('share of scrutineer 3');
    expect(lineOf(linesOf(failed, 'zh'), 'V-19')).toContain('公告板第 4 条、公告板第 7 条');
  });
  test('calls nothing passed that could not be looked at', () => {
    const word = (check: string, at: string, code: string) =>
      lineOf(linesOf({ faults: [{ check, at }], ignored: [] }, 'en'), code)?.split(' ')[1];
    expect(word('V-02', 'box.json', 'V-19')).toBe('—');
    expect(word('V-02', 'box.json', 'V-01')).toBe('PASS');
    expect(word('V-13', '', 'V-03')).toBe('—');
    expect(word('V-13', '9', 'V-03')).toBe('PASS');
    expect(word('V-14', '3', 'V-25')).toBe('—');
    expect(word('V-14', '3', 'V-19')).toBe('PASS');
  });
  test('of both says where they differ, and which of them found it', () => {
    expect(differences(failed, failed)).toEqual([]);
    expect(differences(passed, { ...failed, ignored: [] })).toHaveLength(4);
    expect(differences(failed, { ...failed, ignored: [] })).toEqual(['1: V-24 partial 3 (ignored)']);
    const lines = linesOfBoth(passed, failed, 'en');
    expect(lineOf(lines, 'V-19')).toMatch(/^V-19 PASS ≠ FAIL/);
    expect(lineOf(lines, 'V-18')).toMatch(/^V-18 PASS = PASS/);
  });
  test('is in Chinese unless the terminal is not', () => {
    expect(languageOf({})).toBe('zh');
    expect(languageOf({ LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(languageOf({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh');
  });
});
