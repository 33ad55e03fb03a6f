import { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { guardProcess, isDriversLateWrite } from './last-resort';

/** An error as V8 words it for a property of null, thrown at a place. */
function lateWrite(place: string): TypeError {
  const error = new TypeError("Cannot read properties of null (reading 'write')");
  error.stack = `TypeError: ${error.message}\n    at ${place}\n    at process.processImmediate (node:internal/timers:485:21)`;
  return error;
}
const drivers = lateWrite(
  'Immediate.nextWrite (file:///srv/gongyi/node_modules/postgres/src/connection.js:255:22)',
);
const ours = lateWrite('Immediate.nextWrite (file:///srv/gongyi/build/main.js:255:22)');

/** What is logged and how the process ends, if it does. */
function play(thrown: unknown): { levels: number[]; text: string; exit: number | null } {
  const lines: string[] = [];
  let exit: number | null = null;
  const process = Object.assign(new EventEmitter(), {
    exit: (code: number) => {
      exit = code;
    },
  });
  guardProcess(process, pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }));
  process.emit('uncaughtException', thrown);
  return {
    levels: lines.map((line) => (JSON.parse(line) as { level: number }).level),
    text: lines.join(''),
    exit,
  };
}

describe('what nobody caught', () => {
  it('is survived where it is the known fault of the database driver', () => {
    expect(play(drivers)).toMatchObject({ levels: [40], exit: null });
    expect(play(drivers).text).toContain('closed connection');
  });
  it('ends the process after a line in the log, whatever else it is', () => {
    const others = [
      ours,
      new TypeError('no'),
      new Error("Cannot read properties of null (reading 'write')"),
      'x',
      null,
    ];
    for (const other of others) expect(play(other), String(other)).toMatchObject({ levels: [60], exit: 1 });
  });
  it('is known by its place and not by its words alone', () => {
    expect([isDriversLateWrite(drivers), isDriversLateWrite(ours), isDriversLateWrite(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
