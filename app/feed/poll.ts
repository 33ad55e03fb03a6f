import type { Polled } from './contract';
import type { Memory } from './memory';

/** Fetches from the server; `text` is empty where there is none. */
export type Ask = (
  path: string,
  options: { method: 'GET' | 'POST'; signal: AbortSignal },
) => Promise<{ status: number; retryAfter: number; body: unknown }>;

/** An answer waits 25 seconds at most on the server; a proxy may take its time. */
const givesUpAfter = 40_000;

/** Asks by the browser's own means, with its cookie. */
export const askByFetch: Ask = async (path, options) => {
  const answer = await fetch(path, { ...options, credentials: 'same-origin', cache: 'no-store' });
  const retryAfter = Number(answer.headers.get('Retry-After') ?? 0) * 1000;
  return {
    status: answer.status,
    retryAfter,
    body: answer.status === 200 ? await answer.json() : null,
  };
};

/** Asks once what is new for somebody in these rooms; `wait` false is answered at once. Fails when nothing comes through. */
export async function askOnce(
  ask: Ask,
  memory: Memory,
  rooms: Iterable<string>,
  wait: boolean,
  abort: AbortController,
): Promise<{ status: number; retryAfter: number; body: Polled | null }> {
  const { id, ago } = memory.since();
  const query = new URLSearchParams({ ago: String(ago), wait: wait ? '1' : '0' });
  if (id !== null) query.set('since', String(id));
  const seen = memory.lately().slice(-200).join(',');
  if (seen) query.set('seen', seen);
  const inRooms = [...rooms].slice(0, 12).join(',');
  if (inRooms) query.set('rooms', inRooms);
  const timer = setTimeout(() => abort.abort(), givesUpAfter);
  try {
    const answer = await ask(`/feed?${query}`, { method: 'GET', signal: abort.signal });
    return { ...answer, body: answer.status === 200 ? (answer.body as Polled) : null };
  } finally {
    clearTimeout(timer);
  }
}
