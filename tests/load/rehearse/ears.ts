import { io, type Socket } from 'socket.io-client';
import type { Doorbell } from '#app/feed/contract';
import type { Browser } from '../browser';
import { pause } from './time';

/** Somebody's open page: a real socket that sits in one room and notes every statement it is told of. */
export type Ear = {
  readonly room: string;
  readonly heard: ReadonlySet<number>;
  /** Statements of rooms it does not sit in: there must be none. */
  readonly foreign: readonly string[];
  close(): void;
};

/** Opens a socket with the browser's cookie and enters the room. Rejects where the server turns it away. */
export function listen(base: string, browser: Browser, room: string): Promise<Ear> {
  const heard = new Set<number>();
  const foreign: string[] = [];
  const socket: Socket = io(base, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { Cookie: browser.cookies(), Origin: new URL(base).origin },
  });
  // A busy room is told of several statements at once.
  socket.on('doorbell', (...bells: Doorbell[]) => {
    for (const bell of bells.filter(({ name }) => name === 'discussion.stated'))
      if (bell.room !== room) foreign.push(String(bell.room));
      else if (bell.number !== undefined) heard.add(bell.number);
  });
  return new Promise((resolve, reject) => {
    socket.on('connect_error', reject);
    socket.on('connect', () => {
      socket.emit('since', { id: null, ago: 0 });
      socket.emit('enter', room);
    });
    // Whoever is let in is told who else is there.
    socket.on('here', (entered: string) => {
      if (entered === room) resolve({ room, heard, foreign, close: () => socket.close() });
    });
  });
}

/** Waits until every ear has heard of everything said in its room, ten seconds at most; returns how many statements were not heard of, over all ears. */
export async function unheard(
  ears: readonly Ear[],
  said: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<number> {
  const missing = () =>
    ears.reduce(
      (sum, ear) => sum + [...(said.get(ear.room) ?? [])].filter((number) => !ear.heard.has(number)).length,
      0,
    );
  for (let turn = 0; turn < 50 && missing() > 0; turn += 1) await pause(200);
  return missing();
}
