import { useCallback, useEffect, useRef, useState } from 'react';
import { paths } from '../../../paths';
import type { BoxPapers, Checked } from './contract';
import { openBooth } from './open-booth';
import type { useStored } from './use-stored';

type Board = { readonly state: string; readonly checkpoint: string | null; readonly leaves: string };

/** What looking for one's own ballot came to; `state` is the box's at that moment. */
export type OwnCheck =
  | { readonly kind: 'checking' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'checked'; readonly state: string; readonly checked: Checked };

async function fetchBoard(boxId: string): Promise<Board> {
  const response = await fetch(paths.boxLeaves(boxId));
  if (!response.ok) throw new Error(`The board did not come: ${response.status}`);
  return (await response.json()) as Board;
}

/** Looks for this device's ballot in the box whenever the page is read again, and remembers the board for the next time. */
export function useOwnCheck(
  boxId: string,
  papers: BoxPapers | null,
  device: ReturnType<typeof useStored>,
  now: Date,
) {
  const [own, setOwn] = useState<OwnCheck>({ kind: 'checking' });
  const [turn, setTurn] = useState(0);
  const { kept } = device.stored;
  const name = kept?.tracker ?? null;
  const latest = useRef({ papers, device });
  latest.current = { papers, device };
  const moment = now.getTime();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked up again whenever the page was read again or the person asks.
  useEffect(() => {
    const { papers, device } = latest.current;
    const { kept, seen } = device.stored;
    if (!papers || !kept) return;
    let isGone = false;
    const look = async (): Promise<OwnCheck> => {
      const { state, checkpoint, leaves } = await fetchBoard(boxId);
      const booth = openBooth();
      const { core, receipt } = kept;
      const asked = { papers, leaves, checkpoint: checkpoint ?? '', core, receipt, seen: seen ?? null };
      const checked = await booth.ask('check', asked).finally(booth.close);
      if (checked.ok && !isGone) device.write({ seen: checked.seen });
      return { kind: 'checked', state, checked };
    };
    look().then(
      (found) => isGone || setOwn(found),
      () => isGone || setOwn({ kind: 'offline' }),
    );
    return () => {
      isGone = true;
    };
  }, [boxId, name, moment, turn]);
  const again = useCallback(() => {
    setOwn({ kind: 'checking' });
    setTurn((count) => count + 1);
  }, []);
  return { own, again };
}
