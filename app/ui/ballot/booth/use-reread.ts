import { useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { VoterView } from './view';

/** Reads the page again; resolves once it shows what the server said. Of a page that is left meanwhile nothing more is heard. */
export function useReread(view: VoterView): () => Promise<void> {
  const { revalidate, state } = useRevalidator();
  const waiting = useRef<(() => void)[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view is what was waited for; on a busy device no picture may ever have said that it was being read.
  useEffect(() => {
    if (state !== 'idle') return;
    for (const wake of waiting.current.splice(0)) wake();
  }, [state, view]);
  return useCallback(
    () =>
      new Promise((wake) => {
        waiting.current.push(wake);
        revalidate();
      }),
    [revalidate],
  );
}
