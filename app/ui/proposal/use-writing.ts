import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../domain/refusal';
import { paths } from '../../paths';
import type { SavePhase } from '../save-state/save-state';
import { type Copy, isBlank, isSame, keepCopy, newDraft, readCopy, type Typed } from './draft-device';

/** Saved so long after the last key was pressed. */
const CALM = 2_500;
const PATIENCE = 20_000;

type Heard =
  | { readonly ok: true; readonly value: { readonly proposal: string; readonly revision: number } }
  | { readonly ok: false; readonly refusal: Refusal };

/** Sends a copy to the server; null where it did not arrive, or the answer did not. */
async function post({ fields, key, seen }: Copy): Promise<Heard | null> {
  const form = new FormData();
  for (const [name, text] of Object.entries({ ...fields, key, seen: String(seen) })) form.set(name, text);
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(paths.keepProposal(), { method: 'POST', body: form, signal });
    if (answer.status >= 500 || !answer.headers.get('content-type')?.includes('json')) return null;
    return (await answer.json()) as Heard;
  } catch {
    return null;
  }
}

/**
 * A draft that is kept on the device with every key and on the server with every pause. What another device saved meanwhile is never written over
 * without asking: `conflict` gives the revision that stands there. Words on this device that are older than the server's are offered as `kept`.
 */
export function useWriting(
  start: Copy & { readonly isNew: boolean; readonly isTyped: boolean },
  onSaved: (proposal: string) => void,
) {
  const [copy, setCopy] = useState<Copy>({
    owner: start.owner,
    fields: start.fields,
    key: start.key,
    seen: start.seen,
  });
  const [phase, setPhase] = useState<SavePhase>('saved');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [kept, setKept] = useState<Typed | null>(null);
  const now = useRef(copy);
  const onServer = useRef(start.fields);
  const lost = useRef<Copy | null>(null);
  const timer = useRef<number>();
  const flight = useRef<Promise<boolean> | null>(null);
  const told = useRef(onSaved);
  told.current = onSaved;
  const isNew = useRef(start.isNew);
  isNew.current = start.isNew;

  const hold = useCallback((next: Copy) => {
    now.current = next;
    setCopy(next);
  }, []);

  /** One sending: what may have arrived before goes first, so that its answer is heard. Says whether more is to be sent. */
  const sendOnce = useCallback(async (): Promise<boolean> => {
    const sent = lost.current ?? now.current;
    const isKnown = sent.seen > 0 ? isSame(sent.fields, onServer.current) : isBlank(sent.fields);
    if (isKnown && lost.current === null) {
      setPhase('saved');
      return false;
    }
    setPhase('saving');
    const heard = await post(sent);
    if (heard === null) {
      lost.current = sent;
      setPhase(navigator.onLine ? 'unsent' : 'offline');
      return false;
    }
    lost.current = null;
    setRefusal(heard.ok ? null : heard.refusal);
    if (!heard.ok) {
      // It was handed in elsewhere: the words stay in sight, but begin nothing here any more.
      if (isNew.current && heard.refusal.code === 'proposal.step') keepCopy(sent.owner, newDraft, null);
      setPhase('unsent');
      return false;
    }
    onServer.current = sent.fields;
    hold({ ...now.current, seen: heard.value.revision });
    const isMore = !isSame(now.current.fields, sent.fields);
    // Until the page has the draft's own address, a reload finds the words under the new one's name.
    if (isNew.current) keepCopy(sent.owner, newDraft, now.current);
    else keepCopy(sent.owner, sent.key, isMore ? now.current : null);
    told.current(heard.value.proposal);
    if (!isMore) setPhase('saved');
    return isMore;
  }, [hold]);

  /** Saves now; answers when nothing is on its way any more, and whether the server has all of it. */
  const flush = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    flight.current ??= (async () => {
      while (await sendOnce());
      flight.current = null;
      return isSame(now.current.fields, onServer.current);
    })();
    return flight.current;
  }, [sendOnce]);

  const later = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), CALM);
  }, [flush]);

  const write = useCallback(
    (change: Partial<Typed>) => {
      const next = { ...now.current, fields: { ...now.current.fields, ...change } };
      hold(next);
      keepCopy(next.owner, isNew.current ? newDraft : next.key, next);
      setPhase('saving');
      later();
    },
    [hold, later],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written before the draft had its address moves there once.
  useEffect(() => {
    const left = start.isNew ? null : readCopy(start.owner, newDraft);
    if (left?.key !== start.key) return;
    keepCopy(start.owner, newDraft, null);
    if (!isSame(left.fields, start.fields)) keepCopy(start.owner, start.key, left);
  }, [start.isNew]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the device holds is looked up once.
  useEffect(() => {
    const found = readCopy(start.owner, start.isNew ? newDraft : start.key);
    if (!found || start.isTyped || isSame(found.fields, start.fields)) return;
    if (start.isNew || found.seen === start.seen) {
      hold(found);
      later();
    } else setKept(found.fields);
  }, []);

  // Files count the revision up without touching the words.
  useEffect(() => {
    if (start.seen > now.current.seen && isSame(start.fields, onServer.current))
      hold({ ...now.current, seen: start.seen });
  }, [start.seen, start.fields, hold]);

  useEffect(() => {
    const again = () => lost.current && void flush();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      window.clearTimeout(timer.current);
    };
  }, [flush]);

  const conflict =
    refusal?.code === 'proposal.changedMeanwhile' ? Number(refusal.params?.revision ?? 0) : null;
  const overwrite = () => {
    hold({ ...now.current, seen: conflict ?? now.current.seen });
    setRefusal(null);
    void flush();
  };
  const takeServer = () => {
    keepCopy(start.owner, isNew.current ? newDraft : now.current.key, null);
    window.location.reload();
  };
  /** The page is left for where the saved draft goes on. */
  const leave = () => isNew.current && keepCopy(start.owner, newDraft, null);
  const settleKept = (take: boolean) => {
    if (take && kept) write(kept);
    else keepCopy(start.owner, start.key, null);
    setKept(null);
  };
  return { copy, phase, refusal, kept, conflict, write, flush, leave, overwrite, takeServer, settleKept };
}
