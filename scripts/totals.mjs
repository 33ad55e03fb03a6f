import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * The totals of a Vitest run. A file that could not be loaded, and a run that ended badly without a failed test, count as one failure.
 * @param {string} file the JSON report
 * @param {number} code the exit code
 * @returns {Totals}
 */
export function vitestTotals(file, code) {
  const report = readReport(file);
  if (!report) return nothingBut(code);
  const unloaded = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  return honest(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  });
}

/**
 * The totals of a Playwright run. A test that passed at a second attempt passed; an error outside of tests counts as a failure.
 * @param {string} file the JSON report
 * @param {number} code the exit code
 * @returns {Totals}
 */
export function playwrightTotals(file, code) {
  const report = readReport(file);
  if (!report) return nothingBut(code);
  const { expected, flaky, unexpected, skipped } = report.stats;
  return honest(code, { passed: expected + flaky, failed: unexpected + report.errors.length, skipped });
}

/**
 * One line: `412 passed, 0 failed`, and `, 3 skipped` when some were.
 * @param {Totals[]} parts
 */
export function summedLine(parts) {
  const sum = (/** @type {keyof Totals} */ key) => parts.reduce((total, part) => total + part[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run that ended badly has at least one failure, whatever its report says. */
const honest = (code, totals) => ({
  ...totals,
  failed: code === 0 ? totals.failed : Math.max(1, totals.failed),
});
const nothingBut = (code) => ({ passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 });

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
