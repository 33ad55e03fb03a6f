import type { Connection, Doorbell, Here, News, Wish } from './contract';

type Hearer = (news: News) => void;
type Taker = (bell: Doorbell) => boolean;

/** What this page has heard: one for each page, filled by whatever connection useFeed opened. */
const hearers = new Set<Hearer>();
const takers = new Set<Taker>();
const wanted = new Map<string, number>();
const lastHere = new Map<string, Here>();
let carry: ((wish: Wish) => void) | null = null;
let state: { readonly state: Connection; readonly at: number } = { state: 'live', at: 0 };

/** Hears everything that comes until the returned function is called. */
export function listen(hearer: Hearer): () => void {
  hearers.add(hearer);
  return () => void hearers.delete(hearer);
}

/** Is asked first about every bell; who returns true reads what is new by itself. */
export function takeBells(taker: Taker): () => void {
  takers.add(taker);
  return () => void takers.delete(taker);
}

/** Whether a part of the page reads by itself what this bell rang for. */
export function isTaken(bell: Doorbell): boolean {
  let taken = false;
  for (const taker of [...takers]) taken = taker(bell) || taken;
  return taken;
}

/** Hands on what the connection heard. */
export function tell(news: News): void {
  if (news.kind === 'here') lastHere.set(news.room, news.here);
  if (news.kind === 'state') state = news;
  for (const hearer of [...hearers]) hearer(news);
}

/** The state of the connection now, and since when. */
export const connectionNow = () => state;

/** Who was in the room when last heard of it. */
export const hereNow = (room: string): Here | null => lastHere.get(room) ?? null;

/** Enters a room until the returned function is called; a room that two parts of a page want is left when neither does. */
export function enterRoom(room: string): () => void {
  const before = wanted.get(room) ?? 0;
  wanted.set(room, before + 1);
  if (before === 0) carry?.({ kind: 'enter', room });
  return () => {
    const rest = (wanted.get(room) ?? 1) - 1;
    if (rest > 0) return void wanted.set(room, rest);
    wanted.delete(room);
    lastHere.delete(room);
    carry?.({ kind: 'leave', room });
  };
}

/** Says in the room that one is writing. */
export const sayTyping = (room: string): void => carry?.({ kind: 'typing', room });

/** Connects the wishes of the page, those from before included; null when the connection is given up. */
export function connectWishes(to: ((wish: Wish) => void) | null): void {
  carry = to;
  if (to) for (const room of wanted.keys()) to({ kind: 'enter', room });
}
