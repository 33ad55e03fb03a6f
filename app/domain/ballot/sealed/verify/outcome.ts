import type { Manifest } from '../box';
import { sameBytes } from '../bytes';
import { combine } from '../combine';
import { aggregate, countedHash, countedOf, type Posted } from '../count';
import { canonical, type Json } from '../document';
import { G, timesPublic } from '../group';
import type { Unit } from '../paper';
import { isRightPartial, isSignedPartial, type Opening, type PartialDecryption } from '../partial';
import { decide } from '../rule';
import type { Bundle } from './bundle';
import { type Finding, finding } from './finding';
import type { Count, Session } from './session';
import { countSigners } from './setting';

/** What each ciphertext must hold for these counts: V·counts, slot by slot. */
const valuesOf = (unit: Unit, counts: readonly number[]): bigint[] =>
  Array.from({ length: unit.ciphers }, (_, k) =>
    unit.table.reduce((total, row, option) => total + row[k]! * BigInt(counts[option] ?? 0), 0n),
  );

/** Whether the counts have the paper's shape, every unit's adding up to the counted ballots, every sum a legal one (V-25). */
function isPlausible({ box }: Bundle, { result }: Count, counted: number): boolean {
  const ticked = box.paper.units.filter(({ sums }) => sums === undefined);
  const all = result.items.flatMap(({ counts }) => counts);
  const shaped =
    result.items.length === box.manifest.items.length &&
    box.manifest.items.every(({ units }, at) => units.length === result.items[at]!.counts.length) &&
    ticked.every(({ table }, at) => all[at]?.length === table.length);
  const adds = all.every((counts) => counts.reduce((total, count) => total + count, 0) === counted);
  const legal = box.manifest.items.every(({ sum }, at) => {
    const given = result.items[at]?.counts.reduce((total, [yes]) => total + (yes ?? 0), 0) ?? 0;
    return !sum || (given <= counted * Math.max(...sum.values) && given >= counted * Math.min(...sum.values));
  });
  return shaped && adds && legal;
}

/** The right and signed shares, one a scrutineer, and findings for the others (V-24). */
function sortPartials({ keyset, org }: Bundle, { partials }: Count, opening: Opening) {
  const [right, wrong]: [PartialDecryption[], Finding[]] = [[], []];
  for (const { j, D, R1, R2, z, sig } of partials) {
    const partial = { trustee: j, factors: D, baseCommitment: R1, slotCommitment: R2, response: z };
    const [share, signer] = [keyset.VK[j - 1], keyset.first[j - 1]?.SP];
    const good =
      share !== undefined &&
      signer !== undefined &&
      !right.some(({ trustee }) => trustee === j) &&
      isRightPartial(opening, share, partial) &&
      isSignedPartial(opening, share, signer, partial, sig);
    if (good) right.push(partial);
    else wrong.push(finding('V-24', `partial ${j}`));
  }
  const faults = right.length < org.t ? [finding('V-24')] : [];
  return { right, wrong, faults };
}

function isOpened(bundle: Bundle, { result }: Count, opening: Opening, shares: readonly PartialDecryption[]) {
  const ticked = bundle.box.paper.units.filter(({ sums }) => sums === undefined);
  const all = result.items.flatMap(({ counts }) => counts);
  const values = ticked.flatMap((unit, at) => valuesOf(unit, all[at] ?? []));
  const sums = combine(opening.slots, shares);
  return sums.every((point, slot) => timesPublic(G, values[slot] ?? -1n).equals(point));
}

/** Whether the result names scrutineers who gave a share, none twice, t of them a right one. */
function isNamed({ org }: Bundle, { result, partials }: Count, right: readonly PartialDecryption[]): boolean {
  const gave = new Set(partials.map(({ j }) => j));
  const named = new Set(result.trustees);
  return (
    named.size === result.trustees.length &&
    result.trustees.every((j) => gave.has(j)) &&
    right.filter(({ trustee }) => named.has(trustee)).length >= org.t
  );
}

function isDecided(bundle: Bundle, { close }: Session, { result, resultSignatures }: Count): boolean {
  const { manifest, paper } = bundle.box;
  const isRight = (item: Manifest['items'][number], at: number): boolean => {
    const said = result.items[at];
    if (!said) return false;
    return canonical(decide(item.rule, said.counts, manifest.N) as Json) === canonical(said.decision as Json);
  };
  return (
    sameBytes(result.boxHash, paper.boxHash) &&
    sameBytes(result.closeHash, close.hash) &&
    result.N === manifest.N &&
    manifest.items.every(isRight) &&
    countSigners(bundle, 'SCV1/result-ok', result.hash, resultSignatures) >= bundle.org.t
  );
}

/**
 * From the ballots to the result: counted set, sums, shares, counts, decisions (V-11, V-22, V-24 to V-26). `ignored` are wrong shares that
 * did no harm because enough right ones exist.
 */
export function checkOutcome(
  bundle: Bundle,
  session: Session,
  count: Count,
  posted: readonly Posted[],
): { readonly faults: readonly Finding[]; readonly ignored: readonly Finding[] } {
  const { manifest, paper } = bundle.box;
  const { close } = session;
  const { aggregate: said, result } = count;
  const counted = countedOf(posted);
  const slots = aggregate(paper, counted);
  const isSum =
    counted.length >= manifest.minBallots &&
    sameBytes(said.closeHash, close.hash) &&
    sameBytes(said.counted, countedHash(counted)) &&
    said.slots.length === slots.length &&
    slots.every(
      ({ alpha, beta }, at) => sameBytes(alpha, said.slots[at]![0]) && sameBytes(beta, said.slots[at]![1]),
    );
  const opening = { boxHash: paper.boxHash, closeHash: close.hash, slots };
  const partials = sortPartials(bundle, count, opening);
  const isCounted =
    result.counted === counted.length &&
    isPlausible(bundle, count, counted.length) &&
    (partials.faults.length > 0 || isOpened(bundle, count, opening, partials.right.slice(0, bundle.org.t)));
  const { num, den } = manifest.quorum;
  const quorate = BigInt(counted.length) * BigInt(den) >= BigInt(manifest.N) * BigInt(num);
  const isConcluded =
    isDecided(bundle, session, count) &&
    (partials.faults.length > 0 || isNamed(bundle, count, partials.right));
  return {
    faults: [
      ...(result.quorate === quorate ? [] : [finding('V-11')]),
      ...(isSum ? [] : [finding('V-22')]),
      ...partials.faults,
      ...(isCounted ? [] : [finding('V-25')]),
      ...(isConcluded ? [] : [finding('V-26')]),
    ],
    ignored: partials.wrong,
  };
}
