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
  'routes/ballot/cast': { any: ['representative', 'nonVotingAttendee'] },
  'routes/ballot/box-papers': { any: ['staff'] },
  'routes/ballot/box-board': { any: ['staff'] },
  'routes/ballot/box-checkpoints': { any: ['staff'] },
  'routes/ballot/box-leaves': { any: ['staff'] },
  'routes/ballot/box-bundle': { any: ['staff'] },
} as const satisfies PermitTable;
