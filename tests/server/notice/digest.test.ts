import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticePreference } from '#db/schema';
import type { Desk } from '#server/platform/desk';
import type { Post } from '#server/platform/post';
import { inOrg } from '#tests/support/congress';
import { type MailServer, openMailServer } from '#tests/support/mail-server';
import { deskWith, giveMail, openTestPost, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let server: MailServer;
let post: Post;
let desk: Desk;
let people: string[];
const at = (text: string) => {
  world.now = new Date(`2026-11-${text}:00+08:00`);
};
const write = (count: number, person = people[0]!) =>
  inOrg(world, async (tx) => {
    for (let index = 0; index < count; index += 1)
      await tx.execute(sql`insert into notice (org_id, person_id, kind, params, link, at)
        values (${world.orgId}, ${person}, 'notice.resolutionPublished', ${JSON.stringify({ title: `大会${index}`, count: index })}, '/resolutions', ${world.now.toISOString()}::timestamptz)`);
  });

beforeAll(async () => {
  world = await openWorld();
  server = await openMailServer();
  post = openTestPost({ SMTP_URL: server.url });
  desk = deskWith(world, post);
  people = await world.people(3);
  await giveMail(world, people);
  await inOrg(world, (tx) =>
    tx.insert(noticePreference).values([
      { orgId: world.orgId, personId: people[0]!, volume: 'digest' },
      { orgId: world.orgId, personId: people[1]!, volume: 'digest', quietTo: 9 * 60 },
    ]),
  );
});
afterAll(async () => {
  post.mail?.close();
  await server.close();
  await world.close();
});

describe('the mail of the day', () => {
  it('comes at eight, once, with what is unread', async () => {
    at('02T15:00');
    await write(3);
    await inOrg(world, (tx) => tx.execute(sql`update notice set read_at = at where params like '%大会0%'`));
    await turn(desk);
    at('03T07:59');
    await turn(desk);
    expect(server.mails).toHaveLength(0);
    at('03T08:00');
    await Promise.all([turn(desk), turn(deskWith(world, post))]);
    expect(server.mails.map((one) => [one.to, one.subject])).toEqual([
      ['p0@example.org', '您有 2 条未读通知'],
    ]);
    expect(server.mails[0]!.text).toContain('大会2');
    expect(server.mails[0]!.text).not.toContain('大会0');
    expect(server.mails[0]!.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    at('03T12:00');
    await write(1);
    await turn(desk);
    expect(server.mails).toHaveLength(1);
  });
  it('does not say again what it said the day before, and does not come empty', async () => {
    at('04T08:00');
    await turn(desk);
    expect(server.mails.slice(1).map((one) => one.subject)).toEqual(['您有 1 条未读通知']);
    at('05T08:00');
    await turn(desk);
    expect(server.mails).toHaveLength(2);
  });
  it('names twenty and counts the rest, waits for the end of quiet hours, and leaves others alone', async () => {
    at('05T15:00');
    await write(25, people[1]);
    await inOrg(world, (tx) => tx.execute(sql`update notice set planned_at = at where planned_at is null`));
    at('06T08:00');
    await turn(desk);
    expect(server.mails).toHaveLength(2);
    at('06T09:00');
    await turn(desk);
    const last = server.mails.at(-1)!;
    expect([last.to, last.subject]).toEqual(['p1@example.org', '您有 25 条未读通知']);
    expect(last.text.match(/· 决议已公布/g)).toHaveLength(20);
    expect(last.text).toContain('还有 5 条');
  });
});
