import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailAddress, noticePreference, pushSubscription } from '#db/schema';
import { tell } from '#server/identity/tell';
import { planDeliveries } from '#server/notice/plan-deliveries';
import { run } from '#server/platform/command';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { deliveries, giveMail } from '#tests/support/post';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let people: string[];
const clock = () => world.desk({ kind: 'clock', orgId: world.orgId });
const plan = (more = {}) => run(clock(), planDeliveries, more);
const shanghai = (text: string) => new Date(`${text}+08:00`);

const write = (kind: string, ids: readonly string[] = people) =>
  inOrg(world, async (tx) => {
    for (const id of ids)
      await tx.execute(
        sql`insert into notice (org_id, person_id, kind, at) values (${world.orgId}, ${id}, ${kind}, ${world.now.toISOString()})`,
      );
  });
const waysOf = async (index: number) =>
  (await deliveries(world))
    .filter((one) => one.personId === people[index])
    .map((one) => `${one.channel} ${one.state}${one.reason ? ` ${one.reason}` : ''}`)
    .sort();

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = shanghai('2026-11-02T12:00:00');
  await inOrg(world, async (tx) => {
    await tx.execute(sql`delete from delivery`);
    await tx.execute(sql`delete from notice`);
  });
  people = await world.people(5);
  const [mail, , digest, failed] = people;
  await giveMail(world, [mail!, digest!]);
  const own = (personId: string) => ({ orgId: world.orgId, personId });
  await inOrg(world, async (tx) => {
    await tx
      .insert(mailAddress)
      .values({ ...own(failed!), address: 'x@example.org', confirmedAt: world.now, failedAt: world.now });
    await tx.insert(noticePreference).values({ ...own(digest!), volume: 'digest' });
    await tx.insert(pushSubscription).values(
      [1, 2].map((device) => ({
        ...own(mail!),
        endpoint: `https://127.0.0.1/${crypto.randomUUID()}`,
        p256dh: 'x',
        auth: 'x',
        device: String(device),
        createdAt: world.now,
      })),
    );
  });
});

describe('planning', () => {
  it('sends by the ways each person has', async () => {
    await write('notice.answerPublished');
    expect(value(await plan())).toEqual({ planned: 5 });
    expect(await waysOf(0)).toEqual(['mail queued', 'push queued', 'push queued']);
    for (const index of [1, 2, 3, 4]) expect(await waysOf(index)).toEqual([]);
    expect(value(await plan())).toEqual({ planned: 0 });
  });
  it('names for a statutory notice whoever has no way, an address that failed among them', async () => {
    await write('notice.papersSent');
    value(await plan());
    expect(await waysOf(2)).toEqual(['mail queued']);
    for (const index of [1, 3, 4]) expect(await waysOf(index)).toEqual(['mail dropped noAddress']);
  });
  it('sends what waits for somebody at once whatever the volume', async () => {
    await write('notice.signInReminder');
    value(await plan());
    expect(await waysOf(2)).toEqual(['mail queued']);
  });
  it('puts off what falls into quiet hours over midnight, but nothing statutory', async () => {
    world.now = shanghai('2026-11-02T23:30:00');
    await write('notice.answerPublished', [people[0]!]);
    await write('notice.windowsMoved', [people[2]!]);
    value(await plan());
    const due = (index: number) => async () =>
      (await deliveries(world))
        .filter((one) => one.personId === people[index])
        .map((one) => one.dueAt.toISOString());
    expect(new Set(await due(0)())).toEqual(new Set([shanghai('2026-11-03T07:00:00').toISOString()]));
    expect(await due(2)()).toEqual([world.now.toISOString()]);
  });
  it('plans what other rooms tell by themselves, and leaves mail out where there is no server', async () => {
    const note = {
      orgId: world.orgId,
      personIds: [people[0]!],
      kind: 'identity.accountReset',
      at: world.now,
    } as const;
    await inOrg(world, (tx) => tell(tx, { ...note, params: { name: '甲', reason: '丢失' } }));
    value(await plan({ mail: false }));
    expect(await waysOf(0)).toEqual(['push queued', 'push queued']);
  });
  it('plans each notice once, though several processes plan at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) await write('notice.answerPublished', [people[0]!]);
    const done = await Promise.all(Array.from({ length: 4 }, () => plan({ most: 10 })));
    const planned = done.map((one) => value(one).planned).reduce((a, b) => a + b);
    value(await plan());
    expect(planned).toBeGreaterThanOrEqual(10);
    expect((await waysOf(0)).filter((one) => one === 'mail queued')).toHaveLength(20);
  });
  it('is the clock’s', async () => {
    const secretary = world.desk(world.actor(people[0]!, ['secretary']));
    expect(codeOf(await run(secretary, planDeliveries, {}))).toBe('platform.notAllowed');
  });
});
