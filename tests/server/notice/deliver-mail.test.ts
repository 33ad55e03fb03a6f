import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticePreference } from '#db/schema';
import { readDeliveries } from '#server/notice/queries-deliveries';
import type { Desk } from '#server/platform/desk';
import type { Post } from '#server/platform/post';
import { Congress, inOrg } from '#tests/support/congress';
import { type MailServer, openMailServer } from '#tests/support/mail-server';
import { deliveries, deskWith, giveMail, openTestPost, pass, queue, turn } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let server: MailServer;
let post: Post;
let desk: Desk;
const shanghai = (text: string) => new Date(`${text}+08:00`);
const rows = async () =>
  (await deliveries(world)).filter((one) => one.channel === 'mail' && one.state !== 'dropped');
const states = async () => (await rows()).map((one) => one.state).sort();
const publish = (purpose: string) =>
  queue(world, { kind: 'papersSent', subject: congress.sessionId, session: congress.sessionId, purpose });

beforeAll(async () => {
  world = await openWorld();
  server = await openMailServer();
  post = openTestPost({ SMTP_URL: server.url });
  desk = deskWith(world, post);
  congress = await Congress.open(world, 9);
  await congress.sendPapers();
  await turn(desk);
  await giveMail(world, congress.reps.slice(0, 3));
});
afterAll(async () => {
  post.mail?.close();
  await server.close();
  await world.close();
});
beforeEach(async () => {
  server.mails.length = 0;
  server.refuses.clear();
  server.rejects = 0;
  // An hour on, so that no earlier trouble holds the mail.
  pass(world, 60);
  await inOrg(world, async (tx) => {
    await tx.execute(sql`delete from delivery`);
    await tx.execute(sql`update mail_address set failed_at = null, failed_reason = null`);
    await tx.execute(sql`delete from notice_preference`);
  });
});

