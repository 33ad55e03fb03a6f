import { openLine } from '#app/feed/line';
import { openMemory } from '#app/feed/memory';
import type { Ask } from '#app/feed/poll';
import { dialTo } from '#app/feed/wire';

/** What the bench asks of a crowd of listeners, and what the crowd answers. */
export type CrowdOrder =
  | {
      readonly kind: 'come';
      readonly origin: string;
      readonly cookies: readonly string[];
      readonly room?: string;
    }
  | { readonly kind: 'report' }
  | { readonly kind: 'count' };
/** One bell as one listener heard it: which listener, which journal number, which statement, when (milliseconds since 1970). */
export type HeardBell = readonly [listener: number, id: number, number: number, at: number];
export type CrowdReport = {
  readonly live: number;
  readonly lastLive: number;
  /** How many bells were heard since the last report. */
  readonly heard: number;
  readonly bells: readonly HeardBell[];
};

const clock = () => performance.timeOrigin + performance.now();
let bells: HeardBell[] = [];
const live = new Set<number>();
let lastLive = 0;

/** Comes with the browser's own connection; a bare server knows no cookies and says nothing but bells. */
function come({ origin, cookies, room }: CrowdOrder & { kind: 'come' }): void {
  for (const [listener, cookie] of cookies.entries()) {
    const headers = { Cookie: cookie, Origin: origin };
    const ask: Ask = async (path, options) => {
      const answer = await fetch(origin + path, { ...options, headers });
      return {
        status: answer.status,
        retryAfter: 0,
        body: answer.status === 200 ? await answer.json() : null,
      };
    };
    const now = Date.now();
    // Three thousand devices are not switched on in the same second.
    setTimeout(() => {
      const line = openLine(
        dialTo(origin, { extraHeaders: headers }),
        ask,
        (news) => {
          if (news.kind === 'bell') bells.push([listener, news.bell.id, news.bell.number ?? 0, clock()]);
          if (news.kind === 'here') process.send?.({ seated: listener });
          if (news.kind !== 'state') return;
          if (news.state === 'live') {
            live.add(listener);
            lastLive = clock();
          } else live.delete(listener);
        },
        openMemory(Date.now, now),
      );
      if (room) line.wish({ kind: 'enter', room });
    }, listener * 10);
  }
}

process.on('message', (order: CrowdOrder) => {
  if (order.kind === 'come') come(order);
  else {
    const report: CrowdReport = {
      live: live.size,
      lastLive,
      heard: bells.length,
      bells: order.kind === 'report' ? bells : [],
    };
    if (order.kind === 'report') bells = [];
    process.send?.({ report });
  }
});
process.on('disconnect', () => process.exit(0));
