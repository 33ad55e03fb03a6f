import postgres from 'postgres';
import type { Log } from '#server/platform/log';
import type { Carrier } from './carrier';

const channel = 'gongyi_feed';
/** A listener that does not hear its own knock for so long is opened anew. */
const [knockEvery, deafAfter] = [5000, 15_000];

/** Carries by LISTEN and NOTIFY, on two connections of its own: one that listens, one that sends. Both come back by themselves. */
export function carryByPostgres(url: string, log: Log): Carrier {
  const options = { max: 1, onnotice: () => {}, connect_timeout: 10, fetch_types: false };
  const sender = postgres(url, { ...options, connection: { application_name: 'gongyi feed' } });
  const knock = `knock ${crypto.randomUUID()}`;
  let ear: postgres.Sql | null = null;
  let heardAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const open = (hear: (text: string) => void, back: () => void) => {
    heardAt = Date.now();
    const own = postgres(url, { ...options, connection: { application_name: 'gongyi feed ear' } });
    ear = own;
    own
      .listen(
        channel,
        (text) => {
          if (ear !== own) return;
          heardAt = Date.now();
          if (!text.startsWith('knock ')) hear(text);
        },
        back,
      )
      .catch((error: unknown) => log.warn({ err: error }, 'the feed cannot listen yet'));
  };
  const send = (text: string) => sender`select pg_notify(${channel}, ${text})`;

  return {
    send,
    listen: (hear, back) => {
      open(hear, back);
      timer = setInterval(() => {
        if (Date.now() - heardAt > deafAfter) {
          log.warn('the feed hears nothing any more and listens anew');
          void ear?.end({ timeout: 0 }).catch(() => {});
          open(hear, back);
        }
        // The next turn finds out that it was not heard.
        send(knock).catch(() => {});
      }, knockEvery);
      timer.unref();
    },
    close: async () => {
      clearInterval(timer);
      await Promise.all([ear?.end({ timeout: 2 }), sender.end({ timeout: 2 })]);
    },
  };
}
