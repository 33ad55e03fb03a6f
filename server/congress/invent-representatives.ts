import type { z } from 'zod';
import type { createRehearsalForm } from '#app/domain/congress/forms';
import { inventedName } from '#app/domain/congress/rehearsal';
import { dayInShanghai } from '#app/domain/statute/deadlines';
import { delegation, person, representative, term } from '#db/schema';
import type { Hand } from '#server/platform/command';

/** A rehearsal's own term with delegations, leaders and representatives, all marked as invented; returns the term. */
export async function inventRepresentatives(
  hand: Hand,
  given: z.output<typeof createRehearsalForm>,
): Promise<string> {
  const { orgId, now } = hand;
  const today = dayInShanghai(now);
  const [made] = await hand.tx
    .insert(term)
    .values({
      orgId,
      name: `${given.title} ${now.getTime()}`,
      beginsOn: today,
      endsOn: dayInShanghai(new Date(now.getTime() + 365 * 86_400_000)),
      rehearsal: true,
    })
    .returning({ id: term.id });
  const termId = made!.id;
  const groups = await hand.tx
    .insert(delegation)
    .values(
      Array.from({ length: given.delegations }, (_, index) => ({
        orgId,
        termId,
        name: `演练第${index + 1}代表团`,
        ordinal: index + 1,
      })),
    )
    .returning({ id: delegation.id });
  const people = await hand.tx
    .insert(person)
    .values(
      Array.from({ length: given.representatives }, (_, index) => ({
        orgId,
        staffNumber: `演练${String(index + 1).padStart(4, '0')}`,
        name: inventedName(index),
        gender: index % 2 ? ('female' as const) : ('male' as const),
        jobKind: index % 5 === 4 ? 'worker' : 'teacher',
        jobLevel: index % 8 === 7 ? 'middleChief' : 'frontline',
        birthDate: index % 3 ? '1985-06-01' : '1998-06-01',
        invented: true,
      })),
    )
    .returning({ id: person.id });
  await hand.tx.insert(representative).values(
    people.map((one, index) => ({
      orgId,
      termId,
      personId: one.id,
      delegationId: groups[index % groups.length]!.id,
      leader: index < groups.length,
      presidiumCandidate: index < 5,
      beganOn: today,
    })),
  );
  return termId;
}
