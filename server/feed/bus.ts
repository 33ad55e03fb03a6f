import { z } from 'zod';
import type { Env } from '#server/platform/env';
import type { Log } from '#server/platform/log';
import type { Carrier } from './carrier';
import { carryByPostgres } from './carry-by-postgres';
import { carryByRedis } from './carry-by-redis';
import { type Told, toldSchema } from './told';

const who = z.object({ process: z.string(), room: z.string(), person: z.string() });
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact'), told: toldSchema }),
  /** Somebody is in a room now, by way of this process; `typing` says that they are writing. */
  who.extend({ kind: z.enum(['came', 'typing']), name: z.string() }),
  who.extend({ kind: z.literal('went') }),
  /** A process lives and holds so many places of persons in rooms. */
  z.object({ kind: z.literal('alive'), process: z.string(), held: z.int() }),
  /** A process asks the one it names, or all, to tell whom they hold. */
  z.object({ kind: z.literal('tell'), process: z.string().nullable() }),
  z.object({ kind: z.literal('bye'), process: z.string() }),
]);

/** What processes tell each other. Nothing in it is needed: facts are found in the journal too, presence is told again. */
export type Message =
  | { readonly kind: 'fact'; readonly told: Told }
  | Presence
  | { readonly kind: 'alive'; readonly process: string; readonly held: number }
  | { readonly kind: 'tell'; readonly process: string | null }
  | { readonly kind: 'bye'; readonly process: string };

/** Who came into a room, writes there, or went; `room` is a socket room, which names the organisation too. */
export type Presence =
  | {
      readonly kind: 'came' | 'typing';
      readonly process: string;
      readonly room: string;
      readonly person: string;
      readonly name: string;
    }
  | { readonly kind: 'went'; readonly process: string; readonly room: string; readonly person: string };

/** Carries messages to every other process; none comes back to the one that published it. */
export type Bus = {
  readonly publish: (messages: readonly Message[]) => void;
  /** `back` is called whenever the bus may have lost something: it listens from now on. */
  readonly subscribe: (hear: (message: Message) => void, back: () => void) => void;
  readonly close: () => Promise<void>;
};

/** PostgreSQL refuses a payload of 8,000 bytes. */
const mostBytes = 7900;
const mostWaiting = 20_000;

/** A bus over a carrier: what is published while a text is under way goes together with the next. */
export function openBus(carrier: Carrier, process: string, log: Log): Bus {
  const waiting: string[] = [];
  let sending: Promise<void> | null = null;
  const send = async () => {
    // One turn later there may be more.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      await carrier.send(pack(process, waiting)).catch((error: unknown) => {
        log.warn({ err: error }, 'the other processes could not be told; they will look by themselves');
      });
    }
    sending = null;
  };
  return {
    publish: (messages) => {
      for (const one of messages) waiting.push(JSON.stringify(one));
      // Nothing is lost for good: facts stand in the journal.
      if (waiting.length > mostWaiting) waiting.splice(0, waiting.length - mostWaiting);
      sending ??= send();
    },
    subscribe: (hear, back) =>
      carrier.listen((text) => {
        for (const one of unpack(process, text)) hear(one);
      }, back),
    close: async () => {
      await sending;
      await carrier.close();
    },
  };
}

/** Takes as many messages as one text holds. A message too long for any text is left out. */
export function pack(process: string, waiting: string[]): string {
  let text = `${process}\n`;
  let bytes = Buffer.byteLength(text);
  while (waiting.length > 0) {
    const size = Buffer.byteLength(waiting[0]!) + 1;
    if (bytes + size > mostBytes && size <= mostBytes - 100) break;
    const line = waiting.shift()!;
    if (size > mostBytes - 100) continue;
    text += `${line}\n`;
    bytes += size;
  }
  return text;
}

/** The messages of a text that another process sent; what is none is left out. */
export function unpack(process: string, text: string): Message[] {
  const [from, ...lines] = text.split('\n');
  if (from === process) return [];
  return lines.flatMap((line) => {
    if (line === '') return [];
    try {
      const parsed = message.safeParse(JSON.parse(line));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}

/** For a process that is alone by its settings, as in tests without a database address. */
export const nobodyElse: Carrier = { send: async () => {}, listen: () => {}, close: async () => {} };

/** The carrier that the settings ask for: Redis where its address is set, else the database itself. */
export function carrierOf(env: Env, log: Log): Carrier {
  if (env.REDIS_URL) return carryByRedis(env.REDIS_URL, log);
  const url = env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
  return url === '' ? nobodyElse : carryByPostgres(url, log);
}
