import type { Since } from '#app/feed/contract';
import type { Told } from './told';

/** A fact that this process has heard of, the socket rooms it was rung in, and when (milliseconds of the process's own clock). */
type Entry = { readonly told: Told; readonly rooms: readonly string[]; readonly at: number };

/** How many facts are kept for those who come back. */
const kept = 6000;
/** How many facts one listener is told on coming back; more than that and the page is read again. */
const most = 100;
/** How long a number that was left out is looked for: its order may still be under way, or was rolled back. */
const patience = 600_000;
const mostGaps = 5000;

/**
 * What has been rung in this process. Journal numbers become visible out of order, so a number that was left out stays open until it
 * appears; a fact that comes twice, by the bus and from the journal, is new once.
 */
export function openLedger(now: () => number = () => performance.now()) {
  const entries: Entry[] = [];
  const gaps = new Map<number, number>();
  let newest = 0;
  /** Everything heard of since then is still kept. */
  let coveredFrom = now();

  /** Whether the number is new; remembers those it leaves out. */
  const isNew = (id: number): boolean => {
    if (id <= newest) return gaps.delete(id);
    for (let open = Math.max(newest + 1, id - mostGaps); open < id && gaps.size < mostGaps; open += 1)
      gaps.set(open, now());
    newest = id;
    return true;
  };

  return {
    newest: () => newest,
    /** Begins after this number. Facts from then on are kept; what happened before is only known to the database. */
    begin: (id: number): void => {
      newest = id;
      coveredFrom = now();
      entries.length = 0;
      gaps.clear();
    },
    /** Says once for each number that it is new. `at`: when it must have been heard elsewhere, by default now. */
    hear: (told: Told, rooms: readonly string[], at = now()): boolean => {
      if (!isNew(told.id)) return false;
      entries.push({ told, rooms, at });
      if (entries.length > kept * 1.2) {
        entries.splice(0, entries.length - kept);
        coveredFrom = entries[0]!.at;
      }
      return true;
    },
    /** A number that says nothing to anybody here. */
    pass: (id: number): void => void isNew(id),
    /** Everything heard of since that moment is kept from now on. */
    cover: (from: number): void => {
      coveredFrom = Math.min(coveredFrom, from);
    },
    /** Numbers that were left out and may still become visible. */
    gaps: (): number[] => {
      for (const [id, noticed] of gaps) if (now() - noticed > patience) gaps.delete(id);
      return [...gaps.keys()];
    },
    /** What a listener in these rooms may have missed, `seen` excepted, in the order of the numbers; null when it is too much or too long ago. */
    since: (
      from: Since,
      isRungFor: (rooms: readonly string[]) => boolean,
      seen: ReadonlySet<number> = new Set(),
    ): Told[] | null => {
      const silent = now() - from.ago;
      if (silent < coveredFrom) return null;
      const found: Told[] = [];
      for (let i = entries.length - 1; i >= 0; i -= 1) {
        const { told, rooms, at } = entries[i]!;
        if (at < silent && (from.id === null || told.id <= from.id)) break;
        if (seen.has(told.id) || !isRungFor(rooms)) continue;
        if (found.length === most) return null;
        found.push(told);
      }
      return found.sort((a, b) => a.id - b.id);
    },
  };
}

export type Ledger = ReturnType<typeof openLedger>;
