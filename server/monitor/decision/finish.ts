import { eq } from 'drizzle-orm';
import type { Fact } from '#app/domain/fact';
import { standingsOf } from '#app/domain/monitor/decision/path';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { decision } from '#db/schema';
import type { Hand } from '#server/platform/command';
import { fileMaterial } from '../case/file-material';
import { asPath, type HeldDecision, passedOn } from './load';

/** Ends a decision whose points are all passed, and files what the staff read of it: its path with the days, what was late, what was passed over and why. It ended with the day of its last point, however much later that was written down. No evidence, no names. */
export async function finish(
  hand: Hand,
  { row, points }: HeldDecision,
): Promise<Fact<'monitor.decisionFinished'>> {
  await hand.tx
    .update(decision)
    .set({ state: 'finished', finishedAt: hand.now, revision: row.revision + 1 })
    .where(eq(decision.id, row.id));
  const say = serverSay('zh-CN');
  const today = dayInShanghai(hand.now);
  const path = asPath(points);
  const late = standingsOf(path, today).filter((standing) => standing === 'late').length;
  const material = await fileMaterial(hand, {
    source: 'decision',
    sourceId: row.id,
    title: say('monitor:decision.material.title', { title: row.title }),
    text: say('monitor:decision.material.text', {
      code: row.code,
      class: say(`monitor:decision.classes.${row.class}`),
      title: row.title,
      startedOn: row.startedOn,
      finishedOn: passedOn(points) ?? today,
      count: points.length,
      late,
    }),
    figures: points.map(({ point, doneOn, dueOn, skippedWhy }) => ({
      name: say(`monitor:decision.points.${point}`),
      value:
        doneOn === null
          ? say('monitor:decision.material.skipped', { why: skippedWhy ?? '' })
          : say(doneOn > dueOn ? 'monitor:decision.material.late' : 'monitor:decision.material.done', {
              doneOn,
              dueOn,
            }),
    })),
  });
  return { name: 'monitor.decisionFinished', subject: row.id, data: { material, code: row.code } };
}
