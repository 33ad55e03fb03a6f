import { useCallback, useEffect, useState } from 'react';

type Fields = Readonly<Record<string, string>>;

/** A key for one sending: 128 random bits as a UUID; works without a secure context, where randomUUID does not exist. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const read = (name: string): Fields | null => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Fields | null;
  } catch {
    return null;
  }
};

const keep = (name: string, fields: Fields | null): boolean => {
  try {
    if (fields) localStorage.setItem(name, JSON.stringify(fields));
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
};

/**
 * What somebody types, kept on this device under `name` with the key it will be sent with, until `clear`. A draft found
 * on the device wins over `empty`; over what a refused page gives back (`typed`) it does not. `renew` gives it another key
 * where the first one was used up by other words, as from a second tab.
 */
export function useDraft<F extends Fields>(name: string, empty: F, key: string, typed?: Partial<F>) {
  const [draft, setDraft] = useState<{ fields: F; key: string }>({ fields: { ...empty, ...typed }, key });
  const [isKept, setKept] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is looked up once for each place it belongs to.
  useEffect(() => {
    const found = read(name);
    if (!found || typed) return;
    const { key: kept, ...fields } = found;
    setDraft({ fields: { ...empty, ...(fields as F) }, key: kept ?? key });
    setKept(true);
  }, [name]);
  const write = useCallback(
    (change: Partial<F>) =>
      setDraft((before) => {
        const next = { ...before, fields: { ...before.fields, ...change } };
        setKept(keep(name, { ...next.fields, key: next.key }));
        return next;
      }),
    [name],
  );
  const clear = useCallback(() => {
    keep(name, null);
    setKept(false);
    setDraft({ fields: empty, key: freshKey() });
  }, [name, empty]);
  const renew = useCallback(() => setDraft((before) => ({ ...before, key: freshKey() })), []);
  return { ...draft, isKept, write, clear, renew };
}
