import type { PersonActor, Role } from '#app/domain/actor';
import { audienceOf } from '#app/domain/facts';
import type { Recorded } from '#server/platform/journal';

const everybody = (orgId: string) => `org:${orgId}`;
const holding = (orgId: string, role: string) => `org:${orgId}:role:${role}`;
const alone = (orgId: string, personId: string) => `org:${orgId}:person:${personId}`;

const within = (orgId: string, roomId: string) => `org:${orgId}:room:${roomId}`;

/** The rooms a person may listen in. */
export const roomsOf = (actor: PersonActor): string[] => [
  everybody(actor.orgId),
  alone(actor.orgId, actor.personId),
  ...actor.roles.map((role: Role) => holding(actor.orgId, role)),
];

/** The rooms a fact's doorbell is rung in, as the fact's table row says; none for journal-only facts. */
export function roomsFor(fact: Recorded): string[] {
  const audience = audienceOf(fact.name);
  switch (audience.to) {
    case 'org':
      return [everybody(fact.orgId)];
    case 'session':
      return (
        ['representative', 'nonVotingAttendee', 'secretary', 'management', 'presidiumMember'] as Role[]
      ).map((role) => holding(fact.orgId, role));
    case 'offices':
      return audience.offices.map((office) => holding(fact.orgId, office));
    case 'room':
      return [within(fact.orgId, String(fact.data?.room))];
    case 'person':
      return [alone(fact.orgId, fact.subject)];
    case 'nobody':
      return [];
  }
}
