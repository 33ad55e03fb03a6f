import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { setUnitForm } from '#app/domain/proposal/handling-forms';
import { refuse } from '#app/domain/refusals';
import { dayOf } from '#app/i18n/time';
import { handlingUnit } from '#db/schema';
import { command, done } from '#server/platform/command';

/** Adds a department that handles proposals, or gives it another name or leader in charge. Names stand once among those that exist. */
export const setUnit = command({
  name: 'proposal.setUnit',
  input: setUnitForm,
  load: async (hand, given) => {
    // All departments wait here, so that two of one name can't be made at the same moment.
    await hand.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`units ${hand.orgId}`}, 0))`);
    if (!given.unit) return null;
    const [found] = await hand.tx.select().from(handlingUnit).where(eq(handlingUnit.id, given.unit));
    return found ?? refuse('proposal.noUnit');
  },
  perform: async (hand, given, unit) => {
    if (unit?.dissolvedOn) return refuse('proposal.unitDissolved', { params: { unit: unit.name } });
    const [named] = await hand.tx
      .select({ id: handlingUnit.id })
      .from(handlingUnit)
      .where(
        and(
          eq(handlingUnit.name, given.name),
          isNull(handlingUnit.dissolvedOn),
          unit ? ne(handlingUnit.id, unit.id) : undefined,
        ),
      );
    if (named) return refuse('proposal.unitNameTaken', { params: { unit: given.name } });
    const leaderId = given.leader ?? null;
    if (leaderId !== null) {
      const [leads] = await hand.tx.execute(sql`
        select 1 from office f join person p on p.id = f.person_id and p.left_on is null
        where f.person_id = ${leaderId} and f.kind = 'management' and f.starts_on <= ${dayOf(hand.now)}
          and (f.ends_on is null or f.ends_on >= ${dayOf(hand.now)})`);
      if (!leads) return refuse('proposal.leaderUnfit', { fields: { leader: ['platform:fields.invalid'] } });
    }
    const values = { name: given.name, leaderId };
    const [row] = unit
      ? await hand.tx.update(handlingUnit).set(values).where(eq(handlingUnit.id, unit.id)).returning()
      : await hand.tx
          .insert(handlingUnit)
          .values({ orgId: hand.orgId, ...values })
          .returning();
    return done(
      { unit: row!.id },
      {
        name: 'proposal.unitSet',
        subject: row!.id,
        data: { name: given.name, leader: leaderId, isNew: unit === null },
      },
    );
  },
});
