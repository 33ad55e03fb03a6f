import { eq, sql } from 'drizzle-orm';
import { openCaseForm } from '#app/domain/monitor/case/forms';
import { faultOfWorker } from '#app/domain/monitor/case/standing';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { serverSay } from '#app/i18n/server-say';
import { monitorCase, monitorDepartment } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';
import { addFindings, departmentOf, findYoungCase, takeFindings } from './gather';
import { type FindingRow, lockFindings, standingTo } from './load';
import { writeLine } from './take-step';

/** The next number of a year, without gaps: whoever else opens a case waits until this transaction is over. */
async function nextNumber({ tx, orgId }: Hand, year: number): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`case ${orgId} ${year}`}, 0))`);
  const [row] = await tx.execute<{ next: number }>(sql`
    select coalesce(max(number), 0) + 1 as next from monitor_case where org_id = ${orgId} and year = ${year}`);
  return row?.next ?? 1;
}

/**
 * One or more findings of one monitor and department become a case. A machine that found nothing worth a case hands in no finding, and nothing
 * happens; what it found joins the department's case while that is still young.
 */
export const openCase = command({
  name: 'monitor.openCase',
  input: openCaseForm,
  load: async (hand, given) => {
    const findings = await lockFindings(hand, given.findings);
    if (isRefusal(findings)) return findings;
    const into = departmentOf(findings, given.department ?? null);
    return isRefusal(into) ? into : { findings, ...into };
  },
  perform: async (hand, given, { findings, departmentId }) => {
    const [first] = findings;
    if (!first)
      return hand.actor.kind === 'person'
        ? refuse('monitor.noFinding')
        : done({ case: null as string | null });
    const who = await standingTo(hand.tx, hand.actor, { departmentId, actionOwnerId: null });
    const fault = faultOfWorker(who);
    if (fault) return fault;
    const young = await findYoungCase(hand, first);
    if (young) {
      await addFindings(hand, young, findings);
      return done(
        { case: young.id as string | null },
        { name: 'monitor.caseMoved', subject: young.id, data: { step: 'add' } },
      );
    }
    const [department] = departmentId
      ? await hand.tx.select().from(monitorDepartment).where(eq(monitorDepartment.id, departmentId))
      : [];
    if (departmentId && !department) return refuse('monitor.noDepartment');
    const year = Number(dayInShanghai(hand.now).slice(0, 4));
    const [row] = await hand.tx
      .insert(monitorCase)
      .values({
        orgId: hand.orgId,
        year,
        number: await nextNumber(hand, year),
        monitor: first.monitor,
        title: given.title || titleOf(first, department?.name),
        departmentId,
        state: 'opened',
        openedBy: hand.actor.kind === 'person' ? personOf(hand) : null,
        openedAt: hand.now,
      })
      .returning();
    await writeLine(hand, { id: row!.id, revision: 0 }, 'open', { data: { findings: findings.length } });
    await takeFindings(hand, row!.id, findings);
    return done(
      { case: row!.id as string | null },
      {
        name: 'monitor.caseOpened',
        subject: row!.id,
        data: { monitor: first.monitor, number: row!.number, year },
      },
    );
  },
});

/** What a case is called when nobody named it: its monitor and its department. */
function titleOf({ monitor }: FindingRow, department: string | undefined): string {
  const say = serverSay('zh-CN');
  const name = say(`monitor:case.monitors.${monitor}`);
  return department ? say('monitor:case.titleOf', { monitor: name, department }) : name;
}
