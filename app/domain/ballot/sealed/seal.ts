import { type Ballot, ciphersHash, ciphersOf, contextOf, cutBody, trackerOf } from './ballot';
import { concat, u32 } from './bytes';
import type { Chance } from './chance';
import { type Cipher, sumOfCiphers } from './cipher';
import { G, times } from './group';
import { proveOneOf } from './one-of';
import type { Paper, Unit } from './paper';
import { reduce } from './scalar';
import { hs } from './transcript';

/** A sealing under way: whose, which in order, and the secret ρ that its ciphertexts are derived from. Fresh ρ for every sealing. */
export type Sealing = {
  readonly pseudonym: Uint8Array;
  readonly seq: number;
  readonly prev: Uint8Array;
  readonly mark: string;
  readonly rho: Uint8Array;
};

/** Option chosen for each unit that is ticked, by item. */
export type Choices = readonly (readonly number[])[];

/** A ballot ready to be cast, with its name on the board. */
export type Sealed = { readonly ballot: Ballot; readonly tracker: Uint8Array };

/** A sealed unit with the secrets that the sum proof still needs. */
export type SealedUnit = {
  readonly bytes: Uint8Array;
  readonly ciphers: readonly Cipher[];
  readonly openings: readonly bigint[];
  readonly chosen: number;
};

const openingsOf = (paper: Paper, sealing: Sealing, unit: Unit): bigint[] =>
  Array.from({ length: unit.ciphers }, (_, k) =>
    hs('SCV1/nonce', sealing.rho, paper.boxHash, sealing.pseudonym, u32(sealing.seq), unit.label, u32(k)),
  );

function encrypt(paper: Paper, openings: readonly bigint[], row: readonly bigint[]): Cipher[] {
  return openings.map((r, k) => ({
    alpha: times(G, r).toBytes(),
    beta: times(paper.key.point, r).add(times(G, row[k]!)).toBytes(),
  }));
}

/** Seals one answer; devices do it as soon as it is given. Throws where there is no such option. */
export function sealUnit(
  chance: Chance,
  paper: Paper,
  sealing: Sealing,
  unit: Unit,
  chosen: number,
): SealedUnit {
  const row = unit.table[chosen];
  if (!row) throw new RangeError('No such option');
  const openings = openingsOf(paper, sealing, unit);
  const ciphers = encrypt(paper, openings, row);
  const context = contextOf(paper.boxHash, sealing.pseudonym, sealing.seq);
  const statement = { context, label: unit.label, ciphers, table: unit.table };
  const proof = proveOneOf(chance, paper.key, statement, openings, chosen);
  return {
    bytes: concat(...ciphers.flatMap(({ alpha, beta }) => [alpha, beta]), proof),
    ciphers,
    openings,
    chosen,
  };
}

/** Proves that an item's answers add up to a legal number. Throws where they do not: the page does not let it come to that. */
export function sealSum(
  chance: Chance,
  paper: Paper,
  sealing: Sealing,
  unit: Unit & { readonly sums: number },
  answers: readonly { readonly unit: Unit; readonly sealed: SealedUnit }[],
): Uint8Array {
  const at = unit.sums;
  const value = answers.reduce((total, one) => total + one.unit.table[one.sealed.chosen]![at]!, 0n);
  const chosen = unit.table.findIndex(([legal]) => legal === value);
  if (chosen < 0) throw new RangeError('More or fewer than may be chosen');
  const ciphers = [sumOfCiphers(answers.map(({ sealed }) => sealed.ciphers[at]!))];
  const opening = reduce(answers.reduce((total, { sealed }) => total + sealed.openings[at]!, 0n));
  const context = contextOf(paper.boxHash, sealing.pseudonym, sealing.seq);
  return proveOneOf(
    chance,
    paper.key,
    { context, label: unit.label, ciphers, table: unit.table },
    [opening],
    chosen,
  );
}

/** Puts the sealed units together; `pieces` are in manifest order, sums included. Throws where one is missing. */
export function assemble(paper: Paper, sealing: Sealing, pieces: readonly Uint8Array[]): Sealed {
  const { pseudonym, seq, prev, mark } = sealing;
  const ballot = { pseudonym, seq, prev, mark, body: concat(...pieces) };
  const cut = cutBody(paper.units, ballot.body);
  if (!cut) throw new RangeError('Not every question is answered');
  return { ballot, tracker: trackerOf(paper.boxHash, ballot, ciphersHash(ciphersOf(paper.units, cut))) };
}

/** Seals all answers at once. Throws on choices that the paper does not have or that are too many. */
export function sealBallot(chance: Chance, paper: Paper, sealing: Sealing, choices: Choices): Sealed {
  const answers: { readonly unit: Unit; readonly sealed: SealedUnit }[] = [];
  const pieces = paper.units.map((unit) => {
    const { sums } = unit;
    if (sums !== undefined) {
      const summed = answers.filter((one) => one.unit.item === unit.item);
      return sealSum(chance, paper, sealing, { ...unit, sums }, summed);
    }
    const sealed = sealUnit(chance, paper, sealing, unit, choices[unit.item]?.[unit.unit] ?? -1);
    answers.push({ unit, sealed });
    return sealed.bytes;
  });
  if (choices.flat().length !== answers.length) throw new RangeError('More answers than questions');
  return assemble(paper, sealing, pieces);
}

/**
 * The code that an opened sealing must have had (抽查, SCV1 2.6.5): from ρ and the choices alone, without proofs. Whoever opened a
 * sealing must never cast it.
 */
export function trackerOfOpening(paper: Paper, sealing: Sealing, choices: Choices): Uint8Array {
  const ciphers = paper.units
    .filter(({ sums }) => sums === undefined)
    .map((unit) => {
      const row = unit.table[choices[unit.item]?.[unit.unit] ?? -1];
      if (!row) throw new RangeError('No such option');
      return encrypt(paper, openingsOf(paper, sealing, unit), row);
    });
  return trackerOf(paper.boxHash, sealing, ciphersHash(ciphers));
}
