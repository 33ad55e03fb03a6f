import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightTotals, summedLine, vitestTotals } from './totals.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-totals-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

let written = 0;
function report(content: unknown): string {
  written += 1;
  const file = path.join(folder, `${written}.json`);
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = { numPassedTests: 9, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

test('the totals of all runs are summed into one line', () => {
  const playwright = report({ stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 0 }, errors: [] });
  const parts = [vitestTotals(report(vitest), 0), playwrightTotals(playwright, 0)];
  expect(summedLine(parts)).toBe('13 passed, 0 failed');
});

test('skipped tests are named when there are some', () => {
  const parts = [vitestTotals(report({ ...vitest, numPendingTests: 2, numTodoTests: 1 }), 0)];
  expect(summedLine(parts)).toBe('9 passed, 0 failed, 3 skipped');
});

test('a file that could not be loaded is a failure although none of its tests failed', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(vitestTotals(report({ ...vitest, testResults }), 1)).toEqual({ passed: 9, failed: 1, skipped: 0 });
});

test('a file with a failed test is counted once', () => {
  const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
  expect(vitestTotals(report({ ...vitest, numFailedTests: 1, testResults }), 1).failed).toBe(1);
});

test('a run that ends badly never counts as passed', () => {
  expect(vitestTotals(report(vitest), 1).failed).toBe(1);
  expect(vitestTotals('/nowhere/report.json', 1).failed).toBe(1);
  expect(playwrightTotals(report('half a rep'), 1).failed).toBe(1);
});

test('a web server that does not start is a failure', () => {
  const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
  expect(playwrightTotals(report({ stats, errors: [{ message: 'exited' }] }), 1).failed).toBe(1);
});
