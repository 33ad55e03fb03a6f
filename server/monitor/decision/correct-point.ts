import { correctPointForm } from '#app/domain/monitor/decision/forms';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { type Day, dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { raiseFindings } from '../case/raise-finding';
import { faultOfCorrection } from './gate';
import { type HeldPoint, lockDecision, writePoint } from './load';
import { scanDecisions } from './scan';

/** Another day of what was done is found, with the day that was said before. */
const findCorrected = (hand: Hand, { row, at }: HeldPoint, doneOn: Day) =>
  raiseFindings(hand, [
    {
      monitor: 'decision',
      kind: 'dayCorrected',
      key: `${row.id}:${at.point}:${at.corrections.length}`,
      severity: 'warning',
      subjectId: row.id,
      departmentId: row.departmentId,
      data: { code: row.code, title: row.title, point: at.point, was: at.doneOn ?? '', doneOn },
      provenance: serverSay('zh-CN')('monitor:decision.provenanceEntry', { day: dayInShanghai(hand.now) }),
    },
  ]);

/** Puts right the day or the evidence of a point that was done, with the reason, while its decision runs. What was said before stays beside it; the gate is asked about another day as it was about the first. */
export const correctPoint = command({
  name: 'monitor.correctPoint',
  input: correctPointForm,
  load: async (hand, given) => {
    const held = await lockDecision(hand, given);
    if (isRefusal(held)) return held;
    const at = held.points.find(({ point }) => point === given.point);
    return at ? { ...held, at } : refuse('monitor.noPoint');
  },
  perform: async (hand, given, held) => {
    const { row, at } = held;
    if (at.doneOn === null) return refuse('monitor.pointOpen');
    const isOtherDay = given.doneOn !== at.doneOn;
    if (!isOtherDay && given.evidence === at.evidence) return refuse('monitor.nothingCorrected');
    if (given.doneOn > dayInShanghai(hand.now))
      return refuse('monitor.dayAhead', { fields: { doneOn: ['monitor:refusals.dayAhead'] } });
    const fault = isOtherDay ? await faultOfCorrection(hand, held, given.doneOn) : null;
    if (fault) return fault;
    const was = { doneOn: at.doneOn, evidence: at.evidence, why: given.reason };
    const corrections = [...at.corrections, { ...was, by: personOf(hand), at: hand.now.toISOString() }];
    await writePoint(hand, held, { doneOn: given.doneOn, evidence: given.evidence, corrections });
    return done(
      { decision: row.id },
      {
        name: 'monitor.pointCorrected',
        subject: row.id,
        data: { code: row.code, point: at.point, was: at.doneOn, doneOn: given.doneOn },
      },
      ...(await scanDecisions(hand, [row])),
      ...(isOtherDay ? await findCorrected(hand, held, given.doneOn) : []),
    );
  },
});
