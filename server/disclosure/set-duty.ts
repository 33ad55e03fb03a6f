import { and, eq, isNull, sql } from 'drizzle-orm';
import { setDutyForm } from '#app/domain/disclosure/duty-forms';
import { refuse } from '#app/domain/refusals';
import { disclosureDuty, person } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done, type Hand } from '#server/platform/command';

/** Changes a duty of the calendar, or adds one of the unit's own (X.1, X.2 …). It ends by its last day; what was published under it stays. */
export const setDuty = command({
  name: 'disclosure.setDuty',
  input: setDutyForm,
  load: async (hand, { staffNumber, duty }) => {
    const ownerId = staffNumber === null ? null : await findOwner(hand, staffNumber);
    if (ownerId === undefined)
      return refuse('disclosure.ownerUnknown', {
        params: { number: staffNumber ?? '' },
        fields: { staffNumber: ['disclosure:desk.fields.staffNumber'] },
      });
    if (duty === undefined) return { ownerId, row: null };
    const [row] = await hand.tx
      .select()
      .from(disclosureDuty)
      .where(eq(disclosureDuty.id, duty))
      .for('update');
    return row ? { ownerId, row } : refuse('disclosure.noDuty');
  },
  perform: async (hand, { duty: _duty, staffNumber: _number, ...given }, { ownerId, row }) => {
    const set = { ...given, ownerId, setBy: personOf(hand), setAt: hand.now };
    const [made] = row
      ? await hand.tx.update(disclosureDuty).set(set).where(eq(disclosureDuty.id, row.id)).returning()
      : await hand.tx
          .insert(disclosureDuty)
          .values({ ...set, orgId: hand.orgId, code: await nextCode(hand) })
          .returning();
    return done(
      { duty: made!.id, code: made!.code },
      { name: 'disclosure.dutySet', subject: made!.id, data: { code: made!.code } },
    );
  },
});

async function findOwner({ tx }: Hand, staffNumber: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.staffNumber, staffNumber), isNull(person.leftOn), eq(person.invented, false)));
  return found?.id;
}

/** Codes of the unit's own run on; two who add at the same time wait for one another. */
async function nextCode({ tx, orgId }: Hand): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`disclosure duty ${orgId}`}, 0))`);
  const [row] = await tx.execute<{ next: number }>(
    sql`select coalesce(max(substring(code from 3)::int), 0) + 1 as next from disclosure_duty where code ~ '^X\\.[0-9]{1,6}$'`,
  );
  return `X.${row?.next ?? 1}`;
}
