import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  callPassed,
  extendedTo,
  faceOf,
  keptMs,
  mostSeconds,
  readClock,
  remainingAt,
  spokenAt,
} from './speech-clock';

const start = new Date('2026-11-02T01:00:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);

describe('a speaker’s clock', () => {
  it('runs from when it began, on top of what was spoken before', () => {
    const clock = { seconds: 180, spokenMs: 20_000, runningSince: start };
    expect(remainingAt(clock, later(40_001))).toBe(119_999);
    expect(remainingAt(clock, later(200_000))).toBe(-40_000);
  });
  it('stands while paused', () => {
    const clock = { seconds: 60, spokenMs: 1234, runningSince: null };
    expect(remainingAt(clock, later(9e9))).toBe(58_766);
  });
  it('gives nothing back when clocks of processes differ a little', () => {
    expect(spokenAt({ spokenMs: 5, runningSince: start }, later(-3000))).toBe(5);
  });
  it('is extended on top of what is left, and from now on where time was up', () => {
    const clock = { seconds: 60, spokenMs: 0, runningSince: start };
    expect(extendedTo(clock, later(10_000), 60)).toBe(120);
    expect(extendedTo(clock, later(90_500), 60)).toBe(151);
    expect(extendedTo({ ...clock, seconds: mostSeconds }, later(0), 60)).toBe(mostSeconds);
  });
  it('shows whole seconds: the full allowance at first, nothing at the end, then what is over', () => {
    expect([180_000, 179_001, 179_000, 1, 0, -999, -1000, -61_500].map(faceOf)).toEqual([
      '3:00',
      '3:00',
      '2:59',
      '0:01',
      '0:00',
      '0:00',
      '0:01',
      '1:01',
    ]);
    expect(readClock(0).isOver).toBe(true);
    expect(readClock(1).isOver).toBe(false);
  });
  it('calls a minute, half a minute and the end once each, and only the last where it passed several', () => {
    expect(callPassed(60_001, 60_000)).toBe(60_000);
    expect(callPassed(60_000, 59_000)).toBeNull();
    expect(callPassed(30_250, 29_990)).toBe(30_000);
    expect(callPassed(100, -5)).toBe(0);
    expect(callPassed(90_000, -5)).toBe(0);
    expect(callPassed(10_000, 70_000)).toBeNull();
  });
  it('fits the database however long it was forgotten', () => {
    expect(keptMs(1e12)).toBe(2_147_483_647);
    expect(keptMs(1234)).toBe(1234);
  });
});

describe('whatever is pressed', () => {
  it('pauses lose and give no millisecond', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(600_000), fc.nat(600_000)), { maxLength: 20 }), (turns) => {
        let [spokenMs, elapsed] = [0, 0];
        for (const [run, rest] of turns) {
          const runningSince = later(elapsed);
          elapsed += run;
          spokenMs = spokenAt({ spokenMs, runningSince }, later(elapsed));
          elapsed += rest;
        }
        expect(spokenMs).toBe(turns.reduce((sum, [run]) => sum + run, 0));
      }),
    );
  });
  it('an extension leaves at least what it gave, up to the limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15, max: 7200 }),
        fc.nat(7_200_000),
        fc.integer({ min: 15, max: 1800 }),
        (seconds, spokenMs, more) => {
          const clock = { seconds, spokenMs, runningSince: null };
          const extended = { ...clock, seconds: extendedTo(clock, start, more) };
          expect(Number.isInteger(extended.seconds)).toBe(true);
          expect(remainingAt(extended, start)).toBeGreaterThanOrEqual(more * 1000);
          expect(remainingAt(extended, start)).toBeGreaterThanOrEqual(remainingAt(clock, start));
        },
      ),
    );
  });
});
