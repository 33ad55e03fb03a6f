import { eq, sql } from 'drizzle-orm';
import { linkDecisionForm } from '#app/domain/monitor/decision/forms';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { agendaItem, decision, monitorDepartment } from '#db/schema';
import { command, done, type Hand } from '#server/platform/command';
import { findUnlinked } from './find-unlinked';
import { isDecided } from './gate';
import { faultOfLate, findLateSupplier, raiseLate } from './late-supplier';
import { type HeldDecision, lockDecision } from './load';
import { bindingMatterOf, findBinding, lawOf } from './matters';
import { scanDecisions } from './scan';

type Links = {
  matter: string;
  item?: string | undefined;
  supplier?: string | undefined;
  department?: string | undefined;
};

/** What is wrong with what a decision shall be linked to, if anything. An item of the agenda must be about the matter. */
async function faultOf(hand: Hand, { matter, item, supplier, department }: Links): Promise<Refusal | null> {
  if (matter && !findBinding(await lawOf(hand.tx, hand.orgId), matter)) return refuse('monitor.noMatter');
  if (item) {
    const [row] = await hand.tx.select().from(agendaItem).where(eq(agendaItem.id, item));
    if (!row) return refuse('monitor.noItem');
    if (row.matter !== matter) return refuse('monitor.otherMatter', { params: { title: row.title } });
  }
  if (department) {
    const [row] = await hand.tx.select().from(monitorDepartment).where(eq(monitorDepartment.id, department));
    if (!row) return refuse('monitor.noDepartment');
  }
  if (supplier && (await hand.tx.execute(sql`select 1 from supplier where id = ${supplier}`)).length === 0)
    return refuse('monitor.noSupplier');
  return null;
}

/**
 * What must stay linked: the matter that the title speaks of and the congress must adopt; and once the meeting has decided, any matter and
 * supplier by which the gate was passed.
 */
async function faultOfLoosing(
  hand: Hand,
  given: Links,
  { row, points }: HeldDecision,
): Promise<Refusal | null> {
  const isOtherMatter = row.matter !== null && row.matter !== given.matter;
  const isOtherSupplier = row.supplierId !== null && row.supplierId !== given.supplier;
  if (isDecided(points) && (isOtherMatter || isOtherSupplier)) return refuse('monitor.linksStay');
  const spoken = bindingMatterOf(await lawOf(hand.tx, hand.orgId), row.title);
  if (!spoken || given.matter === spoken.id || (row.matter && !isOtherMatter)) return null;
  return refuse('monitor.matterStays', { params: { matter: spoken.phrase.zh }, article: spoken.article });
}

/** Whom a decision concerns: the matter that the congress must adopt and the item by which it does, the supplier, the department. */
export const linkDecision = command({
  name: 'monitor.linkDecision',
  input: linkDecisionForm,
  load: lockDecision,
  perform: async (hand, given, held) => {
    const { row } = held;
    const fault = (await faultOf(hand, given)) ?? (await faultOfLoosing(hand, given, held));
    if (fault) return fault;
    const late = await findLateSupplier(hand, held, given.supplier);
    const tooLate = faultOfLate(late);
    if (tooLate) return tooLate;
    const [linked] = await hand.tx
      .update(decision)
      .set({
        matter: given.matter || null,
        itemId: given.item ?? null,
        supplierId: given.supplier ?? null,
        departmentId: given.department ?? null,
        revision: row.revision + 1,
      })
      .where(eq(decision.id, row.id))
      .returning();
    return done(
      { decision: row.id },
      {
        name: 'monitor.decisionLinked',
        subject: row.id,
        data: { was: { matter: row.matter, item: row.itemId, supplier: row.supplierId } },
      },
      ...(await scanDecisions(hand, [linked!])),
      ...(await findUnlinked(hand, row, linked!)),
      ...(await raiseLate(hand, linked!, late)),
    );
  },
});
