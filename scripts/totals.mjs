import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * What a stage came to; `failures` holds a paragraph for each failed test: where it stands, what it is called and how its reason begins.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Totals
 */

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
    failures: report.testResults.flatMap(failuresOfFile),
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
  return honest(code, {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    failures: failuresOfJourneys(report),
  });
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

/**
 * What failed, in one place for whoever sees no more than the end of a log; nothing when nothing failed.
 * @param {Totals[]} parts
 * @returns {string}
 */
export function failuresTold(parts) {
  const told = parts.flatMap((part) => part.failures ?? []);
  return told.length === 0 ? '' : ['Failed:', ...told].join('\n\n');
}

function failuresOfFile(suite) {
  if (suite.status !== 'failed') return [];
  const file = path.relative('', suite.name);
  const failed = suite.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return [paragraph(file, suite.message)];
  return failed.map((test) => paragraph(`${file} › ${test.fullName}`, test.failureMessages[0]));
}

function failuresOfJourneys(report) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const failed = (report.suites ?? []).flatMap(specs).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected')
      .map((test) => {
        const reason = test.results.at(-1)?.error?.message;
        return paragraph(`[${test.projectName}] ${spec.file}:${spec.line} › ${spec.title}`, reason);
      }),
  );
  return [...failed, ...report.errors.map((error) => paragraph('outside of the journeys', error.message))];
}

const linesOfReason = 12;
function paragraph(title, reason) {
  const lines = stripVTControlCharacters(reason ?? 'no reason was given')
    .trim()
    .split('\n')
    .slice(0, linesOfReason);
  return [`✗ ${title}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** A run that ended badly has at least one failure, whatever its report says. */
const honest = (code, totals) =>
  code === 0 || totals.failed > 0 ? totals : { ...totals, failed: 1, failures: [endedBadly(code)] };
const nothingBut = (code) =>
  code === 0
    ? { passed: 0, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [endedBadly(code)] };
const endedBadly = (code) =>
  `✗ a run ended with exit code ${code} although none of its tests failed: see above`;

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
