import path from 'node:path';
import { accountLines } from './accounts.mjs';
import { openDatabase } from './database.mjs';
import { installIfMissing } from './install.mjs';
import { lap } from './laps.mjs';
import { endRunning } from './run.mjs';
import { keepServer } from './server.mjs';
import { readSettings } from './settings.mjs';

/**
 * From nothing to a served site: settings, dependencies, database, server; then waits to be stopped, by Ctrl-C, SIGTERM, SIGHUP or
 * the end of whoever started it, and ends server and database in this order.
 * @param {object} way
 * @param {() => Promise<void>} way.make what must be there before the server can start
 * @param {string[]} way.args of the server, for Node
 * @param {'production' | 'development'} way.mode
 * @param {boolean} way.quiet whether the server's log goes to a file, so that the accounts stay in sight
 */
export async function openSite({ make, args, mode, quiet }) {
  const open = [];
  let stopping = null;
  const stop = (code) => {
    stopping ??= (async () => {
      endRunning();
      for (const close of open.reverse()) await close();
      process.exit(code);
    })();
    return stopping;
  };
  obey(() => stop(0));
  try {
    const settings = await readSettings();
    await installIfMissing();
    const databaseUrl = await openDatabase(settings, (close) => open.push(close));
    await make();
    if (stopping) return;
    const server = keepServer({
      args,
      env: {
        NODE_ENV: mode,
        PORT: String(settings.port),
        HOST: settings.host,
        DATABASE_URL: databaseUrl,
        DATA_DIR: settings.dataDir,
      },
      port: settings.port,
      logFile: quiet ? path.join(settings.dataDir, 'server.log') : null,
      onGone: (reason) => {
        console.error(`\n${reason}`);
        stop(1);
      },
    });
    open.push(server.stop);
    await server.whenReady();
    announce(settings, quiet);
  } catch (error) {
    if (stopping) return;
    console.error(`\n${error.message}`);
    await stop(1);
  }
}

function announce({ port, dataDir }, quiet) {
  const accounts = accountLines(path.join(dataDir, 'accounts.json'));
  lap(`serving http://localhost:${port}`);
  if (accounts.length > 0) console.log(`\n  ${accounts.join('\n  ')}\n`);
  if (quiet)
    console.log(
      `  The server's log is in ${path.relative('.', dataDir) || dataDir}/server.log. Ctrl-C stops server and database.`,
    );
}

/** Every way of being told to stop. npm and its shell die of a SIGTERM without handing it on: their end is one of the ways. */
function obey(stop) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (!process.env.npm_lifecycle_event) return;
  const starter = process.ppid;
  setInterval(() => {
    if (process.ppid !== starter) stop();
  }, 1000).unref();
}
