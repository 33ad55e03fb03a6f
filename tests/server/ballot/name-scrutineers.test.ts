import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { agendaItem, office, person } from '#db/schema';
import { abortCeremony } from '#server/ballot/abort-ceremony';
import { nameScrutineers } from '#server/ballot/name-scrutineers';
import { run } from '#server/platform/command';
import { ceremonyRow } from '#tests/support/ceremony-row';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let people: string[];
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  congress = await Congress.open(world, 3);
  people = await world.people(3);
});
afterAll(() => world.close());

const name = (more: Readonly<Record<string, unknown>> = {}, actor = congress.secretary) =>
  run(world.desk(actor), nameScrutineers, { session: congress.sessionId, people, threshold: 2, ...more });

it('writes down who holds keys and how many of them can count, in the order they were named', async () => {
  const { ceremony } = value(await name({ threshold: '3' }));
  const { state, threshold, size, source } = await ceremonyRow(world, ceremony);
  expect({ state, threshold, size }).toEqual({ state: 'dealing', threshold: 3, size: 3 });
  const org = readOrg(source)!;
  expect(org).toMatchObject({ t: 3, n: 3, orgId: world.orgId });
  expect(org.trustees.map(({ i, role }) => ({ i, role }))).toEqual(
    [1, 2, 3].map((i) => ({ i, role: '监票人' })),
  );
  expect(world.rung.at(-1)).toMatchObject({ name: 'ballot.scrutineersNamed', session: congress.sessionId });
});

it('takes one ceremony a session at a time, also of two at the same moment, and another after it was given up', async () => {
  const both = await Promise.all([name(), name()]);
  expect(both.filter((one) => 'ok' in one)).toHaveLength(1);
  expect(codeOf(await name())).toBe('sealed.ceremonyLive');
  const made = both.find((one) => 'ok' in one)!;
  const order = { ceremony: value(made).ceremony, reason: '换一位监票人' };
  value(await run(congress.desk, abortCeremony, order));
  value(await name());
});

it('refuses one scrutineer, somebody twice, more to count than there are', async () => {
  expect(codeOf(await name({ people: people.slice(0, 1) }))).toBe('sealed.fewScrutineers');
  expect(codeOf(await name({ threshold: 4 }))).toBe('sealed.fewScrutineers');
  expect(codeOf(await name({ people: [people[0], people[1], people[0]] }))).toBe('sealed.scrutineerTwice');
});

it('refuses who is not on the roster any more or never was', async () => {
  const [left] = await world.people(1, { leftOn: '2026-10-01' });
  expect(codeOf(await name({ people: [...people, left] }))).toBe('sealed.scrutineerUnknown');
  expect(codeOf(await name({ people: [...people, congress.sessionId] }))).toBe('sealed.scrutineerUnknown');
});

it('refuses whoever runs the boxes today, and takes whoever ran them once', async () => {
  const [former, today] = await world.people(2);
  await inOrg(world, (tx) =>
    tx.insert(office).values([
      {
        orgId: world.orgId,
        personId: former!,
        kind: 'secretary',
        startsOn: '2024-01-01',
        endsOn: '2026-11-01',
      },
      { orgId: world.orgId, personId: today!, kind: 'secretary', startsOn: '2026-11-02' },
    ]),
  );
  const refused = await name({ people: [...people, today] });
  expect(codeOf(refused)).toBe('sealed.scrutineerPresides');
  value(await name({ people: [...people, former] }));
});

it('refuses whoever is elected or appraised at the session, until the item is withdrawn', async () => {
  const [one] = await inOrg(world, (tx) => tx.select().from(person).where(eq(person.id, people[1]!)));
  value(
    await congress.add({
      title: '民主评议院领导',
      matter: 'publicInstitution.heads',
      persons: [one!.staffNumber],
      grades: ['优秀', '称职'],
    }),
  );
  expect(codeOf(await name())).toBe('sealed.scrutineerUpForVote');
  await inOrg(world, (tx) => tx.update(agendaItem).set({ state: 'withdrawn' }));
  value(await name());
});

it('is the secretary’s, and understands nothing but persons and a small number', async () => {
  expect(codeOf(await name({}, world.actor(people[0]!, ['presidiumMember', 'scrutineer'])))).toBe(
    'platform.notAllowed',
  );
  for (const more of [
    { threshold: 1 },
    { threshold: 10 },
    { threshold: '二' },
    { people: ['张三'] },
    { people: [] },
    { people: Array.from({ length: 10 }, () => people[0]) },
    { session: 'x' },
  ]) {
    expect(codeOf(await name(more))).toBe('platform.badInput');
  }
  expect(codeOf(await name({ session: people[0] }))).toBe('congress.noSession');
});
