import { eq } from 'drizzle-orm';
import { afterCaseStep, type CaseEventKind, type CaseStep } from '#app/domain/monitor/case/states';
import { isRefusal, type Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { monitorCase, monitorCaseEvent } from '#db/schema';
import { personOf } from '#server/congress/load';
import { type Done, done, type Hand } from '#server/platform/command';
import type { CaseRow } from './load';

type Line = Pick<typeof monitorCaseEvent.$inferInsert, 'text' | 'data'>;

/** Writes one line of a case's timeline and the revision that goes with it; what was said before stays. */
export async function writeLine(
  hand: Hand,
  row: Pick<CaseRow, 'id' | 'revision'>,
  kind: CaseEventKind,
  line: Line = {},
): Promise<void> {
  await hand.tx.insert(monitorCaseEvent).values({
    ...line,
    orgId: hand.orgId,
    caseId: row.id,
    revision: row.revision + 1,
    kind,
    at: hand.now,
    byId: hand.actor.kind === 'person' ? personOf(hand) : null,
  });
}

/** Takes a locked case one step on its way with its line; refuses `monitor.caseStep` where the table has no such row. */
export async function moveCase(
  hand: Hand,
  row: CaseRow,
  step: CaseStep,
  { set = {}, ...line }: Line & { set?: Partial<typeof monitorCase.$inferInsert> } = {},
): Promise<CaseRow | Refusal> {
  const state = afterCaseStep(row.state, step);
  if (state === null) return refuse('monitor.caseStep', { params: { state: row.state } });
  await writeLine(hand, row, step, line);
  const [moved] = await hand.tx
    .update(monitorCase)
    .set({ ...set, state, revision: row.revision + 1, closedAt: state === 'closed' ? hand.now : null })
    .where(eq(monitorCase.id, row.id))
    .returning();
  return moved!;
}

/** The same for an order whose only consequence is the step. */
export async function takeStep(
  hand: Hand,
  row: CaseRow,
  step: CaseStep,
  more: Parameters<typeof moveCase>[3] = {},
): Promise<Done<{ case: string }> | Refusal> {
  const moved = await moveCase(hand, row, step, more);
  if (isRefusal(moved)) return moved;
  return done(
    { case: row.id },
    { name: 'monitor.caseMoved', subject: row.id, data: { step, number: row.number, year: row.year } },
  );
}
