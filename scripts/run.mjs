import { spawn } from 'node:child_process';

/** The programs of the project's own dependencies, run by this very Node. */
export const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  remix: 'node_modules/@remix-run/dev/dist/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
};

const running = new Set();

/** Tells whatever still runs to end: we are asked to stop. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a program of the project with this Node; its words go to ours. Resolves to the exit code.
 * @param {string[]} args the program's file first
 * @param {Record<string, string | undefined>} [env] on top of ours
 * @returns {Promise<number>}
 */
export function run(args, env = {}) {
  return end(spawnNode(args, env, ['ignore', 'inherit', 'inherit']));
}

/**
 * The same, but its words are kept. Resolves to the exit code and what it said.
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 */
export async function runQuietly(args, env = {}) {
  const child = spawnNode(args, env, ['ignore', 'pipe', 'pipe']);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  return { code: await end(child), said };
}

function spawnNode(args, env, stdio) {
  return spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio });
}

/**
 * Resolves to the exit code of a child, which is told to end when we are.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function end(child) {
  running.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}
