import type { Room } from './phrases';

/** Whose phrases the pages of a room speak besides their own and the platform's. A house test keeps this true. */
const alsoSpeaks: Partial<Record<string, readonly Room[]>> = {
  ballot: ['congress', 'sealed'],
  congress: ['day'],
  disclosure: ['congress'],
  discussion: ['congress', 'questions', 'topics'],
  monitor: ['disclosure'],
  proposal: ['congress', 'roster'],
  notice: ['identity', 'congress', 'day', 'disclosure'],
  report: ['congress'],
  resolution: ['congress', 'day'],
  roster: ['congress'],
};

/** The rooms whose phrases a route needs, by its id (`routes/congress/now`): a browser fetches only these. */
export function roomsOf(routeId: string): Room[] {
  const room = /^routes\/([a-z]+)\//.exec(routeId)?.[1];
  return room ? ['platform', room as Room, ...(alsoSpeaks[room] ?? [])] : ['platform'];
}
