import type { PermitTable } from '../permit';

const session = [
  'representative',
  'nonVotingAttendee',
  'secretary',
  'management',
  'presidiumMember',
  'superiorUnion',
  'inspector',
] as const;

/** Who may open the pages of this room; the key is the route file under app/. Who voted how is for the voters and the secretary. */
export const ballotPages = {
  'routes/ballot/votes': { any: session },
  'routes/ballot/vote': { any: session },
  'routes/ballot/names': { any: ['representative', 'secretary'] },
  'routes/ballot/plan': { any: ['secretary'] },
  'routes/ballot/plan-box': { any: ['secretary'] },
  // A scrutineer need not be of the session.
  'routes/ballot/box': { any: ['staff'] },
  'routes/ballot/paper': { any: session },
  'routes/ballot/cast': { any: ['representative', 'nonVotingAttendee'] },
  'routes/ballot/box-papers': { any: ['staff'] },
  'routes/ballot/box-board': { any: ['staff'] },
  'routes/ballot/box-checkpoints': { any: ['staff'] },
  'routes/ballot/box-leaves': { any: ['staff'] },
  'routes/ballot/box-bundle': { any: ['staff'] },
  // Who holds the keys is announced to everybody, and anybody of the staff may be named.
  'routes/ballot/keys': { any: ['staff'] },
  'routes/ballot/console': { any: ['staff'] },
  'routes/ballot/console-send': { any: ['staff'] },
} as const satisfies PermitTable;
