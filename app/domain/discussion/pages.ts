import type { PermitTable } from '../permit';
import { answering, seated, watching } from './permits';

/** Who may open the pages of this room; the key is the route file under app/. */
export const discussionPages = {
  'routes/discussion/rooms': { any: watching },
  'routes/discussion/room': { any: seated },
  'routes/discussion/room-since': { any: seated },
  'routes/discussion/say': { any: seated },
  'routes/discussion/statement': { any: seated },
  'routes/discussion/floor': { any: seated },
  'routes/discussion/floor-order': { any: seated },
  'routes/discussion/floor-times': { any: seated },
  'routes/discussion/screen': { any: seated },
  'routes/discussion/gather': { any: seated },
  'routes/discussion/merge': { any: ['secretary'] },
  'routes/discussion/questions': { any: watching },
  'routes/discussion/question': { any: watching },
  'routes/discussion/answers': { any: answering },
  'routes/discussion/topics': { any: ['representative', 'secretary'] },
  'routes/discussion/raise-topic': { any: ['representative'] },
  'routes/discussion/topic': { any: ['representative', 'secretary'] },
  'routes/discussion/joint-meetings': { any: ['representative', 'secretary', 'committeeMember'] },
  'routes/discussion/joint-meeting': { any: ['representative', 'secretary', 'committeeMember'] },
} as const satisfies PermitTable;
