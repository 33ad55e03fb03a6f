import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageName, pagePermit } from '#app/domain/pages';
import { allows } from '#app/domain/permit';
import { permitOf } from '#app/domain/permits';
import { isRefusal } from '#app/domain/refusal';
import zhCN from '#app/i18n/zh-CN';
import { type Command, run } from '#server/platform/command';
import { enter } from '#server/platform/scope';
import { openVault } from '#server/platform/vault';
import { commandFiles, siteMap } from '#tests/house/files';
import { castOf, type Player } from '#tests/support/cast';
import { openBoxFor } from '#tests/support/open-box';
import { openSite, type Site } from '#tests/support/site';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let site: Site;
let players: Player[];
let otherOrgId: string;
/** Parameter of an address → an id that exists in the organisation, where the table can be told from the name. */
const seeded = new Map<string, string>();

const map = siteMap();
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
const tableOf: Readonly<Record<string, string>> = {
  id: 'congress_session',
  session: 'congress_session',
  sessionId: 'congress_session',
  itemId: 'agenda_item',
  item: 'agenda_item',
  window: 'stage_window',
  windowId: 'stage_window',
  vote: 'open_vote',
  voteId: 'open_vote',
  boxId: 'sealed_box',
  ceremony: 'key_ceremony',
};

beforeAll(async () => {
  world = await openWorld();
  const cast = await castOf(world);
  ({ players, otherOrgId } = cast);
  const { sessionId: session, reps: people } = cast.congress;
  const items = [{ title: '是否同意', question: { kind: 'motion' as const } }];
  // Locked with the site's secret.
  const desk: World['desk'] = (actor) => ({ ...world.desk(actor), vault: openVault(new Uint8Array(32)) });
  await openBoxFor({ orgId: world.orgId, desk }, { session, people, items });
  const names = new Set(map.flatMap((route) => parametersOf(route.path)));
  await world.database.db.transaction(async (tx) => {
    await enter(tx, world.orgId);
    const tables = await tx.execute<{ name: string }>(
      sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const name of names) {
      const guessed = name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const table = tableOf[name] ?? guessed;
      if (!tables.some((one) => one.name === table)) continue;
      const rows = await tx.execute<{ id: string }>(sql`select id from ${sql.identifier(table)} limit 1`);
      if (rows[0]) seeded.set(name, rows[0].id);
    }
  });
  site = await openSite(world.ownerUrl);
}, 300_000);
afterAll(async () => {
  await site?.close();
  await world.close();
});

const fill = (path: string, value: (name: string) => string) =>
  path.replace(/:(\w+)\??/g, (_all, name: string) => value(name)).replace('*', 'x');
const here = (path: string) =>
  fill(path, (name) => seeded.get(name) ?? (/number/i.test(name) ? '1' : crypto.randomUUID()));
const leadsOn = [302, 303];
/** Addresses about a box or the keys: to another organisation there is nothing. */
const secretVotes = /^\/(boxes\/:boxId|keys\/:|console\/:)/;

