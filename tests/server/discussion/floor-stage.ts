import { expect } from 'vitest';
import type { Actor, PersonActor } from '#app/domain/actor';
import type { RoomKind } from '#app/domain/discussion/seat';
import { connectAsOwner } from '#db/client';
import { organisation, person, speech } from '#db/schema';
import { callSpeaker } from '#server/discussion/call-speaker';
import { raiseHand } from '#server/discussion/raise-hand';
import { setFloor } from '#server/discussion/set-floor';
import { type AnyCommand, type Outcome, run } from '#server/platform/command';
import { Congress, codeOf, inOrg, value } from '#tests/support/congress';
import { member } from '#tests/support/day';
import { makeRoom } from '#tests/support/room';
import { openWorld } from '#tests/support/world';

/** A room in which people may speak: three delegations of `representatives / 3`, representatives 0 to 2 lead them; rep 4 is executive chair. */
export async function openFloor(kind: RoomKind = 'delegation', representatives = 12) {
  const world = await openWorld();
  const congress = await Congress.open(world, representatives);
  await congress.sendPapers();
  await makeRoom(congress, 'presidium', { people: [4, 5] });
  const room = await makeRoom(congress, kind);
  const seat = (index: number) => member(congress, index);
  const give = (actor: Actor, order: AnyCommand, more: object = {}): Promise<Outcome<unknown>> =>
    run(world.desk(actor), order, { room, ...more });
  const chair = { ...(await seat(4)), roles: ['staff', 'representative', 'presidiumMember'] as const };
  return {
    world,
    congress,
    room,
    seat,
    give,
    /** Leads the delegation's room and the plenary. */
    leader: kind === 'delegation' ? await seat(0) : chair,
    /** A second who may lead: the secretary. */
    second: congress.secretary,
    /** Time passes. */
    wait: (ms: number) => {
      world.now = new Date(world.now.getTime() + ms);
    },
    raise: async (index: number, stance = 'neutral') =>
      (value(await give(await seat(index), raiseHand, { stance })) as { speech: string }).speech,
    set: async (more: object) => value(await give(congress.secretary, setFloor, more)),
    next: async (more: object = {}) =>
      (value(await give(congress.secretary, callSpeaker, more)) as { speech: string }).speech,
    speeches: () => inOrg(world, (tx) => tx.select().from(speech).orderBy(speech.raisedAt, speech.id)),
    close: () => world.close(),
  };
}
export type FloorStage = Awaited<ReturnType<typeof openFloor>>;

/** The row of one speech. */
export const rowOf = async (stage: FloorStage, id: string) =>
  (await stage.speeches()).find((row) => row.id === id)!;

/** Somebody of another organisation, with every right there. */
async function foreigner(stage: FloorStage): Promise<PersonActor> {
  const owner = connectAsOwner(stage.world.ownerUrl);
  const [org] = await owner.db
    .insert(organisation)
    .values({
      slug: crypto.randomUUID().slice(0, 8),
      name: '外单位',
      kind: 'school',
      ruleProfile: 'SCHOOL_2011',
    })
    .returning({ id: organisation.id });
  const [who] = await owner.db
    .insert(person)
    .values({ orgId: org!.id, staffNumber: '1', name: '外人' })
    .returning({ id: person.id });
  await owner.close();
  return { ...stage.world.actor(who!.id, ['secretary', 'representative', 'groupLeader']), orgId: org!.id };
}

/** What everybody hears who may not lead the room; in a delegation's room. */
export async function expectLed(stage: FloorStage, order: AnyCommand, more: object = {}): Promise<void> {
  await expectEntered(stage, order, more);
  expect(codeOf(await stage.give(await stage.seat(3), order, more))).toBe('platform.notAllowed');
  const plain = { ...(await stage.seat(3)), roles: ['staff', 'representative', 'groupLeader'] as const };
  expect(codeOf(await stage.give(plain, order, more)), 'holds the role, but does not lead here').toBe(
    'discussion.notModerator',
  );
}

/** What everybody hears who may not even enter it. */
export async function expectEntered(stage: FloorStage, order: AnyCommand, more: object = {}): Promise<void> {
  const { world } = stage;
  const { orgId } = world;
  const [staff] = await world.people(1);
  const codes = async (actor: Actor) => codeOf(await stage.give(actor, order, more));
  expect(await codes({ kind: 'visitor', orgId })).toBe('platform.signedOut');
  expect(await codes({ kind: 'clock', orgId })).toBe('platform.notAllowed');
  expect(await codes({ kind: 'system', orgId })).toBe('platform.notAllowed');
  expect(await codes(world.actor(staff!))).toBe('platform.notAllowed');
  expect(await codes(world.actor(staff!, ['inspector', 'management']))).toMatch(/noSeat|notAllowed/);
  expect(await codes(await stage.seat(1)), 'of another delegation').toBe('discussion.noSeat');
  expect(await codes(await foreigner(stage)), 'of another organisation').toBe('discussion.noRoom');
  const secretary = stage.congress.secretary;
  for (const room of ['nothing', '', undefined, ['a'], { a: 1 }, 7])
    expect(codeOf(await stage.give(secretary, order, { ...more, room }))).toBe('platform.badInput');
  const nowhere = { ...more, room: crypto.randomUUID() };
  expect(codeOf(await stage.give(secretary, order, nowhere))).toBe('discussion.noRoom');
}
