import { bodiesOf, type ConsoleView, missingIn, ownBody } from './console-view';

/** The steps as a scrutineer counts them. */
export const stages = ['begin', 'compare', 'exchange', 'keyFile', 'rehearse', 'ready'] as const;
export type Stage = (typeof stages)[number];

/** What this device remembers of the ceremony. */
export type Held = {
  /** The secrets between the rounds are here. */
  readonly hasSecrets: boolean;
  /** They are those whose first message the server has. */
  readonly isOwn: boolean;
  /** The first messages as this person compared them, once all are ticked. */
  readonly pinned: readonly string[] | null;
  readonly hasKeyFile: boolean;
};

/** Where a console stands and what happens next: `act` waits for the person, `go` is done by the console itself, `wait` for the others. */
export type Step = {
  readonly stage: Stage;
  readonly is: 'act' | 'go' | 'wait' | 'over' | 'elsewhere' | 'changed' | 'done';
  /** Who is waited for, by name. */
  readonly missing: readonly string[];
};

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((body, at) => body === other[at]);

function dealing(view: ConsoleView, held: Held): Step {
  const at = (stage: Stage, is: Step['is'], missing: readonly string[] = []): Step => ({
    stage,
    is,
    missing,
  });
  if (!ownBody(view, 'first')) return held.hasSecrets ? at('begin', 'go') : at('begin', 'act');
  if (!held.hasSecrets || !held.isOwn) return at('exchange', 'elsewhere');
  const late = missingIn(view, 'first');
  if (late.length > 0) return at('begin', 'wait', late);
  if (!held.pinned) return at('compare', 'act');
  if (!same(held.pinned, bodiesOf(view, 'first'))) return at('compare', 'changed');
  for (const round of ['second', 'third'] as const) {
    if (!ownBody(view, round)) return at('exchange', 'go');
    const slow = missingIn(view, round);
    if (slow.length > 0) return at('exchange', 'wait', slow);
  }
  return at('exchange', 'wait');
}

/** The one next step; resumable, for it follows from what the server has and this device remembers alone. */
export function stepOf(view: ConsoleView, held: Held): Step {
  const { state } = view.ceremony;
  if (state === 'aborted') return { stage: 'exchange', is: 'over', missing: [] };
  if (state === 'dealing') return dealing(view, held);
  if (ownBody(view, 'rehearsal')) {
    const missing = state === 'rehearsing' ? missingIn(view, 'rehearsal') : [];
    return { stage: 'ready', is: state === 'rehearsing' ? 'wait' : 'done', missing };
  }
  // Where fewer rehearsals were accepted on the record, whoever comes later is heard all the same.
  const isWritten = held.hasKeyFile || !held.hasSecrets || !held.isOwn;
  return { stage: isWritten ? 'rehearse' : 'keyFile', is: 'act', missing: [] };
}
