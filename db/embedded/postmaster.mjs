import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quietEnvironment } from './cluster.mjs';

// What a server says that has died or is dying but still has its lock, memory or port: a moment later all is well.
const passing = /lock file|shared memory block|could not bind|Address already in use/;
const attempts = 24;
const pause = 500;

/**
 * Starts the server and waits until it takes connections; a predecessor that is not quite gone gets 12 seconds to go.
 * @param {import('./account.mjs').Account} account
 * @param {number} port
 * @param {string[]} flags
 * @param {(line: string) => void} log
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function launch(account, port, flags, log) {
  let last = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { child, said } = await launchOnce(account, port, flags, log);
    if (child) return child;
    last = said.trim();
    if (!passing.test(last)) break;
    await sleep(pause);
  }
  throw new Error(
    `The database in ${account.dataDir} did not start. PostgreSQL says:\n${last || '(nothing)'}`,
  );
}

function launchOnce(account, port, flags, log) {
  // Only loopback and no socket file: paths of socket files are short, and /run is often not ours to write.
  const where = ['-D', account.dataDir, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1'];
  const [program, args] = account.command('postgres', [...where, ...flags]);
  // A group of its own: Ctrl-C must reach the application first, which still has something to write.
  const child = spawn(program, args, {
    ...account.identity,
    cwd: '/',
    detached: true,
    env: quietEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-4000);
      log(text.trimEnd());
      if (text.includes('ready to accept connections')) resolve({ child, said });
    });
    child.once('error', (error) => resolve({ child: null, said: error.message }));
    child.once('close', () => resolve({ child: null, said }));
  });
}

/**
 * Ends a server that an earlier run left behind, so that it can be started as our own; true if there was one.
 * @param {string} dataDir
 * @returns {Promise<boolean>}
 */
export async function endOrphan(dataDir) {
  const file = path.join(dataDir, 'postmaster.pid');
  const pid = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (!(pid > 0) || !runsCluster(pid, dataDir)) return false;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 15_000 && fs.existsSync(file); waited += 20) await sleep(20);
  return true;
}

/** The file may be older than the last restart of the machine, and its number another process's by now, even another PostgreSQL's. */
function runsCluster(pid, dataDir) {
  try {
    const command =
      process.platform === 'linux'
        ? fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(dataDir);
  } catch {
    return false;
  }
}

/**
 * Fast shutdown: open transactions are rolled back, everything confirmed is on disk. After 15 seconds the hard way, which loses nothing either.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function shutDown(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  const hard = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await gone;
  clearTimeout(hard);
}
