import { base, type Element, littleEndian, modulo, times } from './group';
import { challengeOf } from './hash';
import { type Unit, words } from './paper';

/** α and β of one ciphertext. */
export type Cipher = readonly [Element, Element];

/**
 * The one-of-K proof by its two plain equations for each row and ciphertext (protocol 2.2):
 * zG = A + cα, zY = B + c(β − VG), and the challenges add up to the hash of statement and commitments.
 * `read` are the commitments of `piece`, a unit already known to be well formed.
 */
export function proves(
  Y: Element,
  context: Buffer,
  { label, table, ciphers, isSum }: Unit,
  statement: readonly Cipher[],
  piece: Buffer,
  read: readonly Element[],
): boolean {
  const all = words(piece.subarray(isSum ? 0 : 64 * ciphers));
  const cells = table.length * ciphers;
  const commitments = all.slice(0, 2 * cells);
  const challenges = all.slice(2 * cells, 2 * cells + table.length).map(littleEndian);
  const responses = all.slice(2 * cells + table.length).map(littleEndian);
  const said = statement.flat().map((point) => point.toBytes());
  const hash = challengeOf('oneof', context, label, ...said, ...commitments);
  if (modulo(challenges.reduce((sum, one) => sum + one, 0n)) !== hash) return false;
  return table.every((row, j) =>
    row.every((value, k) => {
      const cell = j * ciphers + k;
      const [c, z] = [challenges[j]!, responses[cell]!];
      const [alpha, beta] = statement[k]!;
      const [A, B] = [read[2 * cell]!, read[2 * cell + 1]!];
      const rest = beta.subtract(times(value, base));
      return times(z, base).equals(A.add(times(c, alpha))) && times(z, Y).equals(B.add(times(c, rest)));
    }),
  );
}
