/** A moment as a `datetime-local` field holds it, in Shanghai: 2026-11-10T09:00. */
export const localTime = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
