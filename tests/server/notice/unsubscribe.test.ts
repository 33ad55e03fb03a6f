import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectAsOwner } from '#db/client';
import { organisation, person } from '#db/schema';
import { readSettings } from '#server/notice/queries-settings';
import { unsubscribe } from '#server/notice/unsubscribe';
import { readToken, tokenFor } from '#server/notice/unsubscribe-token';
import { run } from '#server/platform/command';
import { openVault } from '#server/platform/vault';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let me: string;
const visitor = (orgId = world.orgId) => world.desk({ kind: 'visitor', orgId });
const leave = (token: string, desk = visitor()) => run(desk, unsubscribe, { token });
const vault = openVault(new Uint8Array(32).fill(1));
const hasMail = () =>
  inOrg(world, async (tx) => {
    const found = await readSettings({ tx, actor: world.actor(me), now: world.now });
    return 'preference' in found && found.preference.mail;
  });

beforeAll(async () => {
  world = await openWorld();
  [me] = (await world.people(1)) as [string];
});
afterAll(() => world.close());

describe('a link to unsubscribe', () => {
  it('turns off the mail of its person without signing in, and twice changes nothing', async () => {
    const token = tokenFor(vault, world.orgId, me);
    expect(token).not.toContain(me);
    expect(await hasMail()).toBe(true);
    value(await leave(token));
    value(await leave(token));
    expect(await hasMail()).toBe(false);
  });
  it('is refused where it is forged, changed, of another secret or of another organisation', async () => {
    const own = tokenFor(vault, world.orgId, me);
    const owner = connectAsOwner(world.ownerUrl);
    const [other] = await owner.db
      .insert(organisation)
      .values({ slug: 'other', name: '外单位', kind: 'school', ruleProfile: 'SCHOOL_2011' })
      .returning({ id: organisation.id });
    const [stranger] = await owner.db
      .insert(person)
      .values({ orgId: other!.id, staffNumber: '1', name: '甲' })
      .returning({ id: person.id });
    await owner.close();
    const tokens = [
      'x',
      own.slice(0, -2),
      own.slice(0, 20) + (own[20] === 'A' ? 'B' : 'A') + own.slice(21),
      tokenFor(openVault(new Uint8Array(32).fill(9)), world.orgId, me),
      tokenFor(vault, other!.id, stranger!.id),
      tokenFor(vault, world.orgId, stranger!.id),
      tokenFor(vault, world.orgId, crypto.randomUUID()),
      Buffer.from(vault.lock('webhook 1', new Uint8Array(32))).toString('base64url'),
    ];
    for (const token of tokens) expect(codeOf(await leave(token)), token).toBe('notice.linkWrong');
    expect(codeOf(await leave(own, visitor(other!.id)))).toBe('notice.linkWrong');
    for (const token of ['', 'x'.repeat(401)]) expect(codeOf(await leave(token))).toBe('platform.badInput');
  });
  it('names whose it is to the server only', () => {
    expect(readToken(vault, tokenFor(vault, world.orgId, me))).toEqual({ orgId: world.orgId, personId: me });
    expect(readToken(vault, '')).toBeNull();
  });
});
