import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office } from '#db/schema';
import { endOffice } from '#server/identity/end-office';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { aSecretary, codeOf, within } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const hold = (personId: string, kind: string, startsOn: string, endsOn: string | null = null) =>
  within(world, async (tx) => {
    const row = { orgId: world.orgId, personId, kind, startsOn, endsOn };
    return (await tx.insert(office).values(row).returning({ id: office.id }))[0]!.id;
  });
const end = async (officeId: string, lastDay?: string) =>
  run(world.desk(await aSecretary(world)), endOffice, { officeId, lastDay });
const rowOf = (id: string) =>
  within(world, async (tx) => (await tx.select().from(office).where(eq(office.id, id)))[0] ?? null);

describe('ending an office', () => {
  it('takes effect at once, or after its last day', async () => {
    const [id] = await world.people(1);
    const now = await hold(id!, 'inspector', '2026-01-01');
    const later = await hold(id!, 'management', '2026-01-01');
    expect(codeOf(await end(now))).toBe('ok');
    expect((await rowOf(now))?.endsOn).toBe('2026-11-01');
    expect(codeOf(await end(later, '2026-11-30'))).toBe('ok');
    expect((await rowOf(later))?.endsOn).toBe('2026-11-30');
    expect(codeOf(await end(now))).toBe('identity.officeEnded');
  });
  it('of one day leaves no row', async () => {
    const [id] = await world.people(1);
    const today = await hold(id!, 'inspector', '2026-11-02');
    expect(codeOf(await end(today))).toBe('ok');
    expect(await rowOf(today)).toBeNull();
  });
  it('is refused for the last secretary, even when two end each other at the same moment', async () => {
    const [a, b, left] = await world.people(3);
    const first = await hold(a!, 'secretary', '2026-01-01');
    expect(codeOf(await end(first))).toBe('identity.lastSecretary');
    const gone = await hold(left!, 'secretary', '2026-01-01', '2026-02-01');
    expect(codeOf(await end(first))).toBe('identity.lastSecretary');
    expect(codeOf(await end(gone))).toBe('identity.officeEnded');
    const second = await hold(b!, 'secretary', '2026-01-01');
    const answers = await Promise.all([end(first), end(second)]);
    expect(answers.map(codeOf).sort()).toEqual(['identity.lastSecretary', 'ok']);
  });
  it('is refused for unknown offices, days before the first, and anyone but the secretary', async () => {
    const [id] = await world.people(1);
    const held = await hold(id!, 'inspector', '2026-06-01');
    expect(codeOf(await end(crypto.randomUUID()))).toBe('identity.officeUnknown');
    expect(codeOf(await end(held, '2026-05-31'))).toBe('identity.endBeforeStart');
    expect(codeOf(await end(held, 'tomorrow'))).toBe('platform.badInput');
    const desk = world.desk(world.actor(id!, ['scrutineer']));
    expect(codeOf(await run(desk, endOffice, { officeId: held }))).toBe('platform.notAllowed');
  });
});
