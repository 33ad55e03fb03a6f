import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client';
import { credential, person } from '#db/schema';

const wanted = {
  id: person.id,
  name: person.name,
  staffNumber: person.staffNumber,
  phone: person.phone,
  passwordHash: credential.passwordHash,
};

/** The person who signs in with this staff number, or with this phone where exactly one person has it; nobody who has left. */
export async function findByLogin(tx: Tx, login: string) {
  const rows = await tx
    .select({ ...wanted, byNumber: sql<boolean>`lower(${person.staffNumber}) = ${login.toLowerCase()}` })
    .from(person)
    .leftJoin(credential, eq(credential.personId, person.id))
    .where(
      and(
        isNull(person.leftOn),
        sql`(${person.staffNumber} = ${login} or lower(${person.staffNumber}) = ${login.toLowerCase()} or ${person.phone} = ${login})`,
      ),
    )
    .limit(3);
  const byNumber = rows.filter((row) => row.byNumber);
  const exact = byNumber.find((row) => row.staffNumber === login);
  if (exact) return exact;
  const found = byNumber.length > 0 ? byNumber : rows;
  return found.length === 1 ? found[0]! : null;
}

/** A person with the account, by id; locked, so that orders about one account come one after the other. */
export async function lockPerson(tx: Tx, personId: string) {
  const rows = await tx
    .select({ ...wanted, leftOn: person.leftOn })
    .from(person)
    .leftJoin(credential, eq(credential.personId, person.id))
    .where(eq(person.id, personId))
    .for('update', { of: person });
  return rows[0] ?? null;
}
