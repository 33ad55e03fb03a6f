import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setMailAddress } from '#server/notice/set-mail-address';
import { run } from '#server/platform/command';
import type { Desk } from '#server/platform/desk';
import type { Post } from '#server/platform/post';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { type MailServer, openMailServer } from '#tests/support/mail-server';
import { deliveries, deskWith, openTestPost, pass, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let server: MailServer;
let post: Post;
let clock: Desk;
let me: string;
const set = (address: string, desk = deskWith(world, post, world.actor(me))) =>
  run(desk, setMailAddress, { address });

beforeAll(async () => {
  world = await openWorld();
  server = await openMailServer();
  post = openTestPost({ SMTP_URL: server.url });
  clock = deskWith(world, post);
});
afterAll(async () => {
  post.mail?.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  [me] = (await world.people(1)) as [string];
  server.mails.length = 0;
});

describe('an address', () => {
  it('gets a code by mail and nothing else until it is confirmed', async () => {
    expect(value(await set('me@example.org'))).toEqual({ waits: true });
    await turn(clock);
    expect(server.mails.map((one) => one.to)).toEqual(['me@example.org']);
    expect(server.mails[0]!.subject).toMatch(/^共议：邮箱确认码 \d{6}$/);
    expect(server.mails[0]!.headers.has('list-unsubscribe')).toBe(false);
  });
  it('leaves its code nowhere in the clear: not in the tables, not in the journal', async () => {
    value(await set('me@example.org'));
    const waiting = await inOrg(world, (tx) =>
      tx.execute<{ all: string }>(
        sql`select (select json_agg(d)::text from delivery d) || (select json_agg(a)::text from mail_address a) || (select json_agg(j)::text from journal j) as all`,
      ),
    );
    await turn(clock);
    const code = /\d{6}/.exec(server.mails[0]!.subject)![0];
    expect(waiting[0]!.all).not.toContain(code);
    const journal = await inOrg(world, (tx) =>
      tx.execute<{ all: string }>(sql`select json_agg(j)::text as all from journal j`),
    );
    expect(journal[0]!.all).not.toContain('me@example.org');
    const done = (await deliveries(world)).filter((one) => one.personId === me);
    expect(done.map((one) => [one.state, one.payload])).toEqual([['sent', {}]]);
  });
  it('that was changed meanwhile does not get the other one’s code', async () => {
    value(await set('old@example.org'));
    await inOrg(world, (tx) =>
      tx.execute(sql`update mail_address set address = 'new@example.org' where person_id = ${me}`),
    );
    await turn(clock);
    expect(server.mails).toHaveLength(0);
  });
  it('is asked for a code once a minute and ten times a day at most', async () => {
    value(await set('me@example.org'));
    expect(codeOf(await set('me@example.org'))).toBe('notice.codeTooSoon');
    for (let more = 1; more < 10; more += 1) {
      pass(world, 2);
      value(await set(`me${more}@example.org`));
    }
    pass(world, 2);
    expect(codeOf(await set('me@example.org'))).toBe('notice.codeTooSoon');
    pass(world, 24 * 60);
    value(await set('me@example.org'));
  });
  it('is taken away where it is left empty, and needs no second code where it is confirmed already', async () => {
    value(await set('me@example.org'));
    await inOrg(world, (tx) =>
      tx.execute(sql`update mail_address set confirmed_at = now() where person_id = ${me}`),
    );
    expect(value(await set('me@example.org'))).toEqual({ waits: false });
    expect(value(await set(''))).toEqual({ waits: false });
    const left = await inOrg(world, (tx) =>
      tx.execute(sql`select 1 from mail_address where person_id = ${me}`),
    );
    expect(left).toHaveLength(0);
  });
  it('is refused where it is none, and where there is no mail server', async () => {
    for (const wrong of [
      'me',
      'me@',
      'a b@example.org',
      'me@example.org\r\nBcc: x@example.org',
      `${'x'.repeat(250)}@a.org`,
    ])
      expect(codeOf(await set(wrong)), wrong).toBe('platform.badInput');
    expect(codeOf(await set('me@example.org', deskWith(world, openTestPost(), world.actor(me))))).toBe(
      'notice.noMailServer',
    );
    expect(codeOf(await set('me@example.org', world.desk({ kind: 'visitor', orgId: world.orgId })))).toBe(
      'platform.signedOut',
    );
  });
});
