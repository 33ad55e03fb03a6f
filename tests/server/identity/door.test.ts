import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from '#tests/support/site';
import { openWorld, type World } from '#tests/support/world';
import { codeFor, giveAccounts, goodPassword } from './support';

let world: World;
let site: Site;
let behindTls: Site;
beforeAll(async () => {
  world = await openWorld();
  // The server over HTTP judges by the database's own time.
  world.now = new Date();
  const [id] = await world.people(1, { staffNumber: 'A001', name: '王小明' });
  await giveAccounts(world, [id!]);
  site = await openSite(world.ownerUrl);
  behindTls = await openSite(world.ownerUrl, { ORIGIN: 'https://congress.example.org' });
}, 300_000);
afterAll(async () => {
  await site?.close();
  await behindTls?.close();
  await world.close();
});

const enter = (fields: Record<string, string> = {}) =>
  site.post('/sign-in', { org: world.orgId, login: 'A001', password: goodPassword, ...fields });

describe('signing in over HTTP', () => {
  it('sets a cookie that scripts and other sites cannot use, and remembers the organisation', async () => {
    const answer = await enter({ next: '/account' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
    const [session, org] = answer.headers.getSetCookie();
    expect(session).toMatch(/^gongyi=[0-9a-f-]{36}\.[0-9a-f]{40};/);
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
    expect(session).not.toMatch(/Secure/);
    expect(org).toMatch(new RegExp(`^org=${world.orgId};.*HttpOnly; SameSite=Lax`));
    const page = await site.get('/account', session!.split(';')[0]);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('王小明')]);
  });
  it('marks cookies Secure behind TLS', async () => {
    const fields = { org: world.orgId, login: 'A001', password: goodPassword };
    const answer = await behindTls.post('/sign-in', fields, { origin: 'https://congress.example.org' });
    expect(answer.headers.getSetCookie().every((cookie) => cookie.includes('Secure'))).toBe(true);
    expect((await behindTls.post('/sign-in', fields)).status).toBe(403);
  });
  it('leads to no other site', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await enter({ next })).headers.get('location')).toBe('/');
  });
  it('gives back what was typed but never the password', async () => {
    const answer = await enter({ password: 'wrong-secret-1' });
    const body = await answer.text();
    expect(answer.status).toBe(403);
    expect(body).toContain('value="A001"');
    expect(body).not.toContain('wrong-secret-1');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await enter({ org: crypto.randomUUID(), login: '<script>alert(1)</script>' })).status).not.toBe(
      500,
    );
  });
  it('names the refusal in a header, for programs that read no Chinese', async () => {
    const codeIn = async (answer: Promise<Response>) => (await answer).headers.get('x-refusal');
    expect(await codeIn(enter({ password: 'wrong-secret-1' }))).toBe('identity.wrongCredentials');
    expect(await codeIn(site.post('/activate', { org: world.orgId, code: 'x' }))).toBe('platform.badInput');
    const session = (await enter()).headers.getSetCookie()[0]!.split(';')[0]!;
    const change = { intent: 'password', password: 'wrong-secret-1', newPassword: 'a', again: 'b' };
    expect(await codeIn(site.post('/account', change, { cookie: session }))).toBe('platform.badInput');
    expect(await codeIn(enter())).toBeNull();
  });
  it('opens an account with a code, once', async () => {
    const [id] = await world.people(1, { staffNumber: 'A002' });
    const code = await codeFor(world, id!);
    const page = await site.get(`/activate?code=${code}&org=${world.orgId}`);
    expect(await page.text()).toContain(code.slice(0, 4));
    const fields = {
      org: world.orgId,
      code,
      staffNumber: 'A002',
      newPassword: goodPassword,
      again: goodPassword,
    };
    const opened = await site.post('/activate', fields);
    expect([opened.status, opened.headers.getSetCookie()[0]?.slice(0, 7)]).toEqual([303, 'gongyi=']);
    expect((await site.post('/activate', fields)).status).toBe(403);
  });
  it('remembers how a visitor likes to read, and nothing else', async () => {
    const answer = await site.post('/preferences', {
      lang: 'en',
      theme: 'dark',
      type: 'huge',
      next: '/sign-in',
    });
    expect(answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
      'lang=en',
      'theme=dark',
    ]);
    expect(answer.headers.get('location')).toBe('/sign-in');
    expect(await (await site.get('/sign-in', 'lang=en; theme=dark')).text()).toMatch(
      /<html lang="en"[^>]*data-theme="dark"/,
    );
  });
});
