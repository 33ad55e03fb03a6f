import { concat } from './bytes';
import type { Chance } from './chance';
import { type Cipher, readCiphers } from './cipher';
import { G, type Point, times } from './group';
import { decodeScalar, encodeScalar, reduce } from './scalar';
import { hs } from './transcript';

/** Row j holds what option j adds to each ciphertext (SCV1 2.3). */
export type Table = readonly (readonly bigint[])[];

/** The box's public key, ready for many multiplications. */
export type SealingKey = { readonly bytes: Uint8Array; readonly point: Point };

/** What a proof is about: place (box, pseudonym, sequence, item, unit) and ciphertexts. */
export type Statement = {
  readonly context: Uint8Array;
  readonly label: Uint8Array;
  readonly ciphers: readonly Cipher[];
  readonly table: Table;
};

/** A proof that the ciphertexts hold one row of the table: commitments and responses by row and ciphertext, challenges by row. */
export type OneOfProof = {
  readonly commitments: readonly (readonly Cipher[])[];
  readonly challenges: readonly bigint[];
  readonly responses: readonly (readonly bigint[])[];
};

export const proofLength = (rows: number, ciphers: number): number =>
  64 * rows * ciphers + 32 * rows + 32 * rows * ciphers;

/** The challenge hashes statement and commitments, rows outside, ciphertexts inside (SCV1 2.2: strong Fiat–Shamir). */
export function oneOfChallenge(statement: Statement, commitments: OneOfProof['commitments']): bigint {
  const points: Uint8Array[] = [];
  for (const pairs of [statement.ciphers, ...commitments]) {
    for (const { alpha, beta } of pairs) points.push(alpha, beta);
  }
  return hs('SCV1/oneof', statement.context, statement.label, ...points);
}

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/**
 * Proves that the ciphertexts hold row `chosen` of the table without saying which (SCV1 2.2); `openings` are their r. Returns
 * commitments, challenges, responses in wire form.
 */
export function proveOneOf(
  chance: Chance,
  key: SealingKey,
  statement: Statement,
  openings: readonly bigint[],
  chosen: number,
): Uint8Array {
  const { table } = statement;
  const own = openings.map(() => chance.scalar());
  const held = table[chosen]!;
  const rows = table.map((row, j) => {
    if (j === chosen) {
      const pairs = own.map((w) => ({ alpha: times(G, w), beta: times(key.point, w) }));
      return { pairs, challenge: 0n, responses: own };
    }
    const challenge = chance.scalar();
    const responses = openings.map(() => chance.scalar());
    const pairs = openings.map((r, k) => {
      const e = responses[k]! - challenge * r;
      const shift = times(G, challenge * (held[k]! - row[k]!));
      return { alpha: times(G, e), beta: times(key.point, e).subtract(shift) };
    });
    return { pairs, challenge, responses };
  });
  const commitments = rows.map(({ pairs }) =>
    pairs.map(({ alpha, beta }) => ({ alpha: alpha.toBytes(), beta: beta.toBytes() })),
  );
  const rest = oneOfChallenge(statement, commitments) - total(rows.map(({ challenge }) => challenge));
  const challenges = rows.map(({ challenge }, j) => (j === chosen ? reduce(rest) : challenge));
  const responses = rows.map((row, j) =>
    row.responses.map((z, k) => (j === chosen ? reduce(z + challenges[j]! * openings[k]!) : z)),
  );
  return concat(
    ...commitments.flat().flatMap(({ alpha, beta }) => [alpha, beta]),
    ...challenges.map(encodeScalar),
    ...responses.flat().map(encodeScalar),
  );
}

/** The proof in wire form, or null for a wrong length or a scalar not below q. Points are judged by whoever adds them up. */
export function readOneOf(bytes: Uint8Array, rows: number, ciphers: number): OneOfProof | null {
  if (bytes.length !== proofLength(rows, ciphers)) return null;
  const flat = readCiphers(bytes.subarray(0, 64 * rows * ciphers));
  const scalars: bigint[] = [];
  for (let at = 64 * rows * ciphers; at < bytes.length; at += 32) {
    const scalar = decodeScalar(bytes.subarray(at, at + 32));
    if (scalar === null) return null;
    scalars.push(scalar);
  }
  const byRow = <Value>(values: readonly Value[]) =>
    Array.from({ length: rows }, (_, j) => values.slice(j * ciphers, (j + 1) * ciphers));
  return {
    commitments: byRow(flat),
    challenges: scalars.slice(0, rows),
    responses: byRow(scalars.slice(rows)),
  };
}
