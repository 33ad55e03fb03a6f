import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';

const never = () => () => {};

/** When the page's answer began to arrive, by the device's steady clock. */
function arrivedAt(): number {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.responseStart || performance.now();
}

/**
 * The server's time now, in milliseconds, reckoned from the `now` of the loader by a clock that only runs forward: what the device thinks
 * the time is plays no part. Every reading comes a little late, so of several the one that is furthest ahead is the truest.
 */
export function useServerNow(now: Date): () => number {
  const fromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const isFirst = useRef(fromServer);
  const ahead = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    // A page that was sent whole has waited for its script since it arrived.
    const read = isFirst.current ? arrivedAt() : performance.now();
    isFirst.current = false;
    ahead.current = Math.max(ahead.current, now.getTime() - read);
  }, [now]);
  return useCallback(() => ahead.current + performance.now(), []);
}
