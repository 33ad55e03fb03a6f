import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '#server/identity/tell';
import { retryDelivery } from '#server/notice/retry-delivery';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { openMailServer } from '#tests/support/mail-server';
import { deliveries, deskWith, giveMail, openTestPost, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('sending again', () => {
  it('gives a message and its address one more chance', async () => {
    const server = await openMailServer();
    const post = openTestPost({ SMTP_URL: server.url });
    const [me, secretary] = (await world.people(2)) as [string, string];
    await giveMail(world, [me]);
    server.refuses.set('p0@example.org', 550);
    const note = { orgId: world.orgId, personIds: [me], kind: 'identity.appointed', at: world.now } as const;
    await inOrg(world, (tx) =>
      tell(tx, { ...note, params: { startsOn: '2026-11-02', office: 'inspector' } }),
    );
    await turn(deskWith(world, post));
    const [failed] = await deliveries(world);
    expect(failed).toMatchObject({ state: 'failed', reason: 'smtp 550' });
    server.refuses.clear();
    const again = (id: string, roles: readonly 'secretary'[] = ['secretary']) =>
      run(world.desk(world.actor(secretary, roles)), retryDelivery, { delivery: id });
    expect(codeOf(await again(failed!.id, []))).toBe('platform.notAllowed');
    value(await again(failed!.id));
    expect(codeOf(await again(failed!.id))).toBe('notice.notFailed');
    await turn(deskWith(world, post));
    expect((await deliveries(world)).map((one) => one.state)).toEqual(['sent']);
    expect(server.mails.map((one) => one.text)).toEqual([expect.stringContaining('监督')]);
    expect(codeOf(await again(crypto.randomUUID()))).toBe('notice.noDelivery');
    expect(codeOf(await again('x'))).toBe('platform.badInput');
    await inOrg(world, (tx) =>
      tx.execute(sql`update delivery set state = 'failed', sent_at = null, purpose = 'code:x'`),
    );
    expect(codeOf(await again(failed!.id))).toBe('notice.notFailed');
    post.mail?.close();
    await server.close();
  });
});
