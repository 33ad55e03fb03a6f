/** A question as far as its place in the list asks. */
export type Rankable = {
  readonly number: number;
  /** How many people stand behind it, each counted once. */
  readonly support: number;
  /** The groups it came from. */
  readonly groups: readonly string[];
};

const bySupport = (one: Rankable, other: Rankable) =>
  other.support - one.support || one.number - other.number;

/**
 * The order in which everybody reads the questions: first the strongest question of every group, then every group's second, and so on, so
 * that a small group stands on the first page beside a large one. A question of several groups takes the best of its ranks. Within a rank
 * support decides, then the number. The same questions always come in the same order.
 */
export function fairOrder<Question extends Rankable>(questions: readonly Question[]): Question[] {
  const ranks = fairRanks(questions);
  return [...questions].sort((one, other) => ranks.get(one)! - ranks.get(other)! || bySupport(one, other));
}

/** The rank of each question: 1 where it is the strongest of a group that asked it, 2 where it is the second of all its groups at best, and so on. */
export function fairRanks<Question extends Rankable>(
  questions: readonly Question[],
): ReadonlyMap<Question, number> {
  const seen = new Map<string, number>();
  const ranks = new Map<Question, number>();
  for (const question of [...questions].sort(bySupport)) {
    const groups = question.groups.length > 0 ? question.groups : [''];
    const places = [...new Set(groups)].map((group) => {
      const place = (seen.get(group) ?? 0) + 1;
      seen.set(group, place);
      return place;
    });
    ranks.set(question, Math.min(...places));
  }
  return ranks;
}