describe('every page', () => {
  it('opens for whom the permits name and for nobody else', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    for (const { path, page } of map) {
      for (const { name, actor, cookie } of players) {
        const answer = await site.get(here(path), cookie);
        const body = await answer.text();
        const may = allows(pagePermit(page as PageName), actor);
        const location = answer.headers.get('location') ?? '';
        const said = `${name} at ${path}: ${answer.status} ${location}`;
        if (!may && actor.kind === 'visitor') {
          if (!leadsOn.includes(answer.status) || !location.startsWith('/sign-in?next=')) wrong.push(said);
        } else if (!may) {
          if (answer.status !== 403) wrong.push(said);
        } else {
          const expected = [200, 204, ...leadsOn, ...(path.includes(':') ? [403, 404, 409] : [404])];
          if (!expected.includes(answer.status)) wrong.push(said);
          if (actor.kind === 'person' && location.startsWith('/sign-in')) wrong.push(said);
        }
        if (actor.orgId === otherOrgId && body.includes('江湾市胸科医院'))
          wrong.push(`${said} tells the other's name`);
        if (actor.orgId === otherOrgId && may && path.includes(':') && answer.status === 200)
          wrong.push(`${said} opens a foreign id`);
        if (
          actor.orgId === otherOrgId &&
          may &&
          secretVotes.test(path) &&
          ![404, ...leadsOn].includes(answer.status)
        )
          wrong.push(`${said} knows a foreign id`);
      }
    }
    expect(wrong).toEqual([]);
  });
  it('answers a wrong or invented id plainly', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    const secretary = players.find((player) => player.name === 'secretary')!;
    for (const { path } of map.filter((route) => route.path.includes(':')))
      for (const id of ['not-an-id', '%27', crypto.randomUUID(), '-'.repeat(36), 'x'.repeat(400)]) {
        const answer = await site.get(
          fill(path, () => id),
          secretary.cookie,
        );
        if (answer.status >= 500) wrong.push(`${path} with ${id.slice(0, 40)}: ${answer.status}`);
      }
    const nowhere = await site.get('/nowhere', secretary.cookie);
    expect([nowhere.status, wrong]).toEqual([404, []]);
  });
  it('runs only scripts that carry the answer’s nonce, and loads nothing foreign', async () => {
    for (const { path } of map.filter((route) => !route.path.includes(':'))) {
      for (const { cookie, name } of players.filter((one) => ['visitor', 'secretary'].includes(one.name))) {
        const answer = await site.get(path, cookie);
        const body = await answer.text();
        const policy = answer.headers.get('content-security-policy') ?? '';
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
        expect(nonce, `${name} at ${path}`).toBeTruthy();
        expect(policy).toMatch(
          /default-src 'self'.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/,
        );
        expect(/script-src[^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe|\*/);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('referrer-policy')).toBe('same-origin');
        expect(answer.headers.get('x-powered-by')).toBeNull();
        const scripts = [...body.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1]!);
        const bare = scripts.filter((attributes) => !attributes.includes(`nonce="${nonce}"`));
        expect(bare, `${name} at ${path}`).toEqual([]);
        expect(body, `${name} at ${path}`).not.toMatch(/\son[a-z]+="|(?:src|href)="(?:https?:)?\/\//);
      }
    }
  });
});

describe('the door', () => {
  it('refuses unsafe requests that no page of ours sent', async () => {
    const addresses = map.filter((route) => !route.path.includes(':')).map((route) => route.path);
    for (const path of addresses)
      for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }] as const)
        expect(
          (await site.post(path, { login: 'x' }, headers)).status,
          `${path} from ${headers.origin}`,
        ).toBe(403);
    const bare = await fetch(`${site.origin}/sign-in`, { method: 'POST', body: 'login=x' });
    expect(bare.status).toBe(403);
  });
  it('refuses a session that was signed out, everywhere', async () => {
    const cookie = players.find((player) => player.name === 'inspector')!.cookie;
    expect((await site.get('/account', cookie)).status).toBe(200);
    const out = await site.post('/sign-out', {}, { cookie });
    expect(out.headers.get('set-cookie')).toMatch(/gongyi=;.*Max-Age=0/);
    for (const { path, page } of map.filter((route) => !route.path.includes(':')))
      if (!pagePermit(page as PageName).any.includes('visitor'))
        expect((await site.get(path, cookie)).headers.get('location'), path).toMatch(/^\/sign-in/);
  });
  it('says in the page’s own words why it stays shut', async () => {
    const cookie = players.find((player) => player.name === 'staff')!.cookie;
    const answer = await site.get('/people', cookie);
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining(zhCN.platform.refusals.notAllowed),
    ]);
  });
});

// Last: some of these orders end the players' sessions.
describe('every order', () => {
  it('is carried out for whom the permits name and refused to everybody else', {
    timeout: 300_000,
  }, async () => {
    const wrong: string[] = [];
    const machines: Player[] = (['clock', 'system'] as const).map((kind) => ({
      name: kind,
      actor: { kind, orgId: world.orgId },
      cookie: '',
    }));
    for (const { path, names } of commandFiles) {
      const module = (await import(pathToFileURL(path).href)) as Record<string, Command | undefined>;
      const order = Object.values(module).find((one) => one?.name === names[0]);
      if (!order) throw new Error(`${path} exports no command`);
      for (const { name, actor } of [...players, ...machines]) {
        const outcome = await run(world.desk(actor), order, {});
        const code = isRefusal(outcome) ? outcome.code : 'done';
        const shut = actor.kind === 'visitor' ? 'platform.signedOut' : 'platform.notAllowed';
        if (allows(permitOf(order.name), actor) === (code === shut))
          wrong.push(`${name} gives ${order.name}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
