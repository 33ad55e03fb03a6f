const minute = 60_000;
const dayLength = 24 * 60;
/** Shanghai keeps no summer time. */
const offset = 8 * 60 * minute;

/** Minutes since midnight in Shanghai. */
export const minuteOfDay = (at: Date): number => Math.floor((at.getTime() + offset) / minute) % dayLength;

/** The moment of a minute of the day on which `at` falls in Shanghai. */
export function momentOfDay(at: Date, minutes: number): Date {
  const midnight = Math.floor((at.getTime() + offset) / (dayLength * minute)) * dayLength * minute - offset;
  return new Date(midnight + minutes * minute);
}

type Hours = { readonly quietFrom: number; readonly quietTo: number };

/** Whether the moment lies in the hours of quiet, which may go over midnight; equal ends mean none. */
export function isQuiet({ quietFrom, quietTo }: Hours, at: Date): boolean {
  const now = minuteOfDay(at);
  if (quietFrom <= quietTo) return quietFrom <= now && now < quietTo;
  return now >= quietFrom || now < quietTo;
}

/** The moment itself, or the end of the quiet it falls into. */
export function afterQuiet(hours: Hours, at: Date): Date {
  if (!isQuiet(hours, at)) return at;
  const end = momentOfDay(at, hours.quietTo);
  return end > at ? end : new Date(end.getTime() + dayLength * minute);
}
