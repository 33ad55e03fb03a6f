import { eq } from 'drizzle-orm';
import { withdrawDecisionForm } from '#app/domain/monitor/decision/forms';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { decision } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { raiseFindings } from '../case/raise-finding';
import { isDecided } from './gate';
import { lockDecision } from './load';

/** Ends a decision that was given up or written down wrongly, with the reason. It is not finished and nothing of it is published; once the meeting had decided, its being withdrawn is found. */
export const withdrawDecision = command({
  name: 'monitor.withdrawDecision',
  input: withdrawDecisionForm,
  load: lockDecision,
  perform: async (hand, given, { row, points }) => {
    await hand.tx
      .update(decision)
      .set({
        state: 'withdrawn',
        withdrawnWhy: given.reason,
        withdrawnBy: personOf(hand),
        withdrawnAt: hand.now,
        revision: row.revision + 1,
      })
      .where(eq(decision.id, row.id));
    const found = isDecided(points)
      ? [
          {
            monitor: 'decision' as const,
            kind: 'decidedWithdrawn',
            key: row.id,
            severity: 'warning' as const,
            subjectId: row.id,
            departmentId: row.departmentId,
            data: { code: row.code, title: row.title },
            provenance: serverSay('zh-CN')('monitor:decision.provenanceEntry', {
              day: dayInShanghai(hand.now),
            }),
          },
        ]
      : [];
    return done(
      { decision: row.id },
      { name: 'monitor.decisionWithdrawn', subject: row.id, data: { code: row.code } },
      ...(await raiseFindings(hand, found)),
    );
  },
});
