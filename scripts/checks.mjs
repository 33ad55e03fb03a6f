import { runQuietly, tools } from './run.mjs';

/** Everything that needs neither a database nor a browser; longest first, so that two at a time end together. */
const checks = {
  types: [tools.tsc, '--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/check.tsbuildinfo'],
  arrows: [
    tools.depcruise,
    'app',
    'server',
    'db',
    'scripts',
    'tests',
    'verifier',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
  ],
  'dead code': [tools.knip, '--no-progress'],
  house: [tools.vitest, 'run', '--project', 'unit', 'tests/house', '--passWithNoTests'],
  'format and lint': [tools.biome, 'ci', '--error-on-warnings', '.'],
  'lock file': ['scripts/lock.mjs'],
};

/**
 * Runs the checks, two at a time, and prints each with its time; of those that fail also what they say.
 * @param {{ without?: string[] }} [options]
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>} `failures` in the words printed
 */
export async function check({ without = [] } = {}) {
  const waiting = Object.entries(checks).filter(([name]) => !without.includes(name));
  /** @type {{ passed: number, failed: number, failures: string[] }} */
  const count = { passed: 0, failed: 0, failures: [] };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, args] = next;
      const begun = performance.now();
      const { code, said } = await runQuietly(args);
      const took = `${((performance.now() - begun) / 1000).toFixed(1)}s`;
      count[code === 0 ? 'passed' : 'failed'] += 1;
      const row = `${code === 0 ? '✓' : '✗'} ${name} (${took})`;
      const told = code === 0 ? row : `${row}\n${said.trim().replace(/^/gm, '    ')}`;
      console.log(told);
      if (code !== 0) count.failures.push(told);
    }
  };
  await Promise.all([work(), work()]);
  return count;
}
