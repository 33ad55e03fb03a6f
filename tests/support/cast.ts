import type { Actor, Role } from '#app/domain/actor';
import { connectAsOwner } from '#db/client';
import {
  attendee,
  committee,
  committeeMember,
  office,
  organisation,
  person,
  presidiumMember,
} from '#db/schema';
import { findActor } from '#server/identity/find-actor';
import { createLucia, openSession } from '#server/identity/lucia';
import { enter } from '#server/platform/scope';
import { Congress } from './congress';
import type { World } from './world';

/** Somebody at the door of the product: what the server makes of the cookie, and the cookie. */
export type Player = { readonly name: string; readonly actor: Actor; readonly cookie: string };

/** Every kind of actor, each as a real person with a real session, around a congress whose papers are out. */
export async function castOf(
  world: World,
): Promise<{ players: Player[]; congress: Congress; otherOrgId: string }> {
  const congress = await Congress.open(world);
  await congress.sendPapers();
  const owner = connectAsOwner(world.ownerUrl);
  const orgId = world.orgId;
  const auth = createLucia(world.database.db, false);
  const player = async (
    name: string,
    personId: string,
    wanted: readonly Role[],
    of = orgId,
  ): Promise<Player> => {
    const cookie = await world.database.db.transaction(async (tx) => {
      await enter(tx, of);
      const sessionId = await openSession(tx, { orgId: of, personId, device: name, now: new Date() });
      return `gongyi=${sessionId}`;
    });
    const { actor } = await findActor(auth, cookie);
    const held = actor.kind === 'person' ? [...actor.roles].sort().join() : actor.kind;
    if (held !== [...wanted, 'staff'].sort().join()) throw new Error(`${name} holds ${held}`);
    return { name, actor, cookie };
  };
  const holding = async (kind: Role, of = orgId, wanted: readonly Role[] = [kind]) => {
    const row = { orgId: of, staffNumber: `O-${kind}`, name: `${kind}某` };
    const [made] = await owner.db.insert(person).values(row).returning({ id: person.id });
    const personId = made!.id;
    await owner.db.insert(office).values({ orgId: of, personId, kind, startsOn: '2020-01-01' });
    return player(of === orgId ? kind : `another organisation's ${kind}`, personId, wanted, of);
  };
  const [staff, guest] = await world.people(2);
  const [leader, , , plain, chair] = congress.reps;
  await owner.db
    .insert(attendee)
    .values({ orgId, termId: congress.termId, personId: guest!, kind: 'nonVoting' });
  await owner.db.insert(presidiumMember).values({ orgId, sessionId: congress.sessionId, personId: chair! });
  const [other] = await owner.db
    .insert(organisation)
    .values({ slug: 'other', name: '外单位', kind: 'school', ruleProfile: 'SCHOOL_2011' })
    .returning({ id: organisation.id });
  const players: Player[] = [
    { name: 'visitor', actor: { kind: 'visitor', orgId }, cookie: '' },
    await player('staff', staff!, []),
    await player('representative', plain!, ['representative']),
    await player('groupLeader', leader!, ['representative', 'groupLeader']),
    await player('presidiumMember', chair!, ['representative', 'presidiumMember']),
    await player('nonVotingAttendee', guest!, ['nonVotingAttendee']),
    await holding('management'),
    await holding('departmentHandler'),
    await holding('answerReviewer'),
    await holding('answerPublisher'),
    await holding('affairsEditor'),
    await holding('secrecyChecker'),
    await holding('affairsApprover'),
    await holding('monitorOfficer'),
    await holding('expert'),
    await holding('committeeMember'),
    await holding('scrutineer'),
    await holding('inspector'),
    await holding('superiorUnion'),
    await holding('secretary'),
    await holding('secretary', other!.id),
  ];
  const [group] = await owner.db
    .insert(committee)
    .values({ orgId, termId: congress.termId, name: '提案审查委员会', handlesProposals: true })
    .returning({ id: committee.id });
  const reviewer = players.find(({ name }) => name === 'committeeMember')!.actor;
  if (reviewer.kind === 'person')
    await owner.db
      .insert(committeeMember)
      .values({ orgId, committeeId: group!.id, personId: reviewer.personId, head: true });
  await owner.close();
  return { players, congress, otherOrgId: other!.id };
}
