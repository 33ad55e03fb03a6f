import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { failuresTold, playwrightTotals, summedLine, vitestTotals } from './totals.mjs';

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
  const testResults = [{ status: 'failed', name: path.resolve('a.test.ts'), assertionResults: [] }];
  expect(vitestTotals(report({ ...vitest, testResults }), 1)).toMatchObject({
    passed: 9,
    failed: 1,
    skipped: 0,
  });
});

test('a file with a failed test is counted once', () => {
  const testResults = [
    {
      status: 'failed',
      name: path.resolve('a.test.ts'),
      assertionResults: [{ status: 'failed', failureMessages: [] }],
    },
  ];
  expect(vitestTotals(report({ ...vitest, numFailedTests: 1, testResults }), 1).failed).toBe(1);
});

test('a run that ends badly never counts as passed', () => {
  expect(vitestTotals(report(vitest), 1)).toMatchObject({
    failed: 1,
    failures: [expect.stringContaining('exit code 1')],
  });
  expect(vitestTotals('/nowhere/report.json', 1).failed).toBe(1);
  expect(playwrightTotals(report('half a rep'), 1).failed).toBe(1);
});

test('a web server that does not start is a failure', () => {
  const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
  expect(playwrightTotals(report({ stats, errors: [{ message: 'exited' }] }), 1).failed).toBe(1);
});

test('what failed is told once more with where it stands and why, in few lines', () => {
  const failed = (fullName: string) => ({
    status: 'failed',
    fullName,
    failureMessages: [`\u001b[31mwhy ${fullName}\u001b[0m`],
  });
  const testResults = [
    {
      status: 'failed',
      name: path.resolve('a/b.test.ts'),
      assertionResults: [failed('one'), { status: 'passed' }],
    },
    { status: 'failed', name: path.resolve('c.test.ts'), message: 'not found', assertionResults: [] },
    { status: 'passed', name: path.resolve('d.test.ts'), assertionResults: [{ status: 'passed' }] },
  ];
  const spec = {
    title: 'a walk',
    file: 'w.spec.ts',
    line: 7,
    tests: [
      { projectName: 'phone', status: 'unexpected', results: [{ error: { message: 'x\n'.repeat(100) } }] },
      { projectName: 'desktop', status: 'expected', results: [{}] },
    ],
  };
  const journeys = {
    stats: { expected: 1, flaky: 0, unexpected: 1, skipped: 0 },
    errors: [],
    suites: [{ suites: [{ specs: [spec] }] }],
  };
  const told = failuresTold([
    vitestTotals(report({ ...vitest, numFailedTests: 1, testResults }), 1),
    playwrightTotals(report(journeys), 1),
  ]);
  expect(told).toContain('✗ a/b.test.ts › one\n    why one\n');
  expect(told).toContain('✗ c.test.ts\n    not found\n');
  expect(told).toContain('✗ [phone] w.spec.ts:7 › a walk\n    x\n');
  expect(told).not.toContain('d.test.ts');
  expect(told.split('\n').length).toBeLessThan(30);
});

test('nothing is told when nothing failed', () => {
  expect(failuresTold([vitestTotals(report(vitest), 0)])).toBe('');
});
