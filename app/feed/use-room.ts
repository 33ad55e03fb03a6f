import { useCallback, useEffect, useRef, useState } from 'react';
import type { Here } from './contract';
import { enterRoom, hereNow, listen, sayTyping } from './ear';

/** How often one's own writing is told, and how long it holds without being told again. */
const [every, holds] = [2500, 6000];

/** Sits in a discussion room as long as the page shows it: who is here, who is writing, and a way to say that one is writing oneself. */
export function useRoom(roomId: string): {
  here: Here | null;
  typing: readonly string[];
  type: () => void;
} {
  const [here, setHere] = useState<Here | null>(null);
  const [typing, setTyping] = useState<readonly string[]>([]);
  useEffect(() => {
    let fading: number | undefined;
    setHere(hereNow(roomId));
    setTyping([]);
    const deafen = listen((news) => {
      if (news.kind === 'here' && news.room === roomId) setHere(news.here);
      if (news.kind === 'typing' && news.room === roomId) {
        window.clearTimeout(fading);
        setTyping(news.names);
        // A name must not stay when the connection that would take it back is gone.
        if (news.names.length > 0) fading = window.setTimeout(() => setTyping([]), holds);
      }
    });
    const leave = enterRoom(roomId);
    return () => {
      window.clearTimeout(fading);
      deafen();
      leave();
    };
  }, [roomId]);

  const told = useRef(0);
  const type = useCallback(() => {
    if (Date.now() - told.current < every) return;
    told.current = Date.now();
    sayTyping(roomId);
  }, [roomId]);
  return { here, typing, type };
}
