import type { News, Wish } from './contract';
import { type Known, type Line, openLine } from './line';
import type { Memory } from './memory';
import { askByFetch } from './poll';
import { shareLine } from './tabs';
import { dialTo } from './wire';

/** Kept by the browser, where it keeps anything. */
const websockets: Known = {
  opens: () => {
    try {
      return localStorage.getItem('gongyi websockets') !== null;
    } catch {
      return false;
    }
  },
  learn: (opens) => {
    try {
      if (opens) localStorage.setItem('gongyi websockets', 'open');
      else localStorage.removeItem('gongyi websockets');
    } catch {
      // Then every visit tries anew.
    }
  },
};

/** The page's connection, shared with the other tabs of the browser where it knows how. */
export function openLink(
  personId: string,
  tell: (news: News) => void,
): { readonly wish: (wish: Wish) => void; readonly close: () => void } {
  const open = (hear: (news: News) => void, memory?: Memory) =>
    openLine(dialTo(), askByFetch, hear, memory, websockets);
  const canShare = 'locks' in navigator && 'BroadcastChannel' in window;
  const start = (): Line => (canShare ? shareLine(personId, open, tell) : open(tell));
  let line = start();

  const awake = () => {
    if (!document.hidden) line.wake();
  };
  const lost = () => line.lost();
  const show = (event: PageTransitionEvent) => {
    if (event.persisted) awake();
  };
  document.addEventListener('visibilitychange', awake);
  window.addEventListener('online', awake);
  window.addEventListener('offline', lost);
  window.addEventListener('pageshow', show);
  return {
    wish: (wish) => line.wish(wish),
    close: () => {
      document.removeEventListener('visibilitychange', awake);
      window.removeEventListener('online', awake);
      window.removeEventListener('offline', lost);
      window.removeEventListener('pageshow', show);
      line.close();
      line = { wish: () => {}, wake: () => {}, lost: () => {}, close: () => {} };
    },
  };
}
