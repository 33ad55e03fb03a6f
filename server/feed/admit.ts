import type { PersonActor, Role } from '#app/domain/actor';
import { audienceOf } from '#app/domain/facts';
import type { Told } from './told';

const everybody = (orgId: string) => `org:${orgId}`;
const holding = (orgId: string, role: string) => `org:${orgId}:role:${role}`;
/** Where one person listens, on all devices. */
export const alone = (orgId: string, personId: string) => `org:${orgId}:person:${personId}`;
/** Where those who sit in a discussion room listen. */
export const within = (orgId: string, roomId: string) => `org:${orgId}:room:${roomId}`;
/** The discussion room that such a place belongs to. */
export const roomIn = (place: string): string => place.slice(place.lastIndexOf(':') + 1);

/** The places a person may listen in by who they are; discussion rooms are asked for one by one. */
export const roomsOf = (actor: PersonActor): string[] => [
  everybody(actor.orgId),
  alone(actor.orgId, actor.personId),
  ...actor.roles.map((role: Role) => holding(actor.orgId, role)),
];

const inSession: readonly Role[] = [
  'representative',
  'nonVotingAttendee',
  'secretary',
  'management',
  'presidiumMember',
];

/** The places a fact's doorbell is rung in, as the fact's table row says; none for journal-only facts. */
export function roomsFor(told: Told): string[] {
  const audience = audienceOf(told.name);
  switch (audience.to) {
    case 'org':
      return [everybody(told.org)];
    case 'session':
      return inSession.map((role) => holding(told.org, role));
    case 'offices':
      return audience.offices.map((office) => holding(told.org, office));
    case 'room':
      return [
        ...(told.room === undefined ? [] : [within(told.org, told.room)]),
        ...(audience.offices ?? []).map((office) => holding(told.org, office)),
      ];
    case 'person':
      return [alone(told.org, told.subject)];
    case 'nobody':
      return [];
  }
}
