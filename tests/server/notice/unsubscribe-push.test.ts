import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pushSubscription } from '#db/schema';
import { unsubscribePush } from '#server/notice/unsubscribe-push';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('ending push', () => {
  it('is for one’s own devices', async () => {
    const [me, other] = await world.people(2);
    const [row] = await inOrg(world, (tx) =>
      tx
        .insert(pushSubscription)
        .values({
          orgId: world.orgId,
          personId: me!,
          endpoint: 'https://a.example/1',
          p256dh: 'x',
          auth: 'x',
          device: '?',
          createdAt: world.now,
        })
        .returning({ id: pushSubscription.id }),
    );
    const end = (personId: string) =>
      run(world.desk(world.actor(personId)), unsubscribePush, { subscription: row!.id });
    expect(codeOf(await end(other!))).toBe('notice.noSubscription');
    value(await end(me!));
    expect(codeOf(await end(me!))).toBe('notice.noSubscription');
    expect(codeOf(await run(world.desk(world.actor(me!)), unsubscribePush, { subscription: 'x' }))).toBe(
      'platform.badInput',
    );
  });
});
