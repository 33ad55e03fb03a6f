import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Connection } from './contract';
import { connectionNow, connectWishes, isTaken, listen, tell } from './ear';
import { openLink } from './link';
import { mayRead } from './may-read';

/** Without a word of the server readings are spread over this long: few pages ask, but they must not ask in the same instant. */
const shortSpread = 250;
/** What is done within this time is not worth a word: a screen reader would say it at every bell. */
const wordAfter = 1500;

/** The connection as the frame shows it; `at`: since when, in milliseconds since 1970. */
export type Shown = { readonly state: Connection; readonly at: number };

/** Listens for doorbells and lets the page read again: spread in time so that 3,000 pages don't ask at once, once for many bells, and not while nobody looks. */
export function useFeed(personId: string | null): Shown {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const [shown, setShown] = useState<Shown>(connectionNow);
  const [isLate, setLate] = useState(false);

  useEffect(() => {
    if (personId === null) return;
    let due: number | undefined;
    let word: number | undefined;
    let mending: number | undefined;
    let isStale = false;
    const read = () => {
      window.clearTimeout(word);
      due = word = undefined;
      setLate(false);
      if (mayRead()) latest.current.revalidate();
      else isStale = true;
    };
    const readSoon = (spread = shortSpread) => {
      if (due !== undefined) return;
      due = window.setTimeout(read, 50 + Math.random() * spread);
      word = window.setTimeout(() => setLate(true), wordAfter);
    };
    const look = () => {
      if (!isStale || !mayRead()) return;
      isStale = false;
      readSoon();
    };
    const deafen = listen((news) => {
      if (news.kind === 'bell' && !isTaken(news.bell)) readSoon(news.bell.spread);
      if (news.kind === 'missed') readSoon(news.spread);
      if (news.kind === 'over') {
        // Whatever the connection said before: there is a server, and it knows where one signs in.
        if (document.hidden) isStale = true;
        else latest.current.revalidate();
      }
      if (news.kind !== 'state') return;
      if (news.state === 'live') look();
      window.clearTimeout(mending);
      // What is mended at once was not worth a word either.
      if (news.state === 'catching') mending = window.setTimeout(() => setShown(news), wordAfter);
      else setShown(news);
    });
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    const link = openLink(personId, tell);
    connectWishes(link.wish);
    return () => {
      window.clearTimeout(due);
      window.clearTimeout(word);
      window.clearTimeout(mending);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      connectWishes(null);
      link.close();
      deafen();
    };
  }, [personId]);
  return shown.state === 'live' && isLate ? { state: 'catching', at: shown.at } : shown;
}
