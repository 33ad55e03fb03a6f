import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { FactName } from '../../domain/facts';
import { useDoorbell } from '../../feed/use-doorbell';
import { useRoom } from '../../feed/use-room';

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

/**
 * Keeps a page of the floor as it is in the hall. What moves on the floor is read at once by `isFirst` (the chair, the big screen), by others
 * spread as the bell says; what is only written in the room is not read at all.
 */
export function useHall(roomId: string, isFirst: boolean): void {
  useRoom(roomId);
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const timer = useRef<number>();
  useDoorbell(({ room, name, spread = 250 }) => {
    if (room !== roomId) return false;
    if (!ofFloor.includes(name) || timer.current !== undefined) return true;
    const wait = isFirst ? 20 : 20 + Math.random() * spread;
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      latest.current.revalidate();
    }, wait);
    return true;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
}
