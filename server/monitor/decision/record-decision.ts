import { eq, ne } from 'drizzle-orm';
import { recordDecisionForm } from '#app/domain/monitor/decision/forms';
import { isAboutMoney } from '#app/domain/monitor/decision/words';
import { refuse } from '#app/domain/refusals';
import type { Tx } from '#db/client';
import { decision, decisionPoint, monitorDepartment, supplier } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, nothing } from '#server/platform/command';
import { layPath } from './lay-path';
import { decisionRulesOf } from './load';
import { bindingMatterOf, lawOf } from './matters';
import { scanDecisions } from './scan';

/** A major decision begins: its points are laid out by the path of its class as it stands today. A title that speaks of what the congress must adopt is taken by its word. */
export const recordDecision = command({
  name: 'monitor.recordDecision',
  input: recordDecisionForm,
  load: nothing,
  perform: async (hand, given) => {
    const { version, value: rules } = await decisionRulesOf(hand.tx);
    const route = rules.routes[given.class];
    if (route.length === 0) return refuse('monitor.routeEmpty');
    if (!route.some(({ point }) => point === 'meeting')) return refuse('monitor.meetingMissing');
    if (isAboutMoney(given.class) && given.amount === null)
      return refuse('monitor.amountMissing', { fields: { amount: ['monitor:refusals.amountMissing'] } });
    if (given.department && !(await isDepartment(hand.tx, given.department)))
      return refuse('monitor.noDepartment');
    if (given.supplier && !(await isSupplier(hand.tx, given.supplier))) return refuse('monitor.noSupplier');
    const law = await lawOf(hand.tx, hand.orgId);
    const [row] = await hand.tx
      .insert(decision)
      .values({
        orgId: hand.orgId,
        code: given.code,
        class: given.class,
        title: given.title,
        departmentId: given.department ?? null,
        supplierId: given.supplier ?? null,
        amount: given.amount,
        matter: bindingMatterOf(law, given.title)?.id ?? null,
        startedOn: given.startedOn,
        state: 'running',
        rulesVersion: version,
        recordedBy: personOf(hand),
        recordedAt: hand.now,
      })
      .onConflictDoNothing({
        target: [decision.orgId, decision.code],
        where: ne(decision.state, 'withdrawn'),
      })
      .returning();
    if (!row) return refuse('monitor.codeTaken', { fields: { code: ['monitor:refusals.codeTaken'] } });
    await hand.tx.insert(decisionPoint).values(layPath(hand.orgId, row.id, route, given.startedOn));
    return done(
      { decision: row.id },
      { name: 'monitor.decisionRecorded', subject: row.id, data: { code: row.code } },
      ...(await scanDecisions(hand, [row])),
    );
  },
});

const isSupplier = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.select({ id: supplier.id }).from(supplier).where(eq(supplier.id, id))).length > 0;

const isDepartment = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.select({ id: monitorDepartment.id }).from(monitorDepartment).where(eq(monitorDepartment.id, id)))
    .length > 0;
