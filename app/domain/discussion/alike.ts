import { type Bigrams, bigrams, fold, similarity } from '../report/similarity';

/** From so many thousandths of common neighbouring signs on, two questions are shown as alike. */
const ALIKE = 450;

type Words = { readonly id: string; readonly text: string };

/** Those of `others` that sound like each question, the most alike first; a hint to a person, never a decision. */
export function findAlike<Other extends Words>(
  questions: readonly Words[],
  others: readonly Other[],
): ReadonlyMap<string, readonly Other[]> {
  const known = others.map((other) => ({ other, pairs: pairsOf(other) }));
  return new Map(
    questions.map((question) => {
      const own = pairsOf(question);
      const near = known
        .filter(({ other }) => other.id !== question.id)
        .map(({ other, pairs }) => ({ other, how: similarity(own, pairs) }))
        .filter(({ how }) => how >= ALIKE)
        .sort((one, two) => two.how - one.how);
      return [question.id, near.slice(0, 5).map(({ other }) => other)];
    }),
  );
}

/** Marks and polite beginnings are no likeness. */
const pairsOf = ({ text }: Words): Bigrams =>
  bigrams(fold(text).replace(/[\p{P}\p{S}]+|请问|能否|是否|希望|建议|我们/gu, ''));
