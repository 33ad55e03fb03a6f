import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lap } from './laps.mjs';

const patience = 60_000;
const revivals = 3;
const revivalWindow = 60_000;

/**
 * Starts the server and keeps it running: one that dies after it was ready is started again, up to three times a minute.
 * @param {object} options
 * @param {string[]} options.args for Node
 * @param {Record<string, string>} options.env on top of ours
 * @param {number} options.port where /readyz will answer
 * @param {string | null} options.logFile takes the server's log; null sends it to the terminal
 * @param {(reason: string) => void} options.onGone called when it stays down
 */
export function keepServer({ args, env, port, logFile, onGone }) {
  let stopping = false;
  let ready = false;
  let child = begin('w');
  const deaths = [];

  function begin(flags) {
    const log = logFile ? fs.openSync(logFile, flags, 0o600) : 'inherit';
    // A group of its own: Ctrl-C reaches the starter, which ends server and database in this order.
    const started = spawn(process.execPath, ['--import', './scripts/leash.mjs', ...args], {
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', log, logFile ? log : 'inherit'],
    });
    if (typeof log === 'number') fs.closeSync(log);
    started.once('exit', (code, signal) => {
      if (!stopping) died(signal ?? `code ${code}`);
    });
    return started;
  }

  function died(how) {
    const now = Date.now();
    deaths.push(now);
    const many = deaths.filter((moment) => now - moment < revivalWindow).length > revivals;
    if (!ready || many) {
      onGone(`The server ended (${how}).${lastWords(logFile)}`);
      return;
    }
    lap(`the server ended (${how}) and is started again`);
    child = begin('a');
  }

  return {
    /** Resolves when /readyz says so. */
    whenReady: async () => {
      const address = `http://127.0.0.1:${port}/readyz`;
      for (const began = Date.now(); Date.now() - began < patience; ) {
        const answer = await fetch(address).catch(() => null);
        ready = answer?.ok ?? false;
        if (ready) return;
        await sleep(100);
      }
      throw new Error(`The server did not get ready within a minute.${lastWords(logFile)}`);
    },
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(hard);
    },
  };
}

function lastWords(logFile) {
  if (!logFile || !fs.existsSync(logFile)) return '';
  return ` Its last words (${logFile}):\n${fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-20).join('\n')}`;
}
