import type { RollRow } from '#db/seed/unit';
import { Browser, type Visit } from '../browser';
import type { Chance } from './chance';

/** How one representative behaves in this rehearsal. */
export type Player = {
  readonly row: RollRow;
  readonly browser: Browser;
  /** Never comes. */
  readonly absent: boolean;
  /** Comes when the first sitting is over. */
  readonly late: boolean;
};

/** Refusals met, by code; a page that fails otherwise ends the rehearsal. */
export class Tally {
  private readonly refused = new Map<string, number>();

  /** Notes the answer; throws where it is neither a page nor a refusal. */
  note(visit: Visit, what: string): Visit {
    if (visit.refusal) this.refused.set(visit.refusal, (this.refused.get(visit.refusal) ?? 0) + 1);
    else if (visit.status >= 400)
      throw new Error(`${what}: the server answered ${visit.status} at ${visit.url}`);
    return visit;
  }

  /** Notes a refusal met by a command. */
  add(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }

  list(): { code: string; count: number }[] {
    return [...this.refused]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => a.code.localeCompare(b.code));
  }
}

/** Deals out who is absent (about one in sixteen) and who is late (one in twelve); never so many that the quorum is lost. */
export function castPlayers(roll: readonly RollRow[], base: string, chance: Chance): Player[] {
  const mostAbsent = Math.floor(roll.length / 8);
  let absent = 0;
  return roll.map((row) => {
    const stays = !row.leader && absent < mostAbsent && chance.happens(1 / 16);
    if (stays) absent += 1;
    return {
      row,
      browser: new Browser(base),
      absent: stays,
      late: !stays && !row.leader && chance.happens(1 / 12),
    };
  });
}

/** Runs `work` for each of the list, `width` at a time; tells progress. */
export async function each<T>(
  list: readonly T[],
  width: number,
  work: (one: T) => Promise<void>,
  progress: (done: number) => void = () => {},
): Promise<void> {
  let next = 0;
  let done = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, list.length) }, async () => {
      while (next < list.length) {
        const one = list[next++]!;
        await work(one);
        progress(++done);
      }
    }),
  );
}
