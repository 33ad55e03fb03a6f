import type { Bundle } from './bundle';
import { type Finding, fault } from './codes';
import { base, type Element, inverse, modulo, neutral, readElement, readScalar, sumOf, times } from './group';
import { challengeOf, nameOf, transcript, u32 } from './hash';
import { signed } from './schnorr';
import type { Partial } from './session';

/** A slot of the sum: all α and all β of the counted ballots in one place of the paper. */
export type Slot = readonly [Element, Element];

/** A right share of the decryption: x_j·A for every slot. */
export type Share = { readonly j: number; readonly factors: readonly Element[] };

/** One scrutineer's share with its one proof for all slots and its signature, or null where anything is wrong (protocol 2.10). */
function readShare(
  { box, keyset }: Bundle,
  closeHash: Buffer,
  slots: readonly Slot[],
  { j, D, R1, R2, z, sig }: Partial,
): Share | null {
  const [VK, SP] = [keyset.VK[j - 1], keyset.first[j - 1]?.SP];
  const factors = D.flatMap((bytes) => readElement(bytes) ?? []);
  if (!VK || !SP || D.length !== slots.length || factors.length !== slots.length) return null;
  const [key, first, second, answer] = [readElement(VK), readElement(R1), readElement(R2), readScalar(z)];
  if (!key || !first || !second || answer === null) return null;
  const alphas = slots.map(([alpha]) => alpha);
  const encoded = alphas.map((alpha) => alpha.toBytes());
  const seed = transcript('dec/seed', box.hash, closeHash, u32(j), VK, ...encoded, ...D);
  const mix = (points: readonly Element[]) =>
    sumOf(points.map((point, slot) => times(challengeOf('dec/w', seed, u32(slot)), point)));
  const [M, Z] = [mix(alphas), mix(factors)];
  const c = challengeOf('dec/c', seed, M.toBytes(), Z.toBytes(), R1, R2);
  const isRight =
    times(answer, base).equals(first.add(times(c, key))) &&
    times(answer, M).equals(second.add(times(c, Z))) &&
    signed('partial', SP, nameOf('partial-m', seed, R1, R2, z), sig);
  return isRight ? { j, factors } : null;
}

/** V-24: the right shares, one a scrutineer; the others are named. */
export function sortShares(
  bundle: Bundle,
  closeHash: Buffer,
  slots: readonly Slot[],
  all: readonly Partial[],
) {
  const [right, wrong]: [Share[], Finding[]] = [[], []];
  for (const partial of all) {
    const share = readShare(bundle, closeHash, slots, partial);
    if (share && !right.some(({ j }) => j === share.j)) right.push(share);
    else wrong.push(fault('V-24', `partial ${partial.j}`));
  }
  return { right, wrong };
}

/** v·G of each slot: β less the shares, each with its weight Π l/(l − j). */
export function openSlots(slots: readonly Slot[], shares: readonly Share[]): Element[] {
  const weights = shares.map(({ j }) =>
    shares.reduce(
      (product, { j: l }) =>
        l === j ? product : modulo(product * BigInt(l) * inverse(modulo(BigInt(l - j)))),
      1n,
    ),
  );
  return slots.map(([, beta], slot) =>
    shares.reduce(
      (left, { factors }, at) => left.subtract(times(weights[at]!, factors[slot]!)),
      neutral.add(beta),
    ),
  );
}
