import { createECDH, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pushSubscription } from '#db/schema';
import { subscribePush } from '#server/notice/subscribe-push';
import { run } from '#server/platform/command';
import { openPost, pushKeysOf } from '#server/platform/post';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { type Listener, openListener } from '#tests/support/listener';
import { deliveries, deskWith, openTestPost, pass, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

type Decrypt = (body: Buffer, options: Record<string, unknown>) => Buffer;
const { decrypt } = createRequire(import.meta.url)('http_ece') as { decrypt: Decrypt };

let world: World;
let service: Listener;
let me: string;
const post = openTestPost();

/** A browser: the keys it made, and what it asks for. */
function browser(origin: string) {
  const privateKey = createECDH('prime256v1');
  const p256dh = privateKey.generateKeys('base64url');
  const auth = randomBytes(16).toString('base64url');
  const ask = { endpoint: `${origin}/push/${crypto.randomUUID()}`, p256dh, auth, device: 'Chrome · Android' };
  const read = (body: Buffer) =>
    JSON.parse(
      decrypt(body, { version: 'aes128gcm', privateKey, authSecret: auth }).toString('utf8'),
    ) as unknown;
  return { ask, read };
}
const subscribe = (ask: Record<string, unknown>, personId = me, ways = post) =>
  run(deskWith(world, ways, world.actor(personId)), subscribePush, ask);
const own = (personId = me) =>
  inOrg(world, (tx) => tx.select().from(pushSubscription).where(eq(pushSubscription.personId, personId)));
const write = () =>
  inOrg(world, (tx) =>
    tx.execute(sql`insert into notice (org_id, person_id, kind, params, link, at) values (${world.orgId}, ${me}, 'notice.resolutionPublished',
      '{"title":"大会","count":3}', '/resolutions', ${world.now.toISOString()})`),
  );

beforeAll(async () => {
  world = await openWorld();
  service = await openListener();
});
afterAll(async () => {
  await service.close();
  await world.close();
});
beforeEach(async () => {
  [me] = (await world.people(1)) as [string];
  service.heard.length = 0;
  service.answer = { status: 201 };
});

describe('push', () => {
  it('reaches the browser that asked, encrypted for it alone, with title and link only', async () => {
    const { ask, read } = browser(service.origin);
    value(await subscribe(ask));
    await write();
    await turn(deskWith(world, post));
    expect(service.heard).toHaveLength(1);
    const { headers, body } = service.heard[0]!;
    const [sent] = (await deliveries(world)).filter((one) => one.personId === me);
    expect(read(body)).toEqual({ title: '决议已公布', link: '/resolutions', tag: sent!.id, lang: 'zh-CN' });
    expect(body.toString('utf8')).not.toContain('决议');
    expect(headers['content-encoding']).toBe('aes128gcm');
    expect(headers.authorization).toMatch(/^vapid t=[\w.-]+, k=[\w-]+$/);
    expect(headers.authorization).toContain(`k=${post.push.publicKey}`);
    expect(sent!.state).toBe('sent');
  });
  it('is signed by keys that every process of the installation makes alike', () => {
    const secret = randomBytes(32);
    expect(pushKeysOf(secret)).toEqual(pushKeysOf(secret));
    expect(pushKeysOf(secret).publicKey).not.toBe(pushKeysOf(randomBytes(32)).publicKey);
    expect(Buffer.from(pushKeysOf(secret).publicKey, 'base64url')).toHaveLength(65);
  });
  it('forgets a browser that is gone, waits for a service that is busy, follows nobody elsewhere', async () => {
    const { ask } = browser(service.origin);
    value(await subscribe(ask));
    await write();
    service.answer = { status: 429, headers: { 'retry-after': '600' } };
    await turn(deskWith(world, post));
    const [waiting] = (await deliveries(world)).filter((one) => one.personId === me);
    expect([waiting!.state, waiting!.dueAt.getTime() - world.now.getTime()]).toEqual(['queued', 600_000]);
    pass(world, 10);
    service.answer = { status: 302, headers: { location: `${service.origin}/elsewhere` } };
    await turn(deskWith(world, post));
    expect(service.heard.map((one) => one.path)).not.toContain('/elsewhere');
    await write();
    service.answer = { status: 410 };
    await turn(deskWith(world, post));
    expect(await own()).toEqual([]);
    const ends = (await deliveries(world))
      .filter((one) => one.personId === me)
      .map((one) => [one.state, one.reason]);
    expect(ends).toEqual([
      ['failed', 'http 302'],
      ['failed', 'gone'],
    ]);
  });
  it('takes services that are known, and no other address', async () => {
    const { ask } = browser('https://push.evil.example');
    expect(codeOf(await subscribe(ask))).toBe('notice.pushUnknown');
    const real = openPost({ ORIGIN: 'https://a.example' } as Parameters<typeof openPost>[0], randomBytes(32));
    for (const endpoint of [
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com.evil.example/x',
      'https://127.0.0.1/x',
      'https://user@fcm.googleapis.com/x',
      'https://notify.windows.com/x',
      'file:///etc/passwd',
    ])
      expect(codeOf(await subscribe({ ...ask, endpoint }, me, real)), endpoint).toMatch(
        /pushUnknown|badInput/,
      );
    for (const endpoint of [
      'https://fcm.googleapis.com/fcm/send/x',
      'https://updates.push.services.mozilla.com/wpush/v2/x',
      'https://wns2-sg2p.notify.windows.com/w/x',
      'https://web.push.apple.com/x',
    ])
      value(await subscribe({ ...ask, endpoint }, me, real));
    expect(codeOf(await run(world.desk(world.actor(me)), subscribePush, ask))).toBe('notice.pushUnknown');
    for (const wrong of [{ p256dh: 'x' }, { auth: '' }, { endpoint: 'x' }])
      expect(codeOf(await subscribe({ ...ask, ...wrong }))).toBe('platform.badInput');
  });
  it('goes over with a browser to whoever uses it now, and keeps ten browsers at most', async () => {
    const { ask } = browser(service.origin);
    const [other] = await world.people(1);
    value(await subscribe(ask));
    value(await subscribe(ask, other!));
    expect([(await own()).length, (await own(other!)).length]).toEqual([0, 1]);
    for (let more = 0; more < 12; more += 1) {
      pass(world, 1);
      value(await subscribe(browser(service.origin).ask));
    }
    expect(await own()).toHaveLength(10);
  });
});
