import { z } from 'zod';

/** How counts become a decision, with N as the base: all formal representatives, not those present (SCV1 2.11). */
export const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['majority-all', 'two-thirds-all', 'report']) }),
  z.strictObject({ kind: z.literal('elect-majority-all'), seats: z.int().min(1) }),
]);
export type Rule = z.infer<typeof rule>;

/** What the counts of an item decide: the places of those elected, and of those tied at the border of the seats. */
export type Decision = {
  readonly adopted?: boolean;
  readonly elected?: readonly number[];
  readonly undecided?: readonly number[];
};

/**
 * Evaluates a rule by whole numbers. `counts` are by unit and option, the first option being approval; `people` is N.
 * Elected is who has more than half of all, within the seats; a tie at the border is left to a run-off.
 */
export function decide(by: Rule, counts: readonly (readonly number[])[], people: number): Decision {
  const yes = counts.map((unit) => unit[0] ?? 0);
  if (by.kind === 'majority-all') return { adopted: 2 * (yes[0] ?? 0) > people };
  if (by.kind === 'two-thirds-all') return { adopted: 3 * (yes[0] ?? 0) >= 2 * people };
  if (by.kind !== 'elect-majority-all') return {};
  const reached = yes.flatMap((count, place) => (2 * count > people ? [{ count, place }] : []));
  const ranked = reached.sort((one, other) => other.count - one.count || one.place - other.place);
  const border = ranked[by.seats - 1]?.count;
  const over = ranked[by.seats]?.count;
  const tied = border !== undefined && border === over ? border : null;
  const places = (some: typeof ranked) => some.map(({ place }) => place).sort((a, b) => a - b);
  return {
    elected: places(ranked.slice(0, by.seats).filter(({ count }) => count !== tied)),
    undecided: places(ranked.filter(({ count }) => count === tied)),
  };
}
