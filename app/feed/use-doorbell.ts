import { useEffect, useRef } from 'react';
import type { Doorbell } from './contract';
import { takeBells } from './ear';

/** Hears every doorbell; where `hears` returns true the page reads by itself and the frame does not read everything again. */
export function useDoorbell(hears: (bell: Doorbell) => boolean): void {
  const latest = useRef(hears);
  latest.current = hears;
  useEffect(() => takeBells((bell) => latest.current(bell)), []);
}
