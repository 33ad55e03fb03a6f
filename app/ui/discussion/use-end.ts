import { type RefObject, useEffect, useRef, useState } from 'react';
import { paths } from '../../paths';
import { reach } from './read-to';

/** Whether the end of the list is on the screen. */
export function useEnd(end: RefObject<HTMLElement>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const mark = end.current;
    if (!mark || !('IntersectionObserver' in window)) return;
    const watch = new IntersectionObserver(([entry]) => setSeen(entry?.isIntersecting ?? false), {
      rootMargin: '0px 0px 160px 0px',
    });
    watch.observe(mark);
    return () => watch.disconnect();
  }, [end]);
  return isSeen;
}

const [FIRST, LATER] = [1_000, 10_000];

/** Lets the server know that one has read up to `newest`, soon after the end was first seen and then at most every ten seconds, and when the page is left. */
export function useMarking(
  roomId: string,
  place: string,
  newest: number,
  read: number,
  isSeen: boolean,
): void {
  const sent = useRef(read);
  const waiting = useRef<{ timer: number; number: number } | null>(null);
  const hasSent = useRef(false);
  useEffect(() => {
    if (!isSeen || newest <= sent.current || document.visibilityState === 'hidden') return;
    reach(place, newest);
    if (waiting.current) {
      waiting.current.number = newest;
      return;
    }
    const timer = window.setTimeout(() => send.current(), hasSent.current ? LATER : FIRST);
    waiting.current = { timer, number: newest };
  }, [place, newest, isSeen]);
  const send = useRef(() => {});
  send.current = () => {
    const due = waiting.current;
    if (!due) return;
    window.clearTimeout(due.timer);
    waiting.current = null;
    hasSent.current = true;
    sent.current = due.number;
    const form = new FormData();
    form.set('intent', 'read');
    form.set('number', String(due.number));
    // Nobody waits for it; what is lost is said again with the next.
    fetch(paths.sayInRoom(roomId), { method: 'POST', body: form, keepalive: true }).catch(() => {});
  };
  useEffect(() => {
    const leave = () => send.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}
