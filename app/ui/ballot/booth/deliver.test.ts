import { expect, test } from 'vitest';
import { deliver } from './deliver';

const sealed = { ballot: '{}', of: 'box', core: 'core', tracker: 'name', seq: 1 };
const yes = (tracker = 'name') => Response.json({ ok: true, receipt: 'promise', tracker });
const no = (code: string, kind: string, status: number) =>
  Response.json({ ok: false, refusal: { refused: true, code, kind } }, { status });

/** Answers one after the other; null is a lost connection. */
async function sent(...answers: readonly (Response | null)[]) {
  const posts: unknown[] = [];
  const rests: number[] = [];
  let troubles = 0;
  const delivery = await deliver(sealed, {
    post: async (fields) => {
      const answer = answers[posts.push(fields) - 1];
      if (!answer) throw new TypeError('Failed to fetch');
      return answer;
    },
    rest: async (seconds) => void rests.push(seconds),
    onTrouble: () => {
      troubles += 1;
    },
  });
  return { delivery, posts, rests, troubles };
}

test('a ballot that is taken at once is sent once', async () => {
  const { delivery, posts } = await sent(yes());
  expect(delivery).toEqual({ kind: 'confirmed', receipt: 'promise' });
  expect(posts).toEqual([{ ballot: '{}', of: 'box' }]);
});

test('the same bytes are sent again, less and less often, over lost connections, broken answers and a server that is away', async () => {
  const broken = new Response('<html>Bad gateway</html>', { status: 502 });
  const away = no('platform.databaseAway', 'away', 503);
  const busy = no('platform.tooManyRequests', 'tooMany', 429);
  const odd = new Response('null');
  const { delivery, posts, rests, troubles } = await sent(null, broken, away, busy, odd, null, null, yes());
  expect(delivery.kind).toBe('confirmed');
  expect(new Set(posts.map((post) => JSON.stringify(post))).size).toBe(1);
  expect(rests).toEqual([1, 2, 4, 8, 16, 30, 30]);
  expect(troubles).toBe(7);
});

test('a yes for another ballot is not a yes for this one', async () => {
  const { delivery, posts } = await sent(yes('other'), yes());
  expect([delivery.kind, posts.length]).toEqual(['confirmed', 2]);
});

test('a refusal ends it and is handed on; a lost session waits for the person', async () => {
  expect((await sent(null, no('sealed.boxOver', 'closed', 409))).delivery).toMatchObject({
    kind: 'refused',
    refusal: { code: 'sealed.boxOver' },
  });
  expect((await sent(no('sealed.tooManyRevotes', 'tooMany', 429))).delivery.kind).toBe('refused');
  expect((await sent(no('platform.signedOut', 'signedOut', 401))).delivery).toEqual({ kind: 'signedOut' });
});
