import { useRouteLoaderData } from '@remix-run/react';
import { useCallback, useEffect, useState } from 'react';
import type { RootData } from '../../root-data';

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

/** What is left of a field when `sent` has arrived: what was typed meanwhile stays, the rest goes back to `start`. */
function leftOf(now: string, sent: FormDataEntryValue | null, start: string): string {
  if (typeof sent !== 'string') return start;
  const gone = sent.replaceAll('\r\n', '\n');
  if (now === gone) return start;
  if (gone === '') return now;
  return now.startsWith(gone) ? now.slice(gone.length).trimStart() : now;
}

/** The name of a draft on this device: each person's own, for devices are shared. */
export function useDraftName(name: string): string {
  const root = useRouteLoaderData<RootData>('root');
  return `${name}@${root?.person?.id ?? ''}`;
}

/**
 * What somebody types, kept on this device under `place` and for this person alone with the key it will be sent with, until `clear`. A draft found
 * on the device wins over `empty`; over what a refused page gives back (`typed`) it does not. `renew` gives it another key
 * where the first one was used up by other words, as from a second tab.
 */
export function useDraft<F extends Fields>(place: string, empty: F, key: string, typed?: Partial<F>) {
  const name = useDraftName(place);
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
  /** Forgets what has arrived; what was typed since it was sent stays, as words of their own. */
  const clear = useCallback(
    (sent?: FormData) =>
      setDraft((before) => {
        const names = Object.keys(before.fields) as (keyof F & string)[];
        const left = names.map((one) => {
          const start = empty[one] ?? '';
          return [one, sent ? leftOf(before.fields[one] ?? '', sent.get(one), start) : start];
        });
        const next = { fields: Object.fromEntries(left) as F, key: freshKey() };
        const isEmpty = names.every((one) => next.fields[one] === (empty[one] ?? ''));
        setKept(keep(name, isEmpty ? null : { ...next.fields, key: next.key }) && !isEmpty);
        return next;
      }),
    [name, empty],
  );
  const renew = useCallback(() => setDraft((before) => ({ ...before, key: freshKey() })), []);
  return { ...draft, isKept, write, clear, renew };
}
