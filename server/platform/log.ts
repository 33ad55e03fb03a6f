import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured logs to standard output. Lines carry ids and codes only: names, numbers, texts, passwords and ballots never reach the log. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    redact: {
      paths: ['req.headers', 'res.headers', '*.password', '*.code', '*.cookie', '*.input'],
      remove: true,
    },
    serializers: {
      // A database error's detail and query repeat people's data: keep only what locates the defect.
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code,
        stack: stripMessage(error),
      }),
    },
  });
}

/** The stack without its first line(s), which repeat the message and with it perhaps a person's data. */
function stripMessage(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return lines.slice(0, 12).join('\n');
}
