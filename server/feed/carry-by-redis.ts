import { createClient } from '@redis/client';
import type { Log } from '#server/platform/log';
import type { Carrier } from './carrier';

const channel = 'gongyi:feed';

/** Carries by Redis, for installations that have one: publish and subscribe on a connection each. Both come back by themselves. */
export function carryByRedis(url: string, log: Log): Carrier {
  const wait = (tries: number) => Math.min(5000, 100 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random());
  const connect = (what: string) => {
    const client = createClient({
      url,
      // What can't be said at once is found in the journal sooner than a queue would bring it.
      disableOfflineQueue: true,
      socket: { reconnectStrategy: wait, connectTimeout: 5000 },
    });
    client.on('error', (error: unknown) => log.warn({ err: error }, `the feed's ${what} has no Redis`));
    return client;
  };
  const sender = connect('voice');
  sender.connect().catch(() => {});
  let ear: ReturnType<typeof connect> | null = null;
  return {
    send: (text) => sender.publish(channel, text),
    listen: (hear, back) => {
      const own = connect('ear');
      ear = own;
      let subscribed = false;
      own.on('ready', () => {
        // After the first time the client subscribes again by itself.
        const listening = subscribed ? Promise.resolve() : own.subscribe(channel, (text) => hear(text));
        listening.then(
          () => {
            subscribed = true;
            back();
          },
          (error: unknown) => log.warn({ err: error }, 'the feed cannot listen yet'),
        );
      });
      own.connect().catch(() => {});
    },
    close: async () => {
      for (const client of [ear, sender]) client?.destroy();
    },
  };
}
