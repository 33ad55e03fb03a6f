import type { Connection, Doorbell, News, Wish } from './contract';
import { type Memory, openMemory } from './memory';
import { type Ask, askOnce } from './poll';
import type { Dial, Wire, WireEvents } from './wire';

/** A connection to the server that mends itself, by websocket where one can be opened and by long polling where not. */
export type Line = {
  readonly wish: (wish: Wish) => void;
  /** The device woke up, or the network came back: looks at once whether anything was missed. */
  readonly wake: () => void;
  /** The device says that it has no network. */
  readonly lost: () => void;
  readonly close: () => void;
};

/** While polling a websocket is tried again after this time: soon at first, for it may have been a rush, then seldom. */
const [triesAgainFrom, triesAgainTo] = [15_000, 120_000];
/** A proxy that lets no websocket through often says nothing at all: what is not open after this time will not open. */
const opensWithin = 4000;
/** Whoever has had one waits longer and tries more often before polling: when everybody comes back, the server lets one in after the other. */
const [returnsWithin, returnTries] = [15_000, 4];
/** Who asks whether the server is there waits so long for an answer. */
const answersWithin = 5000;
/** A connection that is mended within this time was not worth a word. */
const offlineAfter = 5000;

/** Whether websockets ever got through here: a browser remembers it from visit to visit. */
export type Known = { readonly opens: () => boolean; readonly learn: (opens: boolean) => void };

const knownOnlyNow = (): Known => {
  let known = false;
  return {
    opens: () => known,
    learn: (opens) => {
      known = opens;
    },
  };
};

