import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agendaItem, floor } from '#db/schema';
import { readFloor } from '#server/discussion/queries-floor';
import { setFloor } from '#server/discussion/set-floor';
import { codeOf, inOrg, value } from '#tests/support/congress';
import { read, shown } from '#tests/support/day';
import { endSession } from '#tests/support/room';
import { expectLed, type FloorStage, openFloor } from './floor-stage';

let stage: FloorStage;
beforeAll(async () => {
  stage = await openFloor();
});
afterAll(() => stage.close());

const set = (more: object) => stage.give(stage.leader, setFloor, more);
const standing = async () => (await inOrg(stage.world, (tx) => tx.select().from(floor)))[0]!;

test('the leader sets item, times and whether hands may be raised; what is not named stays', async () => {
  const [item] = await inOrg(stage.world, (tx) => tx.select().from(agendaItem));
  value(await set({ item: item!.id, secondsEach: '120', secondsDelegation: '600' }));
  value(await set({ open: 'no' }));
  expect(await standing()).toMatchObject({
    itemId: item!.id,
    secondsEach: 120,
    secondsDelegation: 600,
    isOpen: false,
  });
  value(await set({ item: '', secondsDelegation: '', open: 'yes' }));
  expect(await standing()).toMatchObject({
    itemId: null,
    secondsEach: 120,
    secondsDelegation: null,
    isOpen: true,
  });
  const rung = stage.world.rung.filter(({ name }) => name === 'discussion.floorSet');
  expect(rung.at(-1)?.data).toMatchObject({ room: stage.room });
});

test('whoever leads another group, is only a member, or is nobody here may not', () =>
  expectLed(stage, setFloor));

test('a foreign item and times out of all measure are refused', async () => {
  expect(codeOf(await set({ item: crypto.randomUUID() }))).toBe('congress.noItem');
  for (const more of [
    { item: 'first' },
    { open: 'perhaps' },
    { secondsEach: '14' },
    { secondsEach: '7201' },
    { secondsEach: '60.5' },
    { secondsEach: 'long' },
    { secondsEach: '' },
    { secondsDelegation: '59' },
    { secondsDelegation: '90000' },
  ])
    expect(codeOf(await set(more)), JSON.stringify(more)).toBe('platform.badInput');
});

test.each(['draft', 'withdrawn', 'resubmitted'] as const)(
  'an item that is %s is not on the table: it is neither set on the floor nor shown there',
  async (state) => {
    const [item] = await inOrg(stage.world, (tx) => tx.select().from(agendaItem));
    const of = eq(agendaItem.id, item!.id);
    value(await set({ item: item!.id }));
    const { leader, room } = stage;
    const shows = async () => shown(await read(stage.congress, leader, (reader) => readFloor(reader, room)));
    expect((await shows()).floor.item).toMatchObject({ id: item!.id });
    await inOrg(stage.world, (tx) => tx.update(agendaItem).set({ state }).where(of));
    const after = await shows();
    expect([after.floor.item, after.items.map(({ id }) => id)]).toEqual([
      null,
      expect.not.arrayContaining([item!.id]),
    ]);
    expect(codeOf(await set({ item: item!.id }))).toBe('congress.noItem');
    await inOrg(stage.world, (tx) => tx.update(agendaItem).set({ state: item!.state }).where(of));
  },
);

test('a leader named in mid-discussion leads from then on, and the one before no more', async () => {
  const successor = { ...(await stage.seat(3)), roles: ['staff', 'representative', 'groupLeader'] as const };
  await inOrg(stage.world, (tx) =>
    tx.execute(`update representative set leader = (person_id = '${successor.personId}')
      where delegation_id = '${successor.delegationId}'`),
  );
  value(await stage.give(successor, setFloor, { secondsEach: '90' }));
  expect(codeOf(await set({ secondsEach: '60' }))).toBe('discussion.notModerator');
});

test('nothing moves on a floor after the end of the session', async () => {
  await endSession(stage.congress);
  expect(codeOf(await stage.give(stage.second, setFloor, { open: 'yes' }))).toBe('discussion.over');
});
