/** A speaker's clock as it is kept: what was spoken before it last began to run, and since when it runs. Exact, in whole milliseconds. */
export type SpeechClock = {
  /** What the speaker may use in all, with extensions. */
  readonly seconds: number;
  readonly spokenMs: number;
  /** Null while the clock stands. */
  readonly runningSince: Date | null;
};

/** What was spoken until `now`; a clock that seems to begin later has run no time at all. */
export const spokenAt = (clock: Omit<SpeechClock, 'seconds'>, now: Date): number =>
  clock.spokenMs + (clock.runningSince ? Math.max(0, now.getTime() - clock.runningSince.getTime()) : 0);

/** What is left at `now`, in milliseconds; negative is overrun. */
export const remainingAt = (clock: SpeechClock, now: Date): number =>
  clock.seconds * 1000 - spokenAt(clock, now);

/** No speaker gets more than four hours in all. */
export const mostSeconds = 14_400;

/** The allowance after the chair gave `more` seconds: on top of what is left, or from now on where time was up. */
export const extendedTo = (clock: SpeechClock, now: Date, more: number): number =>
  Math.min(mostSeconds, Math.max(clock.seconds, Math.ceil(spokenAt(clock, now) / 1000)) + more);

/** The database keeps spoken time as a 32-bit integer: a clock forgotten for weeks stops there. */
export const keptMs = (ms: number): number => Math.min(ms, 2_147_483_647);

/** Minutes and seconds as a clock shows them: 3:00 until a whole second has passed, 0:00 when time is up, then what is over. */
export function readClock(ms: number): { isOver: boolean; minutes: number; seconds: number } {
  const isOver = ms <= 0;
  const whole = isOver ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  return { isOver, minutes: Math.floor(whole / 60), seconds: whole % 60 };
}

/** "3:05". */
export const faceOf = (ms: number): string => {
  const { minutes, seconds } = readClock(ms);
  return `${minutes}:${String(seconds).padStart(2, '0')}`;
};

/** The moments that are told aloud, in milliseconds left: a minute, half a minute, the end. */
export const callsAt = [60_000, 30_000, 0] as const;

/** The call that a clock passes on its way from `before` to `after` milliseconds left, the last one where it passes several; else null. */
export function callPassed(before: number, after: number): (typeof callsAt)[number] | null {
  return callsAt.findLast((call) => before > call && after <= call) ?? null;
}
