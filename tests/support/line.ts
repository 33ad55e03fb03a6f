import type { Doorbell, News } from '#app/feed/contract';
import { type Line, openLine } from '#app/feed/line';
import { openMemory } from '#app/feed/memory';
import type { Ask } from '#app/feed/poll';
import { type Dial, dialTo } from '#app/feed/wire';

/** The browser's own connection, run here: the same code with a cookie in its hand. */
export type Held = {
  readonly line: Line;
  readonly bells: Doorbell[];
  readonly states: string[];
  readonly news: News[];
  readonly state: () => string;
};

/** Opens a line as a page that began to load just now. `dial` and `ask` may be replaced by ways that a bad network leaves. */
export function holdLine(
  origin: string,
  cookie: string,
  more: { dial?: Dial; asked?: (path: string) => void } = {},
): Held {
  const ask: Ask = async (path, options) => {
    more.asked?.(path);
    const answer = await fetch(origin + path, { ...options, headers: { cookie, origin } });
    const retryAfter = Number(answer.headers.get('Retry-After') ?? 0) * 1000;
    return { status: answer.status, retryAfter, body: answer.status === 200 ? await answer.json() : null };
  };
  const bells: Doorbell[] = [];
  const states: string[] = ['live'];
  const news: News[] = [];
  const dial = more.dial ?? dialTo(origin, { extraHeaders: { Cookie: cookie, Origin: origin } });
  const hear = (one: News) => {
    news.push(one);
    if (one.kind === 'bell') bells.push(one.bell);
    if (one.kind === 'state') states.push(one.state);
  };
  const line = openLine(dial, ask, hear, openMemory(Date.now, Date.now()));
  return { line, bells, states, news, state: () => states.at(-1)! };
}
