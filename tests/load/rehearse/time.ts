import { and, eq } from 'drizzle-orm';
import { mainStages } from '#app/domain/congress/windows';
import { stageWindow } from '#db/schema';
import type { Unit } from '#db/seed/unit';
import { planWindows } from '#server/congress/plan-windows';
import { readScoped } from '#server/platform/scope';
import type { Browser } from '../browser';
import type { Chance } from './chance';
import type { Tally } from './players';
import type { Progress } from './progress';

/** What one rehearsal knows while it is played. */
export type Day = {
  readonly unit: Unit;
  /** Address of the server. */
  readonly base: string;
  readonly session: string;
  readonly documents: readonly string[];
  readonly chance: Chance;
  readonly tally: Tally;
  readonly progress: Progress;
  readonly manager: Browser;
  readonly secretary: Browser;
  readonly signedIn: Set<string>;
  /** Ballots cast by question, to compare with the counts. */
  readonly choices: Map<string, Record<string, number>>;
};

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Moves the windows from the given stage on to real times: it opens in two seconds and lasts long enough, the others follow tomorrow. */
export async function openSoon(day: Day, stage: (typeof mainStages)[number], seconds: number): Promise<void> {
  const { hand, secretary } = day.unit;
  hand.now = new Date();
  const begin = Date.now() + 2000;
  const rest = mainStages.slice(mainStages.indexOf(stage));
  await hand.order(secretary, planWindows, {
    session: day.session,
    windows: rest.map((name, i) => ({
      stage: name,
      opensAt: new Date(begin + i * 7_200_000).toISOString(),
      closesAt: new Date(begin + i * 7_200_000 + (i === 0 ? seconds * 1000 : 3_600_000)).toISOString(),
    })),
  });
}

/** Waits until the server's clock has brought the stage's window into a state; returns the window's id. */
export async function keepTime(day: Day, stage: string, state: 'open' | 'closed' = 'open'): Promise<string> {
  const { hand } = day.unit;
  for (let i = 0; i < 6000; i += 1) {
    const rows = await readScoped(hand.database.db, hand.orgId, undefined, (tx) =>
      tx
        .select({ id: stageWindow.id, state: stageWindow.state })
        .from(stageWindow)
        .where(and(eq(stageWindow.sessionId, day.session), eq(stageWindow.stage, stage))),
    );
    const row = rows.at(-1);
    if (row && (row.state === state || row.state === 'closed')) return row.id;
    if (i % 20 === 0) day.progress.say(`waiting until ${stage} is ${state}`);
    await pause(200);
  }
  throw new Error(`The window of ${stage} did not become ${state} within 20 minutes.`);
}
