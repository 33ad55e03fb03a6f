import { useCallback, useEffect, useRef, useState } from 'react';
import type { Booth, BoothFault } from './contract';
import type { Marks, PaperItem } from './ink';
import { openBooth } from './open-booth';
import type { VoterView } from './view';

export type BoothState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'fault'; readonly fault: BoothFault | 'broken' }
  | {
      readonly kind: 'open';
      readonly booth: Booth;
      readonly boxHash: string;
      readonly items: readonly PaperItem[];
    };

const opening: BoothState = { kind: 'opening' };

/** Opens a booth for the ballot that comes next, as long as it is wanted; another ballot in between opens it anew. */
export function useBooth(view: VoterView, isWanted: boolean, known: string | null) {
  const [state, setState] = useState<BoothState>(opening);
  const [attempt, setAttempt] = useState(0);
  const { box, papers, standing } = view;
  const { pseudonym = null, seq = 0, prev = '' } = standing ?? {};
  const given = useRef({ papers, known });
  given.current = { papers, known };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it again.
  useEffect(() => {
    const { papers, known } = given.current;
    if (!isWanted || !papers || pseudonym === null) return;
    const booth = openBooth();
    let isGone = false;
    const put = (next: BoothState) => isGone || setState(next);
    booth.ask('open', { boxId: box.id, papers, turn: { pseudonym, seq, prev }, known }).then(
      (opened) =>
        put(
          opened.ok
            ? { kind: 'open', booth, boxHash: opened.boxHash, items: opened.items }
            : { kind: 'fault', fault: opened.fault },
        ),
      () => put({ kind: 'fault', fault: 'broken' }),
    );
    return () => {
      isGone = true;
      booth.close();
      setState(opening);
    };
  }, [isWanted, box.id, pseudonym, seq, prev, attempt]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  // What is asked of a booth that another ballot closes goes unanswered; that says nothing of the next one.
  const fail = useCallback(
    (booth: Booth) =>
      setState((now) =>
        now.kind === 'open' && now.booth === booth ? { kind: 'fault', fault: 'broken' } : now,
      ),
    [],
  );
  return { state, again, fail };
}

/** Has every mark sealed as soon as it is made; a booth that was opened anew gets all of them. */
export function useSealing(state: BoothState, marks: Marks | null, onFail: (booth: Booth) => void): void {
  const sent = useRef<{ booth: Booth; options: Map<string, number> } | null>(null);
  useEffect(() => {
    if (state.kind !== 'open' || !marks) return;
    const { booth } = state;
    if (sent.current?.booth !== booth) sent.current = { booth, options: new Map() };
    const { options } = sent.current;
    for (const [item, rows] of marks.entries())
      for (const [row, option] of rows.entries()) {
        const key = `${item}.${row}`;
        if (option < 0 || options.get(key) === option) continue;
        options.set(key, option);
        booth.ask('answer', { item, row, option }).catch(() => onFail(booth));
      }
  }, [state, marks, onFail]);
  useEffect(() => {
    if (!marks) sent.current = null;
  }, [marks]);
}
