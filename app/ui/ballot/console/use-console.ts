import { useRevalidator } from '@remix-run/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Keyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import type { Refusal } from '../../../domain/refusal';
import { type ConsoleView, ownBody } from './console-view';
import { type Memory, readSecrets, recall, remember } from './device';
import type { KeyRing } from './key-ring';
import { answerOf, Foul, provenKeyset, secondBody } from './rounds';
import { send } from './send';
import { type Step, stepOf } from './steps';

/** Pause between two looks at what the others did, in milliseconds: doorbells don't ring for everybody who may be a scrutineer. */
const pause = 4_000;

/** What the page stops at: something foul, or a failure of the console itself. */
export type Fault = 'storage' | 'insecure' | Error | null;

export type Console = {
  readonly view: ConsoleView;
  readonly step: Step;
  readonly memory: Memory;
  /** Proved by this console, message by message; null until it is there. */
  readonly keyset: Keyset | null;
  readonly fault: Fault;
  readonly refusal: Refusal | null;
  readonly isOffline: boolean;
  /** Open while the page is. */
  readonly ring: KeyRing | null;
  readonly setRing: (ring: KeyRing | null) => void;
  /** Stops the console for good; it says why. */
  readonly fail: (why: unknown) => void;
  readonly keep: (change: Partial<Memory>) => void;
  /** Hands something in; true where it was taken. */
  readonly post: (order: Readonly<Record<string, string>>) => Promise<boolean>;
};

const faultOf = (error: unknown): Fault =>
  error instanceof Error || error === 'storage' ? error : new Error(String(error));

/** What the console does by itself now: the message it sends. */
async function nextMessage(view: ConsoleView, step: Step, memory: Memory) {
  if (step.stage === 'begin') return { round: 'first', body: memory.first! };
  const dealer = readSecrets(view.me, memory.secrets!);
  if (!ownBody(view, 'second')) return { round: 'second', body: await secondBody(view, dealer) };
  const { round, body } = await answerOf(view, dealer);
  return { round, body };
}

/** The keyset as this console proves it, and holds it against what it proved before. */
function prove(view: ConsoleView, memory: Memory): { keyset: Keyset | null; foul: Fault } {
  if (!view.ceremony.keyset) return { keyset: null, foul: null };
  try {
    if (memory.keyset && memory.keyset !== view.ceremony.keyset) throw new Foul('keys');
    return { keyset: provenKeyset(view, memory.pinned), foul: null };
  } catch (error) {
    return { keyset: null, foul: faultOf(error) };
  }
}

/** A scrutineer's console: goes on by itself when the others have answered, and from where it stood when the page was left. */
export function useConsole(view: ConsoleView): Console {
  const { id } = view.ceremony;
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;
  const [memory, setMemory] = useState(() => recall(id, view.me));
  const [fault, setFault] = useState<Fault>(() => (globalThis.isSecureContext ? null : 'insecure'));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isOffline, setOffline] = useState(false);
  const [ring, setRing] = useState<KeyRing | null>(null);
  const [tries, setTries] = useState(0);
  const isBusy = useRef(false);

  const step = stepOf(view, {
    hasSecrets: memory.secrets !== null,
    isOwn: memory.first !== null && memory.first === ownBody(view, 'first'),
    pinned: memory.pinned,
    hasKeyFile: memory.hasKeyFile,
  });
  // The keyset never changes once it is there, and going through it takes a moment.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else it reads is fixed once the keyset is there.
  const { keyset, foul } = useMemo(() => prove(view, memory), [view.ceremony.keyset, memory.keyset]);

  const fail = (why: unknown) => setFault(faultOf(why));
  const keep = (change: Partial<Memory>) => {
    try {
      setMemory(remember(id, view.me, change));
    } catch {
      setFault('storage');
    }
  };
  const post = async (order: Readonly<Record<string, string>>): Promise<boolean> => {
    try {
      const refused = await send(id, order);
      setRefusal(refused);
      setOffline(false);
      latest.current.revalidate();
      return refused === null;
    } catch {
      setOffline(true);
      return false;
    }
  };

  const stopped = fault ?? foul;
  const spoken = view.messages.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes on when the step, what was said or the try is another.
  useEffect(() => {
    if (step.is !== 'go' || stopped || isBusy.current) return;
    isBusy.current = true;
    nextMessage(view, step, memory)
      .then((message) => post({ intent: 'message', ...message }))
      .catch(fail)
      .finally(() => {
        isBusy.current = false;
      });
  }, [step.stage, step.is, spoken, tries, stopped]);

  useEffect(() => {
    const timer = window.setInterval(() => {
      if (document.visibilityState !== 'visible' || latest.current.state !== 'idle') return;
      latest.current.revalidate();
      setTries((count) => count + 1);
    }, pause);
    return () => window.clearInterval(timer);
  }, []);

  const hasRehearsed = ownBody(view, 'rehearsal') !== undefined;
  const isOver = view.ceremony.state === 'aborted';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what is in between is past, its secrets go.
  useEffect(() => {
    if (keyset && memory.keyset === null) keep({ keyset: view.ceremony.keyset });
    if ((hasRehearsed || isOver) && memory.secrets) keep({ secrets: null, first: null });
  }, [keyset, hasRehearsed, isOver]);

  return { view, step, memory, keyset, fault: stopped, refusal, isOffline, ring, setRing, fail, keep, post };
}
