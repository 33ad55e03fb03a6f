// npm test: installs what is missing, a browser included, and runs everything. The last line is the sum of all tests.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../db/embedded/ports.mjs';
import { provideBrowser } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { check } from './checks.mjs';
import { installIfMissing } from './install.mjs';
import { giveUp, lap } from './laps.mjs';
import { run, tools } from './run.mjs';
import { failuresTold, playwrightTotals, summedLine, vitestTotals } from './totals.mjs';

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-reports-'));
const stages = {
  check: runChecks,
  unit: () => runVitest('unit'),
  real: () => runVitest('real'),
  e2e: runJourneys,
};

/** The house rules are among the unit tests, which run next. */
async function runChecks() {
  const { failed, failures } = await check({ without: ['house'] });
  return { passed: 0, failed, skipped: 0, failures };
}

async function runVitest(project) {
  const report = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([tools.vitest, 'run', '--project', project, '--passWithNoTests', ...reporters]);
  return vitestTotals(report, code);
}

async function runJourneys() {
  const report = path.join(reports, 'e2e.json');
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'gongyi-e2e-'));
  try {
    await buildIfStale();
    const browser = await provideBrowser();
    lap(`browser: ${browser.how}`);
    // PostgreSQL may have to run as somebody who is not the owner of this folder.
    fs.chmodSync(dataDir, 0o755);
    const own = { E2E_PORT: String(await freePort()), E2E_DATA_DIR: dataDir, E2E_REPORT: report };
    const code = await run([tools.playwright, 'test', '--pass-with-no-tests'], { ...browser.env, ...own });
    return playwrightTotals(report, code);
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

/** One stage that breaks does not keep the others from being run and counted. */
async function runStage(name) {
  lap(`${name}: begins`);
  try {
    const totals = await stages[name]();
    lap(`${name}: ${summedLine([totals])}`);
    return totals;
  } catch (error) {
    lap(`${name}: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0, failures: [`✗ ${name}: ${error.message}`] };
  }
}

function wantedStages() {
  const names = Object.keys(stages);
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  if (only === undefined) return names;
  if (names.includes(only)) return [only];
  throw new Error(`--only=${only} is not one of ${names.join(', ')}.`);
}

try {
  const wanted = wantedStages();
  await installIfMissing();
  const parts = [];
  for (const name of wanted) parts.push(await runStage(name));
  fs.rmSync(reports, { recursive: true, force: true });
  if (parts.some((part) => part.failed > 0)) process.exitCode = 1;
  const failures = failuresTold(parts);
  if (failures) console.log(`\n${failures}\n`);
  console.log(summedLine(parts));
} catch (error) {
  giveUp(error);
}
