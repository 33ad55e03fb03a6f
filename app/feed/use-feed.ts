import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { ServerEvents } from './contract';

export type Connection = 'live' | 'catching' | 'offline';

/** Listens for doorbells and lets the page read again, at most once a second and spread by up to a second so that 3,000 pages don't ask at once. */
export function useFeed(listen: boolean): Connection {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const [state, setState] = useState<Connection>('live');

  useEffect(() => {
    if (!listen) return;
    let timer: number | undefined;
    let heard: number | null = null;
    let close = () => {};
    let gone = false;
    const refresh = () => {
      if (timer !== undefined) return;
      setState('catching');
      timer = window.setTimeout(
        () => {
          timer = undefined;
          latest.current.revalidate();
          setState('live');
        },
        200 + Math.random() * 800,
      );
    };
    void import('socket.io-client').then(({ io }) => {
      if (gone) return;
      const socket = io({ transports: ['websocket', 'polling'] });
      const on = <Name extends keyof ServerEvents>(name: Name, act: ServerEvents[Name]) =>
        socket.on(name as string, act);
      on('current', (id) => {
        if (heard !== null && id > heard) refresh();
        heard = Math.max(heard ?? 0, id);
        setState('live');
      });
      on('doorbell', (bell) => {
        heard = Math.max(heard ?? 0, bell.id);
        refresh();
      });
      socket.on('disconnect', () => setState('offline'));
      close = () => socket.close();
    });
    return () => {
      gone = true;
      window.clearTimeout(timer);
      close();
    };
  }, [listen]);
  return state;
}
