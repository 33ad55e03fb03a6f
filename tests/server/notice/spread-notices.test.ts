import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhook } from '#db/schema';
import { spreadNotices } from '#server/notice/spread-notices';
import { run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { guest } from '#tests/support/day';
import { deliveries, noticesOf, pass, queue } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let visitor: string;
const clock = () => world.desk({ kind: 'clock', orgId: world.orgId });
const spreadAll = async () => {
  while (value(await run(clock(), spreadNotices, {})).spread > 0);
};
const kindsOf = async (personId: string) => (await noticesOf(world, personId)).map((one) => one.kind);

beforeAll(async () => {
  world = await openWorld();
  congress = await Congress.open(world, 9);
  visitor = (await guest(congress)).personId;
  await inOrg(world, async (tx) => {
    await tx.insert(webhook).values(
      [null, world.now].map((removedAt) => ({
        orgId: world.orgId,
        name: '工会群',
        dialect: 'wecom' as const,
        locked: '',
        host: 'example.org',
        createdBy: congress.secretary.personId,
        createdAt: world.now,
        removedAt,
      })),
    );
  });
  await congress.sendPapers();
  await spreadAll();
});
afterAll(() => world.close());

describe('spreading', () => {
  it('writes into the inbox of everybody on the roll and of those who attend, with link and values', async () => {
    for (const person of [...congress.reps, visitor])
      expect((await kindsOf(person)).sort()).toEqual(['notice.congressLaunched', 'notice.papersSent']);
    expect(await kindsOf(congress.secretary.personId)).toEqual([]);
    const [launched] = await noticesOf(world, congress.reps[0]!);
    expect(launched).toMatchObject({ link: '/now', readAt: null, plannedAt: null });
    expect(JSON.parse(launched!.params)).toMatchObject({
      title: '第六届职工代表大会第二次会议',
      opensAt: expect.stringMatching(/^2026-11/),
    });
  });
  it('queues what concerns everybody for the chat robots that are there', async () => {
    const sent = (await deliveries(world)).filter((one) => one.channel === 'webhook');
    expect(sent.map((one) => one.payload.kind).sort()).toEqual([
      'notice.congressLaunched',
      'notice.papersSent',
    ]);
    expect(sent.every((one) => one.personId === null && one.isStatutory)).toBe(true);
  });
  it('rings few people one by one and many with one bell', async () => {
    expect(world.rung.filter((fact) => fact.name === 'notice.arrived')).toHaveLength(20);
    world.rung.length = 0;
    await world.people(60);
    await queue(world, {
      kind: 'resolutionPublished',
      subject: congress.sessionId,
      session: congress.sessionId,
    });
    await spreadAll();
    expect(world.rung.map((fact) => [fact.name, fact.data?.people])).toEqual([['notice.spread', 72]]);
  });
  it('tells the same purpose once, though several processes spread at the same moment', async () => {
    await queue(world, {
      kind: 'congressLaunched',
      subject: congress.sessionId,
      session: congress.sessionId,
      purpose: 'again',
    });
    const done = await Promise.all(Array.from({ length: 4 }, () => run(clock(), spreadNotices, {})));
    expect(done.map((one) => value(one).spread).reduce((a, b) => a + b)).toBe(1);
    const told = (await kindsOf(congress.reps[1]!)).filter((kind) => kind === 'notice.congressLaunched');
    expect(told).toHaveLength(2);
  });
  it('leaves what is not due yet, what another version queued, and what is about nothing any more', async () => {
    const before = (await kindsOf(congress.reps[0]!)).length;
    const later = await queue(world, { kind: 'papersSent', subject: congress.sessionId, purpose: 'later' });
    await inOrg(world, (tx) =>
      tx.execute(sql`update notice_due set at = at + interval '10 minutes' where id = ${later}`),
    );
    await queue(world, { kind: 'ofTomorrow', subject: 'x' });
    await queue(world, { kind: 'papersSent', subject: crypto.randomUUID() });
    await spreadAll();
    expect(await kindsOf(congress.reps[0]!)).toHaveLength(before);
    pass(world, 10);
    await spreadAll();
    expect(await kindsOf(congress.reps[0]!)).toHaveLength(before + 1);
    const waiting = await inOrg(world, (tx) =>
      tx.execute(sql`select 1 from notice_due where spread_at is null`),
    );
    expect(waiting).toHaveLength(1);
  });
  it('calls nobody to a rehearsal, and nobody who has left', async () => {
    const [left] = congress.reps.slice(-1);
    await inOrg(world, (tx) => tx.execute(sql`update person set left_on = '2026-10-01' where id = ${left}`));
    const before = (await kindsOf(left!)).length;
    await queue(world, { kind: 'papersSent', subject: congress.sessionId, purpose: 'third' });
    await spreadAll();
    expect(await kindsOf(left!)).toHaveLength(before);
    await inOrg(world, (tx) =>
      tx.execute(sql`update congress_session set kind = 'rehearsal' where id = ${congress.sessionId}`),
    );
    const count = (await kindsOf(congress.reps[0]!)).length;
    await queue(world, {
      kind: 'papersSent',
      subject: congress.sessionId,
      session: congress.sessionId,
      purpose: 'play',
    });
    await spreadAll();
    expect(await kindsOf(congress.reps[0]!)).toHaveLength(count);
  });
  it('is the clock’s', async () => {
    expect(codeOf(await run(congress.desk, spreadNotices, {}))).toBe('platform.notAllowed');
  });
});
