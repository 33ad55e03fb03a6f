import { and, asc, inArray, ne, sql } from 'drizzle-orm';
import type { LedgerRecord } from '#app/domain/monitor/decision/ledger';
import { inOrder, type Point } from '#app/domain/monitor/decision/words';
import { serverSay } from '#app/i18n/server-say';
import { decision, decisionPoint } from '#db/schema';
import { personOf } from '#server/congress/load';
import type { Hand } from '#server/platform/command';
import { knowDepartments } from '../case/departments';
import { groupBy } from './group';
import { layPath } from './lay-path';
import { type DecisionRow, decisionRulesOf } from './load';
import { bindingMatterOf, lawOf } from './matters';

/** Writes the lines of a ledger, decision by decision: new ones with their whole path, known ones with what was done since. A decision that is kept here keeps its due days. Returns the decisions touched. */
export async function applyLedger(hand: Hand, records: readonly LedgerRecord[]): Promise<DecisionRow[]> {
  if (records.length === 0) return [];
  const lines = groupBy(records, ({ code }) => code);
  await createMissing(hand, lines);
  const codes = [...lines.keys()];
  const rows = await hand.tx
    .select()
    .from(decision)
    .where(and(inArray(decision.code, codes), ne(decision.state, 'withdrawn')))
    .orderBy(asc(decision.id))
    .for('update');
  const done = rows.flatMap(({ id, code, imported }) =>
    lines
      .get(code)!
      .map(({ point, doneOn, dueOn }) => ({ id, point, doneOn, dueOn: imported ? dueOn : null })),
  );
  const evidence = serverSay('zh-CN')('monitor:decision.fromLedger');
  await hand.tx.execute(sql`
    update decision_point p set done_on = r."doneOn", due_on = coalesce(r."dueOn", p.due_on), evidence = ${evidence}, done_by = ${personOf(hand)}, done_at = ${hand.now.toISOString()}
    from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as r(id uuid, point text, "doneOn" date, "dueOn" date)
    where p.decision_id = r.id and p.point = r.point and p.done_on is null and p.skipped_at is null`);
  return rows;
}

/** Decisions that the ledger names for the first time begin with the day of their first point; a point that their class has no rule for joins their path. */
async function createMissing(hand: Hand, lines: ReadonlyMap<string, readonly LedgerRecord[]>): Promise<void> {
  const { version, value: rules } = await decisionRulesOf(hand.tx);
  const law = await lawOf(hand.tx, hand.orgId);
  const names = [...lines.values()].flatMap((of) => of.flatMap(({ department }) => department ?? []));
  const departments = await knowDepartments(hand, names);
  const fresh = [...lines.entries()].map(([code, of]) => {
    const first = of[0]!;
    return {
      orgId: hand.orgId,
      code,
      class: first.class,
      title: first.title,
      departmentId: departments.get(of.find((one) => one.department)?.department ?? '') ?? null,
      amount: of.find(({ amount }) => amount !== null)?.amount ?? null,
      matter: bindingMatterOf(law, first.title)?.id ?? null,
      startedOn: of.map(({ dueOn }) => dueOn).toSorted()[0]!,
      state: 'running' as const,
      rulesVersion: version,
      imported: true,
      recordedBy: personOf(hand),
      recordedAt: hand.now,
    };
  });
  const made = await hand.tx
    .insert(decision)
    .values(fresh)
    .onConflictDoNothing({ target: [decision.orgId, decision.code], where: ne(decision.state, 'withdrawn') })
    .returning();
  const points = made.flatMap((row) => {
    const route = rules.routes[row.class];
    const named = new Set<Point>(route.map(({ point }) => point));
    const further = lines
      .get(row.code)!
      .filter(({ point }) => !named.has(point))
      .map(({ point }) => ({ point, days: 0, owner: '', maySkip: false }));
    const whole = [...route, ...further].toSorted((one, other) => inOrder(one.point, other.point));
    return layPath(hand.orgId, row.id, whole, row.startedOn);
  });
  for (let from = 0; from < points.length; from += 1_000)
    await hand.tx.insert(decisionPoint).values(points.slice(from, from + 1_000));
}
