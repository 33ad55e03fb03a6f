import type { PermitTable } from '../permit';

/** Who may open the pages of this room; the key is the route file under app/. */
export const congressPages = {
  'routes/congress/sessions': { any: ['secretary'] },
  'routes/congress/new': { any: ['secretary'] },
  'routes/congress/setup': { any: ['secretary'] },
  'routes/congress/agenda': { any: ['secretary'] },
  'routes/congress/windows': { any: ['secretary'] },
  'routes/congress/presidium': { any: ['secretary'] },
  'routes/congress/rehearsal': { any: ['secretary'] },
  'routes/congress/chair': { any: ['secretary', 'presidiumMember', 'superiorUnion'] },
  'routes/congress/now': { any: ['staff'] },
  'routes/congress/attendance': {
    any: ['representative', 'nonVotingAttendee', 'secretary', 'presidiumMember', 'superiorUnion'],
  },
  'routes/congress/leave': { any: ['representative', 'secretary'] },
} as const satisfies PermitTable;
