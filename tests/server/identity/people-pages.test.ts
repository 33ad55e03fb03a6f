import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#app/domain/refusal';
import { connectAsOwner } from '#db/client';
import { foundOrganisation } from '#server/identity/found-organisation';
import { readOrganisation } from '#server/identity/queries-account';
import { type PeopleSearch, readPeople, readPerson } from '#server/identity/queries-people';
import { readDirectory } from '#server/identity/queries-visitor';
import { enter } from '#server/platform/scope';
import { openWorld, type World } from '#tests/support/world';
import { giveAccounts, within } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const search: PeopleSearch = { q: '', without: false, after: null, before: null };

describe('the people pages', () => {
  it('page by key forwards and back, find parts, and count those without account', async () => {
    const ids = await world.people(120, { department: '护理_部' });
    await giveAccounts(world, ids.slice(0, 3));
    const actor = world.actor(ids[0]!, ['secretary']);
    const page = (asked: Partial<PeopleSearch>) =>
      within(world, (tx) => readPeople({ tx, actor, now: world.now }, { ...search, ...asked }));
    const first = await page({});
    const second = await page({ after: first.next });
    const third = await page({ after: second.next });
    expect([first.people.length, second.people.length, third.people.length]).toEqual([50, 50, 20]);
    expect([first.previous, third.next]).toEqual([null, null]);
    const back = await page({ before: third.previous });
    expect(back.people).toEqual(second.people);
    expect([first.count, first.without]).toEqual([120, 117]);
    expect((await page({ q: '理_部' })).people).toHaveLength(50);
    expect((await page({ q: '%' })).people).toHaveLength(0);
    expect((await page({ q: first.people[7]!.staffNumber })).people).toHaveLength(1);
    expect((await page({ without: true })).people[0]?.id).toBe(ids[3]);
    const one = await within(world, (tx) => readPerson({ tx, actor, now: world.now }, ids[0]!));
    expect(one).toMatchObject({ state: 'active', department: '护理_部' });
    for (const wrong of ['x', crypto.randomUUID(), `${'-'.repeat(36)}`]) {
      const found = await within(world, (tx) => readPerson({ tx, actor, now: world.now }, wrong)).catch(
        (error) => error,
      );
      expect(isRefusal(found), wrong).toBe(true);
    }
  });
});

describe('founding an organisation', () => {
  it('gives it a superior union and a first secretary with a code, and shows each other names only', async () => {
    const owner = connectAsOwner(world.ownerUrl);
    const parent = { slug: 'city', name: '江湾市总工会' };
    const base = { kind: 'school', ruleProfile: 'SCHOOL_2011', parent, since: '2026-01-01' } as const;
    const secretary = { staffNumber: '1', name: '陆文' };
    const one = await foundOrganisation(owner.db, { ...base, slug: 's1', name: '一中', secretary });
    const two = await foundOrganisation(owner.db, { ...base, slug: 's2', name: '二中', secretary });
    await owner.close();
    expect(one.parentId).toBe(two.parentId);
    expect(one.code).toHaveLength(12);
    const directory = await within(world, (tx) => readDirectory({ tx }));
    expect(directory.map((entry) => entry.slug).sort()).toEqual(['chest', 's1', 's2']);
    const seenBy = (orgId: string) =>
      world.database.db.transaction(async (tx) => {
        await enter(tx, orgId);
        return readOrganisation({ tx, actor: world.actor(one.personId), now: world.now });
      });
    expect(await seenBy(one.orgId)).toMatchObject({
      name: '一中',
      superior: '江湾市总工会',
      subordinates: [],
      secretaries: [{ name: '陆文' }],
    });
    expect(await seenBy(one.parentId!)).toMatchObject({
      superior: null,
      subordinates: expect.arrayContaining(['一中', '二中']),
    });
  });
});
