import { spawn } from 'node:child_process';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '#db/client';
import { claim } from '#server/notice/post/claim';
import { deliverDue } from '#server/notice/post/deliver';
import type { Desk } from '#server/platform/desk';
import type { Post } from '#server/platform/post';
import { inOrg } from '#tests/support/congress';
import { type MailServer, openMailServer } from '#tests/support/mail-server';
import { deliveries, deskWith, openTestPost, pass, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let server: MailServer;
const posts: Post[] = [];
const people = 60;

/** A process of its own: its own connections, its own mail. */
const another = (): Desk => {
  const post = openTestPost({ SMTP_URL: server.url });
  posts.push(post);
  return deskWith(world, post);
};

beforeAll(async () => {
  world = await openWorld();
  server = await openMailServer();
  const ids = await world.people(people);
  await inOrg(world, async (tx) => {
    for (const [index, id] of ids.entries())
      await tx.execute(
        sql`insert into mail_address (org_id, person_id, address, confirmed_at) values (${world.orgId}, ${id}, ${`p${index}@example.org`}, now())`,
      );
  });
});
afterAll(async () => {
  for (const post of posts) post.mail?.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  server.mails.length = 0;
  server.slowness = 0;
  await inOrg(world, async (tx) => {
    await tx.execute(sql`delete from delivery`);
    await tx.execute(sql`delete from notice`);
    await tx.execute(
      sql`insert into notice (org_id, person_id, kind, params, at) select org_id, id, 'identity.appointed', '{"startsOn":"2026-11-01","office":"inspector"}', ${world.now.toISOString()} from person`,
    );
  });
});

const ids = () => server.mails.map((one) => one.headers.get('message-id')).sort();

describe('several processes', () => {
  it('deliver each message once', async () => {
    const [one, two] = [another(), another()];
    const { keepNotices } = await import('#server/clock/notices');
    await keepNotices(one);
    server.slowness = 20;
    for (let round = 0; round < 4; round += 1) await Promise.all([deliverDue(one), deliverDue(two)]);
    expect(server.mails).toHaveLength(people);
    expect(new Set(ids()).size).toBe(people);
    expect(new Set((await deliveries(world)).map((row) => row.state))).toEqual(new Set(['sent']));
  });
  it('take over what a process held that died before it sent anything, after its claim ran out, and lose nothing', async () => {
    const desk = another();
    const { keepNotices } = await import('#server/clock/notices');
    await keepNotices(desk);
    const held = await claim(desk.db, world.orgId, { now: world.now, clock: () => world.now }, 20, ['mail']);
    expect(held).toHaveLength(20);
    await turn(desk);
    expect(server.mails).toHaveLength(people - 20);
    pass(world, 6);
    await turn(desk);
    expect(server.mails).toHaveLength(people);
    expect(new Set(ids()).size).toBe(people);
  });
});

describe('a process that is killed', () => {
  it('in the middle of sending loses nothing, and a mail that went out twice has one message id', async () => {
    const desk = another();
    const { keepNotices } = await import('#server/clock/notices');
    await keepNotices(desk);
    server.slowness = 60;
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/server/notice/deliver-child.ts'], {
      env: {
        ...process.env,
        DATABASE_URL: world.ownerUrl,
        SMTP_URL: server.url,
        NOW: world.now.toISOString(),
      },
      stdio: 'ignore',
    });
    const died = new Promise((gone) => child.once('exit', gone));
    const until = Date.now() + 45_000;
    while (server.mails.length < 5 && Date.now() < until) await new Promise((after) => setTimeout(after, 20));
    child.kill('SIGKILL');
    await died;
    const before = server.mails.length;
    expect(before).toBeGreaterThanOrEqual(5);
    expect(before).toBeLessThan(people);
    server.slowness = 0;
    await turn(desk);
    pass(world, 6);
    await turn(desk);
    expect(new Set(ids()).size).toBe(people);
    // At most what was on its way at the kill, four at once, came twice.
    expect(server.mails.length - people).toBeLessThanOrEqual(4);
    expect((await deliveries(world)).every((row) => row.state === 'sent')).toBe(true);
  }, 120_000);
});

describe('the post', () => {
  it('leaves other channels alone while there is no mail server, and needs few connections', async () => {
    const few = connect(world.ownerUrl, 2);
    const desk = { ...another(), db: few.db };
    await turn(desk);
    expect(server.mails).toHaveLength(people);
    await few.close();
  });
});
