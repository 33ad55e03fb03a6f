import type { Locale } from './locale';
import type { Say } from './phrases';
import { createSay, type RoomPhrases } from './say';

// One small file for each room and language, so that a phone fetches what its page says and nothing else.
const files = import.meta.glob<{ default: RoomPhrases }>(['./*/*.ts', '!./*/index.ts']);
const here = new Map<string, RoomPhrases>();
const coming = new Map<string, Promise<void>>();

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Fetches a room's phrases once; on a lost connection tries again, less and less often, and never gives up. */
function fetchRoom(locale: Locale, room: string): Promise<void> {
  const known = coming.get(room);
  if (known) return known;
  const file = files[`./${locale}/${room}.ts`];
  const fetching = async (): Promise<void> => {
    for (let seconds = 1; ; seconds = Math.min(30, seconds * 2)) {
      const found = file ? await file().catch(() => null) : { default: {} };
      if (found) return void here.set(room, found.default);
      await pause(seconds);
    }
  };
  const fetched = fetching();
  coming.set(room, fetched);
  return fetched;
}

/** The sayer of the page's language once the given rooms' phrases are here; other rooms are fetched when first spoken, while React waits. */
export async function browserSay(locale: Locale, rooms: readonly string[]): Promise<Say> {
  await Promise.all(rooms.map((room) => fetchRoom(locale, room)));
  return createSay(locale, (room) => {
    const phrases = here.get(room);
    if (!phrases) throw fetchRoom(locale, room);
    return phrases;
  });
}
