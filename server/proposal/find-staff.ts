import { and, eq, isNull } from 'drizzle-orm';
import type { Refusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { person } from '#db/schema';
import type { Reader } from '#server/platform/http';

/** Who has this staff number today; refuses `roster.peopleUnknown` where nobody has. */
export async function findStaff({ tx }: Reader, staffNumber: string): Promise<string | Refusal> {
  const wanted = staffNumber.normalize('NFKC').trim().slice(0, 60);
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.staffNumber, wanted), isNull(person.leftOn), eq(person.invented, false)));
  return found?.id ?? refuse('roster.peopleUnknown', { params: { count: 1, numbers: wanted } });
}
