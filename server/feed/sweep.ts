import { sql } from 'drizzle-orm';
import type { Db } from '#db/client';
import type { Log } from '#server/platform/log';
import { roomsFor } from './admit';
import type { Ledger } from './ledger';
import { type FactRow, type Told, toldOfRow } from './told';

/** How often the journal is looked at for what nobody told, in milliseconds. */
const every = 3000;
/** Facts that are read at a time; who is further behind than `mostBehind` lets everybody read again instead. */
const [page, mostBehind] = [1000, 5000];
/** How many facts before the start are learned, for those who come back to a process that has just begun. */
const learned = 3000;
/** An order lasts so long at most before its facts, dated by its beginning, can be heard elsewhere. */
const longestOrder = 30_000;

/**
 * Looks at the journal every few seconds, so that a fact is rung even when the process that recorded it died before it told the others, or
 * the bus lost it. Before the facts of the last minutes are learned, what comes in waits.
 */
export function openSweep(db: Db, log: Log, ledger: Ledger, ring: (told: Told) => void, missAll: () => void) {
  let early: Told[] | null = [];
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const since = (id: number) => db.execute<FactRow>(sql`select * from facts_since(${id}::bigint, ${page})`);

  const newestFact = async () => {
    const [row] = await db.execute<{ newest: string }>(sql`select newest_fact() as newest`);
    return Number(row?.newest ?? 0);
  };
  const learn = async () => {
    const from = Math.max(0, (await newestFact()) - learned);
    const rows: FactRow[] = [];
    for (let after = from; ; ) {
      const more = await since(after);
      rows.push(...more);
      if (more.length < page) break;
      after = Number(more.at(-1)!.id);
    }
    const now = performance.now();
    ledger.begin(from);
    for (const row of rows) {
      const told = toldOfRow(row);
      if (told) ledger.hear(told, roomsFor(told), Math.min(now, now - row.age_ms + longestOrder));
      else ledger.pass(Number(row.id));
    }
    ledger.cover(from === 0 ? Number.NEGATIVE_INFINITY : now - Math.max(0, rows[0]?.age_ms ?? 0));
    const waited = early ?? [];
    early = null;
    isReady();
    for (const told of waited) ring(told);
  };
  const take = (rows: readonly FactRow[]) => {
    for (const row of rows) {
      const told = toldOfRow(row);
      if (told) ring(told);
      else ledger.pass(Number(row.id));
    }
  };
  const look = async () => {
    if (early) return learn();
    const gaps = ledger.gaps();
    if (gaps.length > 0)
      take(await db.execute<FactRow>(sql`select * from facts_among(${`{${gaps.join(',')}}`}::bigint[])`));
    const [known, newest] = [ledger.newest(), await newestFact()];
    // Far behind, or the database was put back to an earlier day.
    if (newest - known > mostBehind || newest < known) {
      log.warn({ known, newest }, 'the feed begins anew at the newest fact');
      ledger.begin(newest);
      return missAll();
    }
    for (;;) {
      const rows = await since(ledger.newest());
      take(rows);
      if (rows.length < page) return;
    }
  };
  let isLooking = false;
  const turn = async () => {
    clearTimeout(timer);
    if (isLooking) return;
    isLooking = true;
    await look().catch((error: unknown) => log.warn({ err: error }, 'the journal could not be looked at'));
    isLooking = false;
    // Many processes must not look in the same instant.
    if (!stopped) timer = setTimeout(turn, early ? 500 : every * (0.8 + Math.random() * 0.4));
    timer?.unref();
  };
  void turn();
  return {
    ready,
    hear: (told: Told): void => {
      if (early) early.push(told);
      else ring(told);
    },
    now: () => void turn(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
