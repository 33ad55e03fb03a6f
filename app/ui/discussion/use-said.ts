import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Increment, StatementView } from '../../domain/discussion/room-views';
import type { FactName } from '../../domain/facts';
import { useDoorbell } from '../../feed/use-doorbell';
import { paths } from '../../paths';
import { absorb, rejoin, revive, type SaidState, waitBefore } from './said-state';

const heardOf: readonly FactName[] = [
  'discussion.stated',
  'discussion.statementEdited',
  'discussion.statementWithdrawn',
  'discussion.statementHidden',
  'discussion.statementRestored',
  'discussion.supported',
  'discussion.supportWithdrawn',
];
const LISTENING = 2_000;
const AGAIN = 3_000;
const PATIENCE = 10_000;

/** A reading that hangs must not keep the next ones waiting. Old browsers know no time limit for it. */
const patience = (): AbortSignal | null => AbortSignal.timeout?.(PATIENCE) ?? null;

/** What is new in a room; `elsewhere` where the page itself must find out what has become of it, null where nothing came through. */
async function fetchSince(roomId: string, known: SaidState): Promise<Increment | 'elsewhere' | null> {
  try {
    const answer = await fetch(paths.roomSince(roomId, known.newest, known.changes), { signal: patience() });
    if (answer.redirected || (answer.status >= 400 && answer.status < 500)) return 'elsewhere';
    if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return null;
    return revive((await answer.json()) as Increment);
  } catch {
    return null;
  }
}

/**
 * The statements of a room as they stand now: as the page read them, and on from there by small increments that follow the doorbells, at once in a
 * quiet room and up to three seconds apart in a storm. `shows` says which belong on this page, `onFresh` hears of new ones.
 */
export function useSaid(
  roomId: string,
  page: SaidState,
  shows: (one: StatementView) => boolean,
  onFresh: (fresh: readonly StatementView[]) => void,
) {
  const [state, setState] = useState(page);
  const known = useRef(page);
  const given = useRef(page);
  const { revalidate } = useRevalidator();
  const latest = useRef({ shows, onFresh, revalidate });
  latest.current = { shows, onFresh, revalidate };
  const reading = useRef({ under: false, again: false, gone: false, last: 0 });
  const timer = useRef<number>();
  const bells = useRef<number[]>([]);

  const keep = useCallback((next: SaidState) => {
    known.current = next;
    setState(next);
  }, []);

  const pull = useCallback(async () => {
    const at = reading.current;
    if (at.under) {
      at.again = true;
      return;
    }
    at.under = true;
    at.last = Date.now();
    const heard = await fetchSince(roomId, known.current);
    at.under = false;
    if (at.gone) return;
    if (heard === null) timer.current ??= window.setTimeout(() => ring(0), AGAIN);
    else if (heard === 'elsewhere' || heard.behind) latest.current.revalidate();
    else {
      const { state: next, fresh } = absorb(known.current, heard, latest.current.shows);
      keep(next);
      if (fresh.length > 0) latest.current.onFresh(fresh);
    }
    if (at.again) {
      at.again = false;
      ring(0);
    }
    function ring(wait: number) {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        timer.current = undefined;
        void pull();
      }, wait);
    }
  }, [roomId, keep]);

  useEffect(() => {
    if (given.current === page) return;
    given.current = page;
    const joined = rejoin(known.current, page);
    keep(joined);
    if (joined.changes < page.changes) void pull();
  }, [page, keep, pull]);

  useDoorbell((bell) => {
    if (bell.room !== roomId || !heardOf.includes(bell.name)) return false;
    const isKnown =
      bell.name === 'discussion.stated' && bell.number !== undefined && bell.number <= known.current.newest;
    if (isKnown) return true;
    const now = Date.now();
    bells.current = [...bells.current.filter((at) => now - at < LISTENING), now];
    if (timer.current !== undefined) return true;
    const spread = Math.random() * Math.min(bell.spread ?? 0, LISTENING);
    timer.current = window.setTimeout(
      () => {
        timer.current = undefined;
        void pull();
      },
      waitBefore(bells.current.length, now - reading.current.last) + spread,
    );
    return true;
  });

  useEffect(() => {
    const at = reading.current;
    at.gone = false;
    const back = () => void pull();
    window.addEventListener('online', back);
    return () => {
      at.gone = true;
      window.clearTimeout(timer.current);
      timer.current = undefined;
      window.removeEventListener('online', back);
    };
  }, [pull]);

  return { ...state, pull };
}
