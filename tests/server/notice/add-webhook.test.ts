import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhookDialects } from '#app/domain/notice/forms';
import { addWebhook } from '#server/notice/add-webhook';
import { readWebhooks } from '#server/notice/queries-webhooks';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { deskWith, openTestPost } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let me: string;
const strict = openTestPost({ ALLOW_PRIVATE_WEBHOOKS: 'no' });
const given = {
  name: '工会群',
  dialect: 'dingtalk',
  address: 'https://oapi.dingtalk.com/robot/send?access_token=PLANTED1',
  secret: 'SECPLANTED2',
};
const add = (more = {}, roles: readonly 'secretary'[] = ['secretary']) =>
  run(deskWith(world, strict, world.actor(me, roles)), addWebhook, { ...given, ...more });

beforeAll(async () => {
  world = await openWorld();
  [me] = (await world.people(1)) as [string];
});
afterAll(() => world.close());

describe('a chat robot', () => {
  it('is kept with its address and secret locked: no table, journal or page shows them', async () => {
    value(await add());
    const all = await inOrg(world, (tx) =>
      tx.execute<{ all: string }>(
        sql`select (select json_agg(w)::text from webhook w) || (select json_agg(j)::text from journal j) as all`,
      ),
    );
    const page = await inOrg(world, (tx) =>
      readWebhooks({ tx, actor: world.actor(me, ['secretary']), now: world.now }),
    );
    expect(all[0]!.all + JSON.stringify(page)).not.toContain('PLANTED');
    expect(page.robots).toMatchObject([{ name: '工会群', dialect: 'dingtalk', host: 'oapi.dingtalk.com' }]);
  });
  it('is refused at addresses that lead inside or say more than an address', async () => {
    for (const address of [
      'http://example.org/hook',
      'https://127.0.0.1/hook',
      'https://2130706433/hook',
      'https://0x7f.1/hook',
      'https://0177.0.0.1/',
      'https://[::1]/hook',
      'https://[::ffff:10.0.0.1]/hook',
      'https://169.254.169.254/latest/meta-data',
      'https://localhost/hook',
      'https://intranet/hook',
      'https://user:password@example.org/',
      'ftp://example.org/',
      'javascript:alert(1)',
      'nothing',
    ])
      expect(codeOf(await add({ address })), address).toBe('notice.webhookAddress');
  });
  it('is the secretary’s, named, of a tool that is known, and one of ten', async () => {
    expect(codeOf(await add({}, []))).toBe('platform.notAllowed');
    for (const wrong of [{ name: ' ' }, { dialect: 'slack' }, { address: '' }, { secret: 'x'.repeat(201) }])
      expect(codeOf(await add(wrong))).toBe('platform.badInput');
    for (let more = 1; more < 10; more += 1) value(await add({ dialect: webhookDialects[more % 4] }));
    expect(codeOf(await add())).toBe('notice.tooManyWebhooks');
  });
});
