import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWebhook } from '#server/notice/add-webhook';
import { removeWebhook } from '#server/notice/remove-webhook';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openListener } from '#tests/support/listener';
import { deliveries, deskWith, openTestPost, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world, 6);
});
afterAll(() => world.close());

describe('a chat robot that is removed', () => {
  it('is forgotten with its secrets and hears nothing more, not even what waits', async () => {
    const tool = await openListener();
    const post = openTestPost();
    const desk = deskWith(world, post, congress.secretary);
    const { webhook } = value(
      await run(desk, addWebhook, { name: '群', dialect: 'plain', address: tool.origin }),
    );
    await congress.sendPapers();
    const { keepNotices } = await import('#server/clock/notices');
    await keepNotices(deskWith(world, post));
    value(await run(desk, removeWebhook, { webhook }));
    await turn(deskWith(world, post));
    expect(tool.heard).toHaveLength(0);
    expect(
      new Set((await deliveries(world)).filter((one) => one.channel === 'webhook').map((one) => one.reason)),
    ).toEqual(new Set(['removed']));
    const [row] = await inOrg(world, (tx) => tx.execute<{ locked: string }>(sql`select locked from webhook`));
    expect(row!.locked).toBe('');
    expect(codeOf(await run(desk, removeWebhook, { webhook }))).toBe('notice.noWebhook');
    const rep = world.desk(world.actor(congress.reps[0]!, ['representative']));
    expect(codeOf(await run(rep, removeWebhook, { webhook }))).toBe('platform.notAllowed');
    await tool.close();
  });
});
