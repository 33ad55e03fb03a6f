import {
  type Increment,
  MOST_BEHIND,
  type RoomHead,
  type StatementView,
} from '../../domain/discussion/room-views';

/** What a page knows of a room: the statements it shows, and up to where it has heard. */
export type SaidState = {
  readonly statements: readonly StatementView[];
  readonly newest: number;
  readonly changes: number;
  readonly hasOlder: boolean;
};

/**
 * A page that was read again beside what the page knows: what is older stays, what came while it was being read stays too. Where there is a gap
 * between the two, or more has changed since than an increment tells, the page counts alone. What stays was not read again, so `changes` stays
 * too until it is pulled: words hidden meanwhile would else be left standing.
 */
export function rejoin(known: SaidState, page: SaidState): SaidState {
  const first = page.statements[0]?.number ?? page.newest + 1;
  if (page.hasOlder && known.newest < first - 1) return page;
  if (page.changes - known.changes > MOST_BEHIND) return page;
  const isLate = known.changes > page.changes;
  const held = new Map(known.statements.map((one) => [one.id, one]));
  const older = known.statements.filter((one) => one.number < first);
  const newer = known.statements.filter((one) => one.number > page.newest);
  const isWhole = older.length === 0 && newer.length === 0;
  return {
    statements: [
      ...older,
      ...page.statements.map((one) => (isLate ? (held.get(one.id) ?? one) : one)),
      ...newer,
    ],
    newest: Math.max(known.newest, page.newest),
    changes: isWhole ? Math.max(known.changes, page.changes) : known.changes,
    hasOlder: older.length > 0 ? known.hasOlder : page.hasOlder,
  };
}

/** Takes in what has happened since; `fresh` is what is new and shown here. What `shows` refuses is not of this page. */
export function absorb(
  known: SaidState,
  heard: Increment,
  shows: (one: StatementView) => boolean,
): { state: SaidState; fresh: readonly StatementView[] } {
  const held = new Map(known.statements.map((one) => [one.id, one]));
  const fresh: StatementView[] = [];
  for (const one of heard.statements) {
    const before = held.get(one.id);
    const supported = one.supported ?? before?.supported ?? false;
    if (before) held.set(one.id, { ...one, supported });
    else if (one.number > known.newest) {
      const parent = one.parent && held.get(one.parent.id);
      if (parent) held.set(parent.id, { ...parent, replies: parent.replies + 1 });
      if (shows(one)) {
        held.set(one.id, { ...one, supported });
        fresh.push(one);
      }
    }
  }
  return {
    state: {
      statements: [...held.values()].sort((a, b) => a.number - b.number),
      newest: Math.max(known.newest, heard.newest),
      changes: Math.max(known.changes, heard.changes),
      hasOlder: known.hasOlder,
    },
    fresh,
  };
}

/** How long to wait before reading, in milliseconds: at once in a quiet room, three seconds apart in a storm of `bells` within two seconds. */
export function waitBefore(bells: number, sinceLast: number): number {
  const apart = bells <= 3 ? 0 : bells <= 10 ? 500 : bells <= 30 ? 1500 : 3000;
  return Math.max(0, apart - sinceLast);
}

/** Times come as text where a page's script fetches by itself. */
export const revive = (heard: Increment): Increment => ({
  ...heard,
  statements: heard.statements.map((one) => ({
    ...one,
    at: new Date(one.at),
    editedAt: one.editedAt === null ? null : new Date(one.editedAt),
  })),
});

/** What a room is called: the presidium and the plenary in the reader's language, the others by their own name. */
export const roomTitle = (
  say: (key: 'discussion:rooms.presidium' | 'discussion:rooms.plenary') => string,
  room: Pick<RoomHead, 'kind' | 'name'>,
): string =>
  room.kind === 'presidium' || room.kind === 'plenary' ? say(`discussion:rooms.${room.kind}`) : room.name;
