import { notInArray } from 'drizzle-orm';
import type { OfficeKind } from '#app/domain/actor';
import { monitorDepartment, office, person } from '#db/schema';
import { enter } from '#server/platform/scope';
import type { Somebody, Unit } from './unit';

type Kinds = readonly (readonly OfficeKind[])[];

/** As many people who neither represent nor hold an office yet, each with these offices; an empty list is somebody of the staff. */
export async function appointStaff<const Wanted extends Kinds>(
  unit: Unit,
  wanted: Wanted,
): Promise<{ -readonly [Index in keyof Wanted]: Somebody }> {
  const { database, orgId } = unit.hand(new Date());
  const taken = [...unit.representatives, unit.manager, unit.secretary, unit.second].map(({ id }) => id);
  return database.db.transaction(async (tx) => {
    await enter(tx, orgId);
    const people = await tx
      .select({ id: person.id, name: person.name, staffNumber: person.staffNumber })
      .from(person)
      .where(notInArray(person.id, taken))
      .orderBy(person.staffNumber)
      .limit(wanted.length);
    const held = wanted.flatMap((kinds, at) =>
      kinds.map((kind) => ({ orgId, personId: people[at]!.id, kind, startsOn: '2024-01-01' })),
    );
    if (held.length > 0) await tx.insert(office).values(held);
    return people as { -readonly [Index in keyof Wanted]: Somebody };
  });
}

/** A department of the monitors, with who answers for it; returns its id. */
export async function foundDepartment(unit: Unit, name: string, head: Somebody): Promise<string> {
  const { database, orgId } = unit.hand(new Date());
  const [row] = await database.db.transaction(async (tx) => {
    await enter(tx, orgId);
    return tx
      .insert(monitorDepartment)
      .values({ orgId, name, headId: head.id })
      .returning({ id: monitorDepartment.id });
  });
  return row!.id;
}

/** A day so many days from today, as forms take it. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
