import { and, asc, eq, inArray } from 'drizzle-orm';
import { findingSteps } from '#app/domain/monitor/case/states';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { next } from '#app/domain/step';
import { monitorCase, monitorFinding } from '#db/schema';
import type { Hand } from '#server/platform/command';
import type { CaseRow, FindingRow } from './load';
import { writeLine } from './take-step';

/** Whether findings may go into one case: open, of one monitor, and of one department at most; its id, or null where none is named. */
export function departmentOf(
  findings: readonly FindingRow[],
  given: string | null,
): { departmentId: string | null } | Refusal {
  const taken = findings.find(({ state }) => next(findingSteps, state, 'take') === null);
  if (taken) return refuse('monitor.findingStep', { params: { state: taken.state } });
  const departments = new Set(findings.flatMap(({ departmentId }) => departmentId ?? []));
  if (new Set(findings.map(({ monitor }) => monitor)).size > 1 || departments.size > 1)
    return refuse('monitor.mixedFindings');
  const [own] = departments;
  if (own && given && own !== given) return refuse('monitor.mixedFindings');
  return { departmentId: own ?? given };
}

/** Puts findings into a case. */
export const takeFindings = (hand: Hand, caseId: string, findings: readonly FindingRow[]) =>
  hand.tx
    .update(monitorFinding)
    .set({ state: 'inCase', caseId })
    .where(
      inArray(
        monitorFinding.id,
        findings.map(({ id }) => id),
      ),
    );

/** What was found by itself joins the department's case that nobody has asked about yet, instead of opening another. */
export async function findYoungCase(
  hand: Hand,
  { monitor, departmentId }: FindingRow,
): Promise<CaseRow | null> {
  if (hand.actor.kind === 'person' || departmentId === null) return null;
  const [row] = await hand.tx
    .select()
    .from(monitorCase)
    .where(
      and(
        eq(monitorCase.departmentId, departmentId),
        eq(monitorCase.monitor, monitor),
        inArray(monitorCase.state, ['opened', 'checking']),
      ),
    )
    .orderBy(asc(monitorCase.year), asc(monitorCase.number))
    .limit(1)
    .for('update');
  return row ?? null;
}

/** Puts further findings into a locked case, with their line. */
export async function addFindings(hand: Hand, row: CaseRow, findings: readonly FindingRow[]): Promise<void> {
  await writeLine(hand, row, 'add', { data: { findings: findings.length } });
  await hand.tx
    .update(monitorCase)
    .set({ revision: row.revision + 1 })
    .where(eq(monitorCase.id, row.id));
  await takeFindings(hand, row.id, findings);
}
