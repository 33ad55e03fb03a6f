import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { FactName } from '../../domain/facts';
import { listen } from '../../feed/ear';
import { mayRead } from '../../feed/may-read';
import { useDoorbell } from '../../feed/use-doorbell';
import { useRoom } from '../../feed/use-room';
import { paths } from '../../paths';
import { openHallReading } from './hall-reading';

const ofFloor: readonly FactName[] = [
  'discussion.floorSet',
  'discussion.handRaised',
  'discussion.handLowered',
  'discussion.speakerCalled',
  'discussion.speakerPaused',
  'discussion.speakerResumed',
  'discussion.speakerExtended',
  'discussion.speakerEnded',
];
/** Newer than anything: the server answers with next to nothing. */
const beyond = 999_999_999;
const patience = 10_000;

/** Whether the server, the database and the network are there; a page that is refused meanwhile must read to find out why. */
async function answersFor(roomId: string): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const answer = await fetch(paths.roomSince(roomId, beyond, beyond), { signal: abort.signal });
    return answer.status < 500;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Keeps a page of the floor as it is in the hall. What moves on the floor is read at once by `isFirst` (the chair, the big screen), by others
 * spread as the bell says; what is only written in the room is not read at all. Those who are first ask before they read, whatever rang: a
 * hall must not look at an error for a moment's fault. While `isMoving` the page reads itself, for ballots and sign-ins ring no bell.
 */
export function useHall(roomId: string, isFirst: boolean, isMoving = false): void {
  useRoom(roomId);
  const { revalidate } = useRevalidator();
  const latest = useRef({ revalidate, roomId, isFirst });
  latest.current = { revalidate, roomId, isFirst };
  const reading = useRef<ReturnType<typeof openHallReading>>();

  useEffect(() => {
    const mine = openHallReading({
      mayRead,
      answers: async () => !latest.current.isFirst || answersFor(latest.current.roomId),
      read: () => latest.current.revalidate(),
    });
    reading.current = mine;
    const deafen = listen((news) => news.kind === 'state' && mine.look());
    document.addEventListener('visibilitychange', mine.look);
    window.addEventListener('online', mine.look);
    return () => {
      mine.stop();
      deafen();
      document.removeEventListener('visibilitychange', mine.look);
      window.removeEventListener('online', mine.look);
    };
  }, []);
  useEffect(() => {
    if (isMoving) reading.current?.beat();
    else reading.current?.rest();
  }, [isMoving]);

  useDoorbell(({ room, name, spread = 250 }) => {
    if (room !== roomId) {
      if (isFirst) reading.current?.soon(50 + Math.random() * spread);
      return isFirst;
    }
    if (!ofFloor.includes(name)) return true;
    reading.current?.soon(isFirst ? 20 : 20 + Math.random() * spread);
    return true;
  });
}
