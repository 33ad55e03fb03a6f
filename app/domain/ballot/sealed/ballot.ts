import { u32, utf8 } from './bytes';
import { type Cipher, readCiphers } from './cipher';
import type { Unit } from './paper';
import { h32, h512 } from './transcript';

const empty = new Uint8Array(0);

/** A ballot as it is cast and kept. `prev` is the tracker that it replaces, empty for the first (SCV1 2.6.4). */
export type Ballot = {
  readonly pseudonym: Uint8Array;
  readonly seq: number;
  readonly prev: Uint8Array;
  readonly mark: string;
  readonly body: Uint8Array;
};

/** What every proof of a ballot is bound to: box, pseudonym and sequence number (SCV1 2.6.3). */
export const contextOf = (boxHash: Uint8Array, pseudonym: Uint8Array, seq: number): Uint8Array =>
  h512('SCV1/ctx', boxHash, pseudonym, u32(seq));

/** The body cut into its units, or null for a wrong length. */
export function cutBody(units: readonly Unit[], body: Uint8Array): Uint8Array[] | null {
  let at = 0;
  const pieces = units.map(({ length }) => {
    at += length;
    return body.subarray(at - length, at);
  });
  return at === body.length ? pieces : null;
}

/** The ciphertexts of each unit; a sum has none of its own. */
export const ciphersOf = (units: readonly Unit[], pieces: readonly Uint8Array[]): Cipher[][] =>
  units.map((unit, at) =>
    unit.sums === undefined ? readCiphers(pieces[at]!.subarray(0, 64 * unit.ciphers)) : [],
  );

/** What a ballot holds, apart from its proofs. */
export const ciphersHash = (ciphers: readonly (readonly Cipher[])[]): Uint8Array =>
  h32('SCV1/ct', ...ciphers.flat().flatMap(({ alpha, beta }) => [alpha, beta]));

/** The ballot's name on the board: box, pseudonym, sequence, mark and what it holds (SCV1 2.6.3). */
export const trackerOf = (
  boxHash: Uint8Array,
  of: Pick<Ballot, 'pseudonym' | 'seq' | 'mark'>,
  held: Uint8Array,
): Uint8Array => h32('SCV1/tracker', boxHash, of.pseudonym, u32(of.seq), utf8(of.mark), held);

/** Every byte of a ballot; in the roll profile the pass is empty (SCV1 0.1, 2.6.4). */
export const coreOf = (boxHash: Uint8Array, ballot: Ballot, pass: Uint8Array = empty): Uint8Array =>
  h32(
    'SCV1/core',
    boxHash,
    ballot.pseudonym,
    u32(ballot.seq),
    ballot.prev,
    utf8(ballot.mark),
    h32('SCV1/cert', pass),
    ballot.body,
  );

/** What the board's entry of a ballot hashes to in the roll profile, where nobody signs (SCV1 0.1). */
export const ballotHash = (core: Uint8Array): Uint8Array => h32('SCV1/ballot', core);
