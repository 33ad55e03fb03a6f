import type { Cipher } from './cipher';
import type { Equation, Term } from './equation';
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
  const equations: Equation[] = [];
  for (const [j, row] of statement.table.entries()) {
    const c = proof.challenges[j]!;
    for (const [k, value] of row.entries()) {
      const [z, commitment] = [proof.responses[j]![k]!, proof.commitments[j]![k]!];
      const alpha: Term[] = [
        [-z, baseBytes],
        [1n, commitment.alpha],
      ];
      const beta: Term[] = [
        [-z, key],
        [1n, commitment.beta],
      ];
      for (const part of parts[k]!) {
        alpha.push([c, part.alpha]);
        beta.push([c, part.beta]);
      }
      if (value !== 0n) beta.push([-c * value, baseBytes]);
      equations.push(alpha, beta);
    }
  }
  return equations;
}
