import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readStored, type Stored, writeStored } from './store';

// For browsers that keep nothing: at least until the page is left.
const here = new Map<string, string>();
const shelfHere = {
  getItem: (name: string) => here.get(name) ?? null,
  setItem: (name: string, text: string) => void here.set(name, text),
};

function shelf(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return shelfHere;
  }
}

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
};

/** What this device keeps of a box for a person, as it changes here and in other tabs; `write` says whether it is really kept. */
export function useStored(boxId: string, personId: string) {
  const text = useSyncExternalStore(subscribe, () => JSON.stringify(readStored(shelf(), boxId, personId)));
  const stored = useMemo(() => JSON.parse(text) as Stored, [text]);
  const write = useCallback(
    (change: Parameters<typeof writeStored>[3]): boolean => {
      const isKept = writeStored(shelf(), boxId, personId, change) && shelf() !== shelfHere;
      for (const listener of listeners) listener();
      return isKept;
    },
    [boxId, personId],
  );
  return { stored, write };
}
