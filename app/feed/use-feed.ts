import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Connection } from './contract';
import { connectionNow, connectWishes, isTaken, listen, tell } from './ear';
import { openLink } from './link';

/** Without a word of the server readings are spread over this long: few pages ask, but they must not ask in the same instant. */
const shortSpread = 250;

/** Listens for doorbells and lets the page read again, spread in time so that 3,000 pages don't ask at once, and once for many bells. */
export function useFeed(personId: string | null): { state: Connection; at: number } {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const [connection, setConnection] = useState(connectionNow);

  useEffect(() => {
    if (personId === null) return;
    let timer: number | undefined;
    let reading = false;
    const show = () => setConnection(reading ? { state: 'catching', at: Date.now() } : connectionNow());
    const readAgain = (spread = shortSpread) => {
      if (timer !== undefined) return;
      reading = true;
      show();
      timer = window.setTimeout(
        () => {
          timer = undefined;
          reading = false;
          latest.current.revalidate();
          show();
        },
        50 + Math.random() * spread,
      );
    };
    const deafen = listen((news) => {
      if (news.kind === 'bell' && !isTaken(news.bell)) readAgain(news.bell.spread);
      if (news.kind === 'missed') readAgain(news.spread);
      if (news.kind === 'state') show();
    });
    const link = openLink(tell);
    connectWishes(link.wish);
    return () => {
      window.clearTimeout(timer);
      connectWishes(null);
      link.close();
      deafen();
    };
  }, [personId]);
  return connection;
}
