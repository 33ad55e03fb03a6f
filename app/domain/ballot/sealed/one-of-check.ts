import type { Cipher } from './cipher';
import type { Equation } from './equation';
import { baseBytes } from './group';
import { type OneOfProof, oneOfChallenge, type Statement } from './one-of';
import { reduce } from './scalar';

/** The ciphertexts on the wire whose sum each ciphertext of the statement is: itself, or all of an item's for a sum proof. */
export type Parts = readonly (readonly Cipher[])[];

/**
 * What must hold besides the hash for the proof to be good, two equations for each row and ciphertext (SCV1 2.2), or null where the
 * challenges do not add up to the hash. `key` is the one object that stands for Y in the whole batch.
 */
export function oneOfEquations(
  key: Uint8Array,
  statement: Statement,
  parts: Parts,
  proof: OneOfProof,
): Equation[] | null {
  const challenge = proof.challenges.reduce((sum, one) => sum + one, 0n);
  if (reduce(challenge) !== oneOfChallenge(statement, proof.commitments)) return null;
  return statement.table.flatMap((row, j) =>
    row.flatMap((value, k) => {
      const c = proof.challenges[j]!;
      const z = proof.responses[j]![k]!;
      const commitment = proof.commitments[j]![k]!;
      return [
        [
          [z, baseBytes] as const,
          [-1n, commitment.alpha] as const,
          ...parts[k]!.map(({ alpha }) => [-c, alpha] as const),
        ],
        [
          [z, key] as const,
          [-1n, commitment.beta] as const,
          ...parts[k]!.map(({ beta }) => [-c, beta] as const),
          [c * value, baseBytes] as const,
        ],
      ];
    }),
  );
}
