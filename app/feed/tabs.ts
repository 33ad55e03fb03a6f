import type { News, Wish } from './contract';
import type { Line } from './line';
import { type Memory, openMemory } from './memory';

/** What tabs of one browser say to each other. */
type Note =
  | { readonly kind: 'news'; readonly news: News; readonly to?: string }
  | { readonly kind: 'leads' }
  | {
      readonly kind: 'hello';
      readonly tab: string;
      readonly rooms: readonly string[];
      readonly ago: number;
    }
  | { readonly kind: 'wish'; readonly tab: string; readonly wish: Wish }
  | { readonly kind: 'there?'; readonly tab: string }
  | { readonly kind: 'here!'; readonly to: string };

/** A tab that leads and says nothing for so long is asleep, and another one takes over; a page that is loading is busy for a second or two. */
const answersWithin = 5000;
const asksEvery = 20_000;
/** Bells that a tab may have missed between the beginning of its page and its first word. */
const remembers = 60_000;

/**
 * One connection for all tabs of a browser: the tab that holds the lock has the line and tells the others what it hears. When it closes,
 * the next one has the lock; when it sleeps, one that is awake takes it.
 */
export function shareLine(
  of: string,
  open: (tell: (news: News) => void, memory: Memory) => Line,
  tell: (news: News) => void,
): Line {
  const tab = Math.random().toString(36).slice(2);
  const lockOf = (name: string) => `gongyi ${name}`;
  const channel = new BroadcastChannel(lockOf(`feed ${of}`));
  const ending = new AbortController();
  const own = new Set<string>();
  const sitting = new Map<string, Set<string>>();
  const last = new Map<string, News>();
  let bells: { at: number; news: News }[] = [];
  let line: Line | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let release = () => {};
  let isOver = false;
  let place = new AbortController();
  const memory = openMemory();

  const post = (note: Note) => channel.postMessage(note);
  /** Before there was a channel the page loaded: what rang since then may concern it. */
  const hello = () => post({ kind: 'hello', tab, rooms: [...own], ago: Math.round(performance.now()) });
  const hear = (news: News) => {
    if (news.kind === 'bell') {
      bells = bells.filter(({ at }) => Date.now() - at < remembers).slice(-200);
      bells.push({ at: Date.now(), news });
    } else if (news.kind !== 'missed' && news.kind !== 'over')
      last.set('room' in news ? `${news.kind} ${news.room}` : news.kind, news);
    tell(news);
    post({ kind: 'news', news });
    // Whoever signs in next leads; this tab stands again when somebody looks at it.
    if (news.kind === 'over') giveUp();
  };

  /** Sits in a room for a tab; leaves it when no tab wants it any more. */
  const carry = (from: string, { kind, room }: Wish) => {
    if (kind === 'typing') return line?.wish({ kind, room });
    const tabs = sitting.get(room) ?? new Set();
    if (kind === 'enter') {
      if (tabs.size === 0) line?.wish({ kind, room });
      sitting.set(room, tabs.add(from));
      const here = last.get(`here ${room}`);
      if (here && from !== tab) post({ kind: 'news', news: here, to: from });
    } else if (tabs.delete(from) && tabs.size === 0) {
      sitting.delete(room);
      last.delete(`here ${room}`);
      line?.wish({ kind, room });
    }
  };
  const drop = (gone: string) => {
    for (const room of [...sitting.keys()]) carry(gone, { kind: 'leave', room });
  };
  const welcome = (note: Note & { kind: 'hello' }) => {
    for (const room of note.rooms) carry(note.tab, { kind: 'enter', room });
    const state = last.get('state');
    if (state) post({ kind: 'news', news: state, to: note.tab });
    for (const { at, news } of bells)
      if (Date.now() - at <= note.ago) post({ kind: 'news', news, to: note.tab });
    // A tab holds a lock of its own as long as it lives: whoever gets it knows that the tab is gone.
    navigator.locks
      .request(lockOf(`tab ${note.tab}`), { signal: ending.signal }, () => drop(note.tab))
      .catch(() => {});
  };

  channel.onmessage = ({ data }: MessageEvent<Note>) => {
    if (data.kind === 'there?' && line) post({ kind: 'here!', to: data.tab });
    if (data.kind === 'hello' && line) welcome(data);
    if (data.kind === 'wish' && line) carry(data.tab, data.wish);
    if (!line) follow(data);
  };
  const follow = (note: Note) => {
    if (note.kind === 'leads') hello();
    if ('to' in note && note.to !== undefined && note.to !== tab) return;
    if (note.kind !== 'leads' && note.kind !== 'news' && note.kind !== 'here!') return;
    clearTimeout(silence);
    silence = undefined;
    memory.alive();
    if (note.kind === 'news' && (note.news.kind !== 'bell' || memory.isNew(note.news.bell.id)))
      tell(note.news);
  };

  const begin = () => {
    line = open(hear, memory);
    for (const room of own) carry(tab, { kind: 'enter', room });
    post({ kind: 'leads' });
  };
  const step = () => {
    line?.close();
    line = null;
    sitting.clear();
    last.clear();
    bells = [];
  };
  /** Waits for the place of the tab that leads, or takes it. */
  const stand = (steal: boolean) => {
    place.abort();
    const mine = new AbortController();
    place = mine;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const options = steal ? { steal } : { signal: mine.signal };
    const lead = () => {
      if (mine.signal.aborted) return;
      begin();
      return held;
    };
    navigator.locks.request(lockOf(`feed ${of}`), options, lead).catch(() => {
      if (mine.signal.aborted) return;
      // Another tab took over while this one slept.
      step();
      stand(false);
      hello();
    });
  };
  const giveUp = () => {
    isOver = true;
    step();
    place.abort();
    release();
  };
  /** Asks whether the tab that leads is awake, and takes its place when it isn't. */
  const ask = () => {
    if (line || isOver || silence !== undefined || document.hidden) return;
    post({ kind: 'there?', tab });
    silence = setTimeout(() => {
      silence = undefined;
      if (!line && !ending.signal.aborted) stand(true);
    }, answersWithin);
  };

  const living = new Promise<void>((die) => {
    ending.signal.addEventListener('abort', () => die());
  });
  navigator.locks.request(lockOf(`tab ${tab}`), { signal: ending.signal }, () => living).catch(() => {});
  stand(false);
  hello();
  // Not all tabs in the same instant.
  const rounds = setInterval(ask, asksEvery * (0.75 + Math.random() / 2));
  return {
    wish: (wish) => {
      if (wish.kind === 'enter') own.add(wish.room);
      if (wish.kind === 'leave') own.delete(wish.room);
      if (line) carry(tab, wish);
      else post({ kind: 'wish', tab, wish });
    },
    wake: () => {
      if (isOver) {
        isOver = false;
        stand(false);
        return hello();
      }
      if (line) line.wake();
      else ask();
    },
    lost: () => line?.lost(),
    close: () => {
      clearInterval(rounds);
      clearTimeout(silence);
      step();
      ending.abort();
      place.abort();
      release();
      channel.close();
    },
  };
}
