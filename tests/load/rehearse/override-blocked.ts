import type { SessionStep } from '#app/domain/congress/states';
import { isRefusal } from '#app/domain/refusal';
import type { Unit } from '#db/seed/unit';
import { askOverride } from '#server/congress/ask-override';
import { checkGates } from '#server/congress/check-gates';
import { confirmOverride } from '#server/congress/confirm-override';
import { findSession } from '#server/congress/load';
import { readScoped } from '#server/platform/scope';
import type { Summary } from './summary';

/** Overrides what blocks a step and may be overridden, by two named people with a reason, and notes it beside the composition rules. */
export async function overrideBlocked(
  unit: Unit,
  session: string,
  step: SessionStep,
  second: string,
  composition: Summary['composition'] = [],
): Promise<void> {
  const { hand, secretary } = unit;
  const gates = await readScoped(
    hand.database.db,
    hand.orgId,
    () => hand.now,
    async (tx) => {
      const row = await findSession(tx, session);
      return isRefusal(row) ? [] : checkGates(tx, row, step, hand.now);
    },
  );
  for (const gate of gates.filter((one) => one.severity === 'blocks' && !one.holds && one.overridable)) {
    const reason = '演练:按案例资料继续,已向上级工会说明。';
    const { id } = await hand.order(secretary, askOverride, { session, gate: gate.gate, reason });
    await hand.order(hand.person(second, ['superiorUnion']), confirmOverride, { override: id });
    for (const row of composition)
      if (gate.gate === 'compositionRight' && !row.holds && !row.override) row.override = reason;
  }
}