describe('a mail', () => {
  it('says the notice in its person’s language, with its link, a fixed message id and how to leave', async () => {
    await inOrg(world, (tx) =>
      tx.insert(noticePreference).values({ orgId: world.orgId, personId: congress.reps[1]!, locale: 'en' }),
    );
    await queue(world, {
      kind: 'resolutionPublished',
      subject: congress.sessionId,
      session: congress.sessionId,
    });
    await turn(desk);
    const [chinese, english] = [0, 1].map(
      (index) => server.mails.find((one) => one.to === `p${index}@example.org`)!,
    );
    expect(chinese!.subject).toBe('决议已公布');
    expect(english!.subject).toBe('Resolutions are published');
    expect(chinese!.text).toContain('https://congress.example.org/resolutions');
    expect(chinese!.html).toContain('<a href="https://congress.example.org/resolutions">');
    expect(chinese!.text).toContain('江湾市胸科医院');
    const id = (await rows()).find((one) => one.personId === congress.reps[0])!.id;
    expect(chinese!.headers.get('message-id')).toBe(`<${id}@example.org>`);
    expect(chinese!.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(chinese!.headers.get('list-unsubscribe')).toMatch(
      /^<https:\/\/congress\.example\.org\/notices\/unsubscribe\?token=[\w-]+>$/,
    );
    expect(chinese!.from).toBe('gongyi@example.org');
  });
  it('that is statutory can’t be left and says why, and goes to whoever has turned mail off', async () => {
    await inOrg(world, (tx) =>
      tx
        .insert(noticePreference)
        .values({ orgId: world.orgId, personId: congress.reps[1]!, mail: false, volume: 'needed' }),
    );
    await publish('law');
    await turn(desk);
    expect(server.mails).toHaveLength(3);
    for (const mail of server.mails) {
      expect(mail.headers.has('list-unsubscribe')).toBe(false);
      expect(mail.text).toContain('不能退订');
    }
  });
  it('can’t smuggle headers or markup in by what it is about', async () => {
    await inOrg(world, (tx) =>
      tx.execute(
        sql`update congress_session set title = ${'<img src=x>\r\nBcc: evil@example.org\r\n大会'} where id = ${congress.sessionId}`,
      ),
    );
    await queue(world, {
      kind: 'congressLaunched',
      subject: congress.sessionId,
      session: congress.sessionId,
      purpose: 'evil',
    });
    await turn(desk);
    expect(server.mails.map((one) => one.to).sort()).toEqual([
      'p0@example.org',
      'p1@example.org',
      'p2@example.org',
    ]);
    expect(server.mails[0]!.headers.has('bcc')).toBe(false);
    expect(server.mails[0]!.html).not.toContain('<img');
    await inOrg(world, (tx) =>
      tx.execute(sql`update congress_session set title = '大会' where id = ${congress.sessionId}`),
    );
  });
});

describe('a mail server', () => {
  it('that is away for an hour gets everything later, each mail once', async () => {
    await server.down();
    await publish('hour');
    for (let minute = 0; minute < 60; minute += 5) {
      await turn(desk);
      pass(world, 5);
    }
    expect(server.mails).toHaveLength(0);
    expect(await states()).toEqual(['queued', 'queued', 'queued']);
    await server.up();
    for (let minute = 0; minute < 10; minute += 1) {
      await turn(desk);
      pass(world, 1);
    }
    expect(server.mails.map((one) => one.to).sort()).toEqual([
      'p0@example.org',
      'p1@example.org',
      'p2@example.org',
    ]);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
  });
  it('that says there is no such address stops that address at once and shows it to the secretary', async () => {
    server.refuses.set('p1@example.org', 550);
    await publish('550');
    await turn(desk);
    expect(await states()).toEqual(['failed', 'sent', 'sent']);
    const secretary = congress.secretary;
    const page = await inOrg(world, (tx) => readDeliveries({ tx, actor: secretary, now: world.now }, null));
    expect(page.addresses).toMatchObject([
      { person_id: congress.reps[1], address: 'p1@example.org', reason: 'smtp 550' },
    ]);
    expect(page.failures).toMatchObject([{ kind: 'notice.papersSent', reason: 'smtp 550' }]);
    server.refuses.clear();
    await publish('550 again');
    await turn(desk);
    expect(server.mails.filter((one) => one.to === 'p1@example.org')).toEqual([]);
    const people = await inOrg(world, (tx) => readDeliveries({ tx, actor: secretary, now: world.now }, null));
    expect(people.unreached.map((one) => one.person_id)).toContain(congress.reps[1]);
  });
  it('that is busy is asked again after growing pauses; one that refuses the message is not', async () => {
    server.refuses.set('p0@example.org', 451);
    await publish('451');
    await turn(desk);
    const dues: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const waiting = (await rows()).find((one) => one.state === 'queued')!;
      dues.push(Math.round((waiting.dueAt.getTime() - world.now.getTime()) / 60_000));
      world.now = new Date(waiting.dueAt);
      await turn(desk);
    }
    expect(dues).toEqual([1, 5, 15]);
    server.refuses.clear();
    world.now = new Date((await rows()).find((one) => one.state === 'queued')!.dueAt);
    await turn(desk);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    server.rejects = 554;
    await publish('554');
    await turn(desk);
    expect((await states()).filter((one) => one === 'failed')).toHaveLength(3);
    const failed = await inOrg(world, (tx) =>
      tx.execute(sql`select 1 from mail_address where failed_at is not null`),
    );
    expect(failed).toHaveLength(0);
  });
  it('that is not set up leaves nothing queued', async () => {
    await publish('before');
    const bare = deskWith(world, openTestPost());
    await turn(bare);
    expect((await deliveries(world)).map((one) => one.state)).toEqual(Array(9).fill('dropped'));
  });
});

describe('a reminder', () => {
  it('does not go to whoever has done it in the meantime, nor a plain notice to whoever has read it', async () => {
    await congress.override('presidiumRight', 'presidiumElected', 'agendaAdopted', 'resolutionsAdopted');
    const window = await congress.window('preparatory');
    await congress.travel(window.opensAt);
    await turn({ ...desk, post: openTestPost() });
    await inOrg(world, (tx) => tx.execute(sql`delete from delivery`));
    // At half time of the two hours it comes due; quiet hours hold it until the morning for one of them.
    world.now = new Date(window.opensAt.getTime() + 61 * 60_000);
    const { keepNotices } = await import('#server/clock/notices');
    await keepNotices(desk);
    expect((await rows()).map((one) => one.personId).sort()).toEqual(congress.reps.slice(0, 3).sort());
    await congress.signIn('preparatory', 2);
    await turn(desk);
    expect(server.mails.map((one) => [one.to, one.subject])).toEqual([
      ['p2@example.org', '还没有签到：“预备会议”即将截止'],
    ]);
    expect(await states()).toEqual(['moot', 'moot', 'sent']);
    await turn(desk);
    expect(server.mails).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  it('hold a mail that was queued before they began, until they end', async () => {
    world.now = shanghai('2026-12-01T21:50:00');
    await server.down();
    await queue(world, { kind: 'resolutionPublished', subject: congress.sessionId, purpose: 'evening' });
    await turn(desk);
    await server.up();
    world.now = shanghai('2026-12-01T22:30:00');
    await turn(desk);
    expect(server.mails).toHaveLength(0);
    world.now = shanghai('2026-12-02T07:00:00');
    await turn(desk);
    expect(server.mails).toHaveLength(3);
  });
});
