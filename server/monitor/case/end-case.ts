import { sql } from 'drizzle-orm';
import type { CaseOutcome, CaseStep } from '#app/domain/monitor/case/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { type Done, done, type Hand } from '#server/platform/command';
import { fileMaterial } from './file-material';
import type { CaseRow } from './load';
import { moveCase } from './take-step';

/**
 * Ends a locked case and files what the staff read of it: what was found at which department, how it ended, how long it took. The words of the
 * department and of the experts stay with the case.
 */
export async function endCase(
  hand: Hand,
  row: CaseRow,
  step: CaseStep,
  outcome: CaseOutcome,
  text: string,
): Promise<Done<{ case: string }> | Refusal> {
  const moved = await moveCase(hand, row, step, { text, set: { outcome } });
  if (isRefusal(moved)) return moved;
  const material = await fileMaterial(hand, await materialOf(hand, moved, outcome));
  return done(
    { case: row.id },
    {
      name: 'monitor.caseClosed',
      subject: row.id,
      data: { material, outcome, number: row.number, year: row.year },
    },
  );
}

async function materialOf(hand: Hand, row: CaseRow, outcome: CaseOutcome) {
  const say = serverSay('zh-CN');
  const [known] = await hand.tx.execute<{ department: string | null; count: number }>(sql`
    select (select name from monitor_department where id = ${row.departmentId}) as department,
      (select count(*)::int from monitor_finding where case_id = ${row.id}) as count`);
  const monitor = say(`monitor:case.monitors.${row.monitor}`);
  const number = say('monitor:case.numbered', { year: row.year, number: row.number });
  const ended = say(`monitor:case.outcomes.${outcome}`);
  const openedOn = dayInShanghai(row.openedAt);
  const closedOn = dayInShanghai(hand.now);
  const department = known?.department ?? say('monitor:case.noDepartment');
  const count = known?.count ?? 0;
  return {
    source: 'case',
    sourceId: row.id,
    title: say('monitor:case.material.title', { department, monitor }),
    text: say('monitor:case.material.text', {
      number,
      department,
      monitor,
      count,
      openedOn,
      closedOn,
      ended: say(`monitor:case.material.ended.${outcome}`),
    }),
    figures: [
      { name: say('monitor:case.material.found'), value: String(count) },
      { name: say('monitor:case.material.opened'), value: openedOn },
      { name: say('monitor:case.material.closed'), value: closedOn },
      { name: say('monitor:case.material.outcome'), value: ended },
    ],
  } as const;
}
