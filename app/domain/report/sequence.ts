/** A possible pairing of an old and a new position, with how much it is worth (above 0). */
export type Pairing = { old: number; next: number; worth: number };

/**
 * The pairings that rise in both positions and are worth most together: what stayed in order. Equal sums are settled by
 * the order given, so the answer is the same for the same input. n pairings cost n log n.
 */
export function bestRising(pairings: readonly Pairing[]): Pairing[] {
  const sorted = [...pairings].sort((a, b) => a.next - b.next || b.old - a.old);
  const positions = [...new Set(sorted.map(({ old }) => old))].sort((a, b) => a - b);
  const rank = new Map(positions.map((old, index) => [old, index + 1]));
  const sums = sorted.map(() => 0);
  const before = sorted.map(() => -1);
  // A Fenwick tree over old positions: the best chain that ends at or before a position.
  const tree = new Int32Array(positions.length + 1).fill(-1);
  let best = -1;
  for (const [index, pairing] of sorted.entries()) {
    const place = rank.get(pairing.old)!;
    let from = -1;
    for (let at = place - 1; at > 0; at -= at & -at) {
      const chain = tree[at]!;
      if (chain >= 0 && (from < 0 || sums[chain]! > sums[from]!)) from = chain;
    }
    before[index] = from;
    sums[index] = pairing.worth + (from < 0 ? 0 : sums[from]!);
    for (let at = place; at < tree.length; at += at & -at) {
      const chain = tree[at]!;
      if (chain < 0 || sums[index]! > sums[chain]!) tree[at] = index;
    }
    if (best < 0 || sums[index]! > sums[best]!) best = index;
  }
  const rising: Pairing[] = [];
  for (let at = best; at >= 0; at = before[at]!) rising.unshift(sorted[at]!);
  return rising;
}
