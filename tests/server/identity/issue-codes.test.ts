import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { delegation, representative, term } from '#db/schema';
import { issueCodes } from '#server/identity/issue-codes';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { aSecretary, codeOf, giveAccounts, within } from './support';

let world: World;
let ids: string[];
beforeAll(async () => {
  world = await openWorld();
  ids = await world.people(6);
  await giveAccounts(world, [ids[0]!]);
  await world.people(1, { leftOn: '2026-01-01' });
  await world.people(1, { invented: true });
});
afterAll(() => world.close());

const issue = async (order: Record<string, unknown>) =>
  run(world.desk(await aSecretary(world)), issueCodes, order);
const slipsOf = (outcome: Awaited<ReturnType<typeof issue>>) => {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome.value;
};

describe('codes', () => {
  it('for a delegation go to its representatives without account only', async () => {
    const delegationId = await within(world, async (tx) => {
      const { orgId } = world;
      const [t] = await tx
        .insert(term)
        .values({ orgId, name: '一', beginsOn: '2026-01-01', endsOn: '2029-01-01' })
        .returning();
      const [d] = await tx
        .insert(delegation)
        .values({ orgId, termId: t!.id, name: '一团', ordinal: 1 })
        .returning();
      const row = { orgId, termId: t!.id, delegationId: d!.id, beganOn: '2026-01-01' };
      await tx.insert(representative).values([0, 1, 2].map((index) => ({ ...row, personId: ids[index]! })));
      return d!.id;
    });
    const made = slipsOf(await issue({ scope: 'delegation', delegationId }));
    expect(made.slips.map((slip) => slip.personId)).toEqual([ids[1], ids[2]]);
    expect(made.slips.every((slip) => /^[2-9A-HJ-NP-Z]{12}$/.test(slip.code))).toBe(true);
    expect(codeOf(await issue({ scope: 'delegation', delegationId }))).toBe('identity.nobodyNeedsCode');
  });
  it('for everybody come in batches until nobody is left, without those who left or are invented', async () => {
    const seen: string[] = [];
    for (let more = true; more; ) {
      const made = slipsOf(await issue({ scope: 'all', limit: 2 }));
      seen.push(...made.slips.map((slip) => slip.personId));
      more = made.more && seen.length < 50;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of ids.slice(3)) expect(seen).toContain(id);
    for (const id of ids.slice(0, 3)) expect(seen).not.toContain(id);
  });
  it('for two batches at the same moment never go to one person twice with two valid codes', async () => {
    await world.people(4);
    const both = await Promise.all([issue({ scope: 'all', limit: 2 }), issue({ scope: 'all', limit: 2 })]);
    const people = both.flatMap((one) =>
      isRefusal(one) ? [] : one.value.slips.map((slip) => slip.personId),
    );
    const last = new Set(people);
    const valid = await within(world, async (tx) => {
      const { activationCode } = await import('#db/schema');
      return tx.select().from(activationCode);
    });
    for (const id of last) expect(valid.filter((row) => row.personId === id && !row.usedAt).length).toBe(1);
  });
  it('are for the secretary to issue, with a choice that makes sense', async () => {
    expect(codeOf(await run(world.desk(world.actor(ids[1]!)), issueCodes, { scope: 'all' }))).toBe(
      'platform.notAllowed',
    );
    for (const bad of [
      {},
      { scope: 'chosen' },
      { scope: 'delegation' },
      { scope: 'chosen', personIds: ['x'] },
      { scope: 'all', limit: 0 },
    ])
      expect(codeOf(await issue(bad))).toBe('platform.badInput');
    expect(codeOf(await issue({ scope: 'chosen', personIds: [ids[0]!] }))).toBe('identity.nobodyNeedsCode');
    expect(codeOf(await issue({ scope: 'chosen', personIds: [crypto.randomUUID()] }))).toBe(
      'identity.nobodyNeedsCode',
    );
  });
});
