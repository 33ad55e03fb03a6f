import type { Log } from './log';

/**
 * Whether an exception is the database driver's known fault of writing to a socket that has just been closed. The order
 * it belonged to has been refused already, nothing was confirmed, and the pool makes a new connection.
 * https://github.com/porsager/postgres/issues/1208 · db/steady.ts keeps it from happening where it can.
 */
export const isDriversLateWrite = (error: unknown): boolean =>
  error instanceof TypeError &&
  /of null \(reading 'write'\)/.test(error.message) &&
  /^\s+at .*\bnextWrite\b.*postgres\/(?:cjs\/)?src\/connection\.js/m.test(error.stack ?? '');

type Process = {
  on: (event: 'uncaughtException', hear: (error: unknown) => void) => unknown;
  exit: (code: number) => void;
};

/** What nobody caught: the driver's late write is logged and survived, anything else is logged and ends the process, which is then in no known state. */
export function guardProcess(process: Process, log: Log): void {
  process.on('uncaughtException', (error) => {
    if (isDriversLateWrite(error)) {
      log.warn({ err: error }, 'the database driver wrote to a closed connection');
      return;
    }
    const err = error instanceof Error ? error : new Error(`${typeof error} was thrown`);
    log.fatal({ err }, 'uncaught exception');
    process.exit(1);
  });
}
