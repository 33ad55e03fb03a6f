import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../domain/refusal';
import { paths } from '../../../paths';
import type { SealedForSending } from './contract';
import { type Delivery, deliver } from './deliver';
import type { useStored } from './use-stored';

/** How the cast of a ballot stands. `isResumed`: it was told to be cast on an earlier visit. */
export type Casting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly isTroubled: boolean; readonly isResumed: boolean }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What the server said of a ballot for good. */
export type Settled = Exclude<Delivery, { kind: 'signedOut' }>;

const patience = 20_000;

async function post(boxId: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const form = { method: 'POST', body: new URLSearchParams(fields), signal: stop.signal };
    const response = await fetch(paths.castBox(boxId), form);
    // The whole answer, while the patience lasts.
    return new Response(await response.text(), { status: response.status });
  } finally {
    clearTimeout(timer);
  }
}

/** Waits so many seconds, or until the device says that there is a connection again. */
const rest = (seconds: number) =>
  new Promise<void>((wake) => {
    const timer = setTimeout(done, seconds * 1000);
    addEventListener('online', done);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      wake();
    }
  });

/**
 * Casts what was sealed, and goes on with what an earlier visit could not finish: told once, it is sent until the server answers. It is
 * kept on the device before anything is sent. The page says how it ended when `onSettled` has resolved.
 */
export function useCast(
  boxId: string,
  device: ReturnType<typeof useStored>,
  onSettled: (settled: Settled) => Promise<void>,
) {
  const { stored, write } = device;
  const [casting, setCasting] = useState<Casting>({ kind: 'idle' });
  const [isKept, setKept] = useState(true);
  const under = useRef<string | null>(null);
  const settled = useRef(onSettled);
  settled.current = onSettled;

  const send = useCallback(
    async (sealed: SealedForSending, isResumed: boolean) => {
      if (under.current === sealed.tracker) return;
      under.current = sealed.tracker;
      const sending = (isTroubled: boolean) => setCasting({ kind: 'sending', isTroubled, isResumed });
      sending(false);
      const onTrouble = () => sending(true);
      const delivery = await deliver(sealed, { post: (fields) => post(boxId, fields), rest, onTrouble });
      under.current = null;
      if (delivery.kind === 'signedOut') return setCasting(delivery);
      if (delivery.kind === 'confirmed') {
        const { core, tracker, seq } = sealed;
        setKept(write({ pending: undefined, kept: { core, tracker, seq, receipt: delivery.receipt } }));
      } else write({ pending: undefined });
      await settled.current(delivery);
      setCasting(delivery.kind === 'refused' ? delivery : { kind: 'idle' });
    },
    [boxId, write],
  );

  const { pending } = stored;
  const waits = useRef(pending);
  useEffect(() => {
    if (waits.current) void send(waits.current, true);
  }, [send]);

  const begin = useCallback(
    (sealed: SealedForSending) => {
      setKept(write({ pending: sealed }));
      return send(sealed, false);
    },
    [send, write],
  );
  const dismiss = useCallback(() => setCasting({ kind: 'idle' }), []);
  return { casting, isKept, begin, dismiss };
}