/** Opens a line. `tell` hears everything once, and every change of state; `memory` is what was heard before, by way of another tab. */
export function openLine(
  dial: Dial,
  ask: Ask,
  tell: (news: News) => void,
  memory: Memory = openMemory(),
  websockets: Known = knownOnlyNow(),
): Line {
  const rooms = new Set<string>();
  let wire: Wire | null = null;
  let isOpen = false;
  let triesAgainAfter = triesAgainFrom;
  let polling: AbortController | null = null;
  /** Counts connections: what an older one still says is not heard. */
  let attempt = 0;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;
  let checking: ReturnType<typeof setTimeout> | undefined;
  let state: Connection | null = null;
  let lostAt: number | null = null;
  let isClosed = false;
  let isOver = false;

  const show = (next: Connection) => {
    if (next === state) return;
    state = next;
    tell({ kind: 'state', state, at: next === 'offline' ? (lostAt ?? Date.now()) : Date.now() });
  };
  const lose = (atOnce = false) => {
    lostAt ??= Date.now();
    if (atOnce) return show('offline');
    if (state !== 'offline') show('catching');
    fading ??= setTimeout(() => show('offline'), offlineAfter);
  };
  const find = () => {
    lostAt = null;
    failures = 0;
    clearTimeout(fading);
    clearTimeout(checking);
    fading = undefined;
    checking = undefined;
    show('live');
  };
  const hangUp = () => {
    attempt += 1;
    isOpen = false;
    clearTimeout(timer);
    clearTimeout(checking);
    checking = undefined;
    wire?.close();
    wire = null;
    polling?.abort();
    polling = null;
  };
  /** The sign-in is over: the page reads again, and the server sends it where one signs in. Waking tries anew: somebody may have signed in since. */
  const finish = () => {
    hangUp();
    clearTimeout(fading);
    fading = undefined;
    isOver = true;
    tell({ kind: 'over' });
  };
  const later = (wait: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
  const retry = (least = 0) => {
    lose();
    failures += 1;
    const wait = Math.min(12_000, 250 * 2 ** Math.min(failures, 6));
    later(Math.max(least, wait * (0.5 + Math.random())), connect);
  };

  /** Dials; where no websocket opens, asks once by HTTP whether it is the server that is away or only the websocket. */
  const connect = () => {
    hangUp();
    const mine = attempt;
    const isMine = () => mine === attempt && !isClosed;
    const closed = (why: string) => {
      if (!isMine()) return;
      if (why === 'signed out') return finish();
      if (why === 'too many') return retry(60_000);
      hangUp();
      lose();
      // Nothing at all came back: that is what a proxy does that lets none through. Whoever is turned away tries again first.
      if (why === 'timeout') websockets.learn(false);
      if (websockets.opens() && failures < returnTries) retry();
      else void poll();
    };
    const events: WireEvents = {
      open: () => {
        if (!isMine()) return;
        isOpen = true;
        websockets.learn(true);
        triesAgainAfter = triesAgainFrom;
        for (const room of rooms) wire?.say('enter', room);
        check();
      },
      alive: () => isMine() && memory.alive(),
      hear: (name, ...said) => isMine() && hear(name, said),
      closed,
    };
    dial(events, websockets.opens() ? returnsWithin : opensWithin).then(
      (dialled) => {
        if (isMine()) wire = dialled;
        else dialled.close();
      },
      () => closed('no dialling'),
    );
  };
  /** Asks what was missed; without an answer the connection is dead, whatever it looks like. */
  const check = () => {
    wire?.say('since', memory.since());
    const giveUp = () => {
      hangUp();
      retry();
    };
    // After a sleep timers come before what the network has brought meanwhile: that is let in first.
    const letIn = () => {
      checking = setTimeout(giveUp, 500);
    };
    checking ??= setTimeout(letIn, answersWithin * (failures > 0 ? 4 : 1));
  };
  const hear = (name: string, said: readonly unknown[]) => {
    const [first, second] = said as [never, never];
    memory.alive();
    if (name === 'doorbell') for (const bell of said as readonly Doorbell[]) ring(bell);
    if (name === 'missed') tell({ kind: 'missed', spread: first });
    if (name === 'here') tell({ kind: 'here', room: first, here: second });
    if (name === 'typing') tell({ kind: 'typing', room: first, names: second });
    if (name === 'current') {
      memory.current(first);
      find();
    }
  };
  const ring = (bell: Doorbell) => {
    if (memory.isNew(bell.id)) tell({ kind: 'bell', bell });
  };

  /** Polls until a websocket is worth another try. The first answer comes at once: it says whether the server is there. */
  const poll = async () => {
    const mine = attempt;
    const until = performance.now() + triesAgainAfter * (0.7 + Math.random() * 0.6);
    triesAgainAfter = Math.min(triesAgainTo, triesAgainAfter * 2);
    for (let isFirst = true; mine === attempt && !isClosed; isFirst = false) {
      polling = new AbortController();
      const answer = await askOnce(ask, memory, rooms, !isFirst, polling).catch(() => null);
      if (mine !== attempt || isClosed) return;
      if (answer?.status === 401) return finish();
      if (!answer?.body) return retry(answer?.retryAfter);
      const { bells, missed, current, here, typing } = answer.body;
      for (const bell of bells) ring(bell);
      if (missed !== null) tell({ kind: 'missed', spread: missed });
      memory.current(current);
      for (const [room, now] of Object.entries(here)) tell({ kind: 'here', room, here: now });
      for (const [room, names] of Object.entries(typing)) tell({ kind: 'typing', room, names });
      find();
      if (performance.now() > until) return connect();
    }
  };
  /** Polls anew, with what is wanted now. */
  const pollAgain = () => {
    hangUp();
    later(30, () => void poll());
  };

  connect();
  return {
    wish: ({ kind, room }) => {
      if (kind === 'enter') rooms.add(room);
      if (kind === 'leave') rooms.delete(room);
      if (isOpen) wire?.say(kind, room);
      else if (polling && kind !== 'typing') pollAgain();
      else if (polling)
        ask(`/feed?typing=${room}`, { method: 'POST', signal: polling.signal }).catch(() => {});
    },
    wake: () => {
      if (isClosed) return;
      isOver = false;
      if (isOpen) check();
      else if (polling) pollAgain();
      else connect();
    },
    lost: () => {
      if (isClosed || isOver) return;
      lose(true);
    },
    close: () => {
      isClosed = true;
      hangUp();
      clearTimeout(fading);
    },
  };
}
