import { eq, sql } from 'drizzle-orm';
import { dissolveUnitForm } from '#app/domain/proposal/handling-forms';
import { refuse } from '#app/domain/refusals';
import { dayOf } from '#app/i18n/time';
import { handlingUnit } from '#db/schema';
import { command, done } from '#server/platform/command';
import { countOwed } from './charge';
import { passOnWork } from './pass-on-work';

/**
 * Dissolves a department. What it has under way goes to its successor as it stands, with the days that it had; without a successor only where nothing
 * is under way and nothing that it replied to can come back. Its people follow by a reaction; what it did keeps its name.
 */
export const dissolveUnit = command({
  name: 'proposal.dissolveUnit',
  input: dissolveUnitForm,
  load: async (hand, given) => {
    await hand.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`units ${hand.orgId}`}, 0))`);
    const rows = await hand.tx.select().from(handlingUnit).for('update');
    const unit = rows.find(({ id }) => id === given.unit);
    // A department that takes its own place has nobody to take it.
    const isNone = given.successor === undefined || given.successor === given.unit;
    const successor = isNone ? null : rows.find(({ id }) => id === given.successor);
    return unit && successor !== undefined ? { unit, successor } : refuse('proposal.noUnit');
  },
  perform: async (hand, _given, { unit, successor }) => {
    for (const one of [unit, successor])
      if (one?.dissolvedOn) return refuse('proposal.unitDissolved', { params: { unit: one.name } });
    const owed = successor ? 0 : await countOwed(hand.tx, unit.id);
    if (owed > 0) return refuse('proposal.successorNeeded', { params: { count: owed, unit: unit.name } });
    // Whoever assigns at this moment holds the department's row by its key: the work is counted after them.
    const moved = await passOnWork(hand, unit, successor);
    if (typeof moved !== 'number') return moved;
    await hand.tx
      .update(handlingUnit)
      .set({ dissolvedOn: dayOf(hand.now), successorId: successor?.id ?? null })
      .where(eq(handlingUnit.id, unit.id));
    return done(
      { moved },
      {
        name: 'proposal.unitDissolved',
        subject: unit.id,
        data: { name: unit.name, successor: successor?.id ?? null, moved },
      },
    );
  },
});
