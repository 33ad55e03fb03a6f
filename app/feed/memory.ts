import type { Since } from './contract';

/** How much longer than its silence a listener asks for: one process may hear of a fact some seconds later than another. */
const overlap = 10_000;

/** What was heard lately: enough to hear nothing twice, and to say on coming back what may be missing. */
export function openMemory(now: () => number = Date.now, began: number = performance.timeOrigin) {
  const seen = new Map<number, number>();
  let newest: number | null = null;
  /** Until then nothing can have been missed: at first, when the page began to load. By the calendar's clock, which goes on while a phone sleeps. */
  let lastSign = began;
  const keepFor = 120_000;

  const alive = (): void => {
    lastSign = now();
  };
  return {
    /** The server is there: nothing was missed until now. */
    alive,
    /** Whether this number was not heard before. */
    isNew: (id: number): boolean => {
      alive();
      if (seen.has(id)) return false;
      for (const [old, at] of seen) {
        if (seen.size < 400 && now() - at < keepFor) break;
        seen.delete(old);
      }
      seen.set(id, now());
      newest = Math.max(newest ?? 0, id);
      return true;
    },
    /** Everything up to this number was told. */
    current: (id: number): void => {
      alive();
      newest = Math.max(newest ?? 0, id);
    },
    since: (): Since => {
      const from = Math.max(began, lastSign - (lastSign === began ? 0 : overlap));
      return { id: newest, ago: Math.max(0, Math.round(now() - from)) };
    },
    /** Numbers heard in the last seconds, which another process would tell again. */
    lately: (): number[] => [...seen].filter(([, at]) => now() - at < 15_000).map(([id]) => id),
  };
}

export type Memory = ReturnType<typeof openMemory>;
