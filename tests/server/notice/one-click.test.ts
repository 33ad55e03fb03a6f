import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '#server/notice/queries-settings';
import { tokenFor } from '#server/notice/unsubscribe-token';
import { openVault } from '#server/platform/vault';
import { inOrg } from '#tests/support/congress';
import { openSite, type Site } from '#tests/support/site';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let site: Site;
let me: string;
let address: string;
const hasMail = () =>
  inOrg(world, async (tx) => {
    const found = await readSettings({ tx, actor: world.actor(me), now: world.now });
    return 'preference' in found && found.preference.mail;
  });
/** As a mail program posts: no cookie, no Origin. */
const oneClick = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

beforeAll(async () => {
  world = await openWorld();
  [me] = (await world.people(1)) as [string];
  site = await openSite(world.ownerUrl);
  // The site's secret is 32 zero bytes.
  address = `/notices/unsubscribe?token=${tokenFor(openVault(new Uint8Array(32)), world.orgId, me)}`;
}, 300_000);
afterAll(async () => {
  await site?.close();
  await world.close();
});

describe('unsubscribing from a mail program', () => {
  it('shows a button to whoever only looks, signed in or not', async () => {
    const page = await site.get(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('退订邮件')]);
    expect(await hasMail()).toBe(true);
    expect((await site.get('/notices/unsubscribe?token=forged')).status).toBe(404);
    expect((await site.get('/notices/unsubscribe')).status).toBe(404);
  });
  it('is not done by a page elsewhere, and nothing else is let in without Origin', async () => {
    expect((await oneClick(address, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await oneClick('/notices/unsubscribe')).status).toBe(403);
    expect((await oneClick('/notices/settings?token=x')).status).toBe(403);
    expect((await oneClick('/notices/unsubscribe?token=forged')).status).toBe(404);
    expect(await hasMail()).toBe(true);
  });
  it('is done by one press', async () => {
    const answer = await oneClick(address);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('已经退订')]);
    expect(await hasMail()).toBe(false);
  });
});
