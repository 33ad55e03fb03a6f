import { type Ballot, ciphersOf, contextOf, cutBody } from './ballot';
import { type Cipher, sumOfCiphers } from './cipher';
import type { Check, Equation } from './equation';
import { decodePoint } from './group';
import { readOneOf } from './one-of';
import { oneOfEquations } from './one-of-check';
import type { Paper, Unit } from './paper';

/** Malformed, a bad proof of a unit, a bad proof of a sum: the checks of the protocol that a ballot alone can fail (SCV1 2.12). */
export type BallotFault = 'V-14' | 'V-19' | 'V-20';

/** The equations that one unit's proof stands for, null where its hash is wrong already, with the check they belong to. */
type Claim = { readonly equations: readonly Equation[] | null; readonly fault: BallotFault };
type Claims = readonly Claim[];

const faultOfUnit = (unit: Unit): BallotFault => (unit.sums === undefined ? 'V-19' : 'V-20');

/** The points of a ballot's wire form: the ciphertexts and commitments of each unit. */
function* pointsOf(units: readonly Unit[], pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const [at, unit] of units.entries()) {
    const own = unit.sums === undefined ? unit.ciphers : 0;
    const count = 2 * (own + unit.table.length * unit.ciphers);
    for (let point = 0; point < count; point++) yield pieces[at]!.subarray(32 * point, 32 * point + 32);
  }
}

function partsOf(unit: Unit, at: number, units: readonly Unit[], ciphers: readonly Cipher[][]): Cipher[][] {
  const { sums } = unit;
  if (sums === undefined) return ciphers[at]!.map((cipher) => [cipher]);
  return [
    units.flatMap((one, place) => (one.item === unit.item && one !== unit ? [ciphers[place]![sums]!] : [])),
  ];
}

/** What a ballot claims, or V-14 for a form that claims nothing. */
function claimsOf(paper: Paper, ballot: Ballot): Claims | 'V-14' {
  const pieces = cutBody(paper.units, ballot.body);
  if (!pieces) return 'V-14';
  const ciphers = ciphersOf(paper.units, pieces);
  const context = contextOf(paper.boxHash, ballot.pseudonym, ballot.seq);
  const proofs = paper.units.map((unit, at) =>
    readOneOf(pieces[at]!.subarray(64 * ciphers[at]!.length), unit.table.length, unit.ciphers),
  );
  if (proofs.includes(null)) return 'V-14';
  const claims: Claim[] = [];
  for (const [at, unit] of paper.units.entries()) {
    const parts = partsOf(unit, at, paper.units, ciphers);
    if (unit.sums !== undefined && !parts[0]!.every(isCipher)) return 'V-14';
    const summed = parts.map((own) => (own.length === 1 ? own[0]! : sumOfCiphers(own)));
    const statement = { context, label: unit.label, ciphers: summed, table: unit.table };
    const equations = oneOfEquations(paper.key.bytes, statement, parts, proofs[at]!);
    claims.push({ equations, fault: faultOfUnit(unit) });
  }
  return claims;
}

const isCipher = ({ alpha, beta }: Cipher) => decodePoint(alpha) !== null && decodePoint(beta) !== null;

const isMalformed = (paper: Paper, pieces: readonly Uint8Array[]): boolean =>
  [...pointsOf(paper.units, pieces)].some((point) => decodePoint(point) === null);

/**
 * Which check a ballot fails by itself, null where it is good: its form before its proofs, those in the order of the paper, so that every
 * verifier names the same.
 */
function diagnose(paper: Paper, ballot: Ballot, claims: Claims, check: Check): BallotFault | null {
  const bad = claims.find(({ equations }) => equations === null || !check(equations));
  if (!bad) return null;
  return isMalformed(paper, cutBody(paper.units, ballot.body)!) ? 'V-14' : bad.fault;
}

/**
 * The faulty ballots among the given, by their place. All proofs are checked as one; only where that fails is the list halved
 * until each bad ballot is named (SCV1 2.12.3). One ballot is a list of one.
 */
export function findFaults(
  paper: Paper,
  ballots: readonly Ballot[],
  check: Check,
): ReadonlyMap<number, BallotFault> {
  const faults = new Map<number, BallotFault>();
  const sound: { readonly at: number; readonly claims: Claims }[] = [];
  const name = (at: number, claims: Claims) => {
    const fault = diagnose(paper, ballots[at]!, claims, check);
    if (fault) faults.set(at, fault);
  };
  for (const [at, ballot] of ballots.entries()) {
    const claims = claimsOf(paper, ballot);
    if (claims === 'V-14') faults.set(at, claims);
    else if (claims.some(({ equations }) => equations === null)) name(at, claims);
    else sound.push({ at, claims });
  }
  const search = (some: typeof sound): void => {
    if (some.length === 0) return;
    if (check(some.flatMap(({ claims }) => claims.flatMap(({ equations }) => equations ?? [])))) return;
    if (some.length > 1) {
      const half = some.length >> 1;
      search(some.slice(0, half));
      search(some.slice(half));
      return;
    }
    name(some[0]!.at, some[0]!.claims);
  };
  search(sound);
  return faults;
}
