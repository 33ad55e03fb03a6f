import { and, eq, gte, isNull, or } from 'drizzle-orm';
import { passOnOfficesForm } from '#app/domain/identity/forms';
import { dayBefore, holdsAlready } from '#app/domain/identity/offices';
import { dayOf } from '#app/i18n/time';
import { office } from '#db/schema';
import { command, done } from '#server/platform/command';

/** What was narrowed to one thing ends with it, and goes on for the thing that takes its place: a department's people stay at work under its successor. */
export const passOnOffices = command({
  name: 'identity.passOnOffices',
  input: passOnOfficesForm,
  load: ({ tx, now }, given) =>
    tx
      .select()
      .from(office)
      .where(and(eq(office.scopeId, given.from), or(isNull(office.endsOn), gte(office.endsOn, dayOf(now)))))
      .for('update'),
  perform: async ({ tx, orgId, now }, { from, to }, held) => {
    const today = dayOf(now);
    for (const one of held) {
      // An office that would have lasted no whole day leaves no row.
      if (one.startsOn >= today) await tx.delete(office).where(eq(office.id, one.id));
      else
        await tx
          .update(office)
          .set({ endsOn: dayBefore(today) })
          .where(eq(office.id, one.id));
      if (to === undefined) continue;
      const startsOn = one.startsOn > today ? one.startsOn : today;
      const wanted = { kind: one.kind, startsOn, endsOn: one.endsOn };
      const there = await tx
        .select()
        .from(office)
        .where(and(eq(office.personId, one.personId), eq(office.scopeId, to)));
      if (holdsAlready(wanted, there)) continue;
      await tx
        .insert(office)
        .values({ orgId, personId: one.personId, ...wanted, scopeId: to, createdAt: now });
    }
    return done(
      { count: held.length },
      { name: 'identity.officesPassedOn', subject: from, data: { to: to ?? null, count: held.length } },
    );
  },
});
