import { q } from '../scalar';
import { binary } from './binary';

/** Fast sums of encoded points that are not neutral. Not in constant time: for public data only. */
export type Sums = {
  /** The encoding of Σ scalar·point, any integers as scalars, or null where a point is none. */
  readonly weighted: (points: readonly Uint8Array[], scalars: readonly bigint[]) => Uint8Array | null;
  /** Adds up encodings slot by slot; every row has `slots` of them in one piece. Null where a point is none. */
  readonly totals: (slots: number, rows: Iterable<Uint8Array>) => Uint8Array | null;
};

type Exports = {
  readonly memory: WebAssembly.Memory;
  readonly reserve: (terms: number) => number;
  readonly sum: (terms: number) => number;
  readonly clearTotals: (slots: number) => void;
  readonly addTotals: (slots: number) => number;
  readonly writeTotals: (slots: number) => void;
};

const short = 1n << 128n;
const minus = 1n << 63n;

/** Four words, lowest first, the top bit a minus sign; kept short where it is, since short numbers are cheaper. */
function writeNumber(words: BigUint64Array, at: number, scalar: bigint): void {
  const isNegative = scalar < 0n;
  let size = isNegative ? -scalar : scalar;
  if (size >= short) size %= q;
  words[at] = size;
  size >>= 64n;
  words[at + 1] = size;
  size >>= 64n;
  words[at + 2] = size;
  words[at + 3] = (size >> 64n) | (isNegative ? minus : 0n);
}

function start(): Exports {
  const bytes = Uint8Array.from(atob(binary), (letter) => letter.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  return exports as unknown as Exports;
}

function reserve(wasm: Exports, terms: number): number {
  const at = wasm.reserve(terms);
  if (at === 0) throw new RangeError('No memory for a sum of points');
  return at;
}

let own: Sums | null | undefined;

/** The sums of this thread, loaded at the first call. */
export function sharedSums(): Sums | null {
  if (own === undefined) own = loadSums();
  return own;
}

/** Fast sums, or null where a machine has no WebAssembly or a page may not run it (SCV1 5, case 86): then the plain way serves. */
export function loadSums(): Sums | null {
  let wasm: Exports;
  try {
    wasm = start();
  } catch {
    return null;
  }
  return {
    weighted: (points, scalars) => {
      const count = points.length;
      const at = reserve(wasm, count);
      const bytes = new Uint8Array(wasm.memory.buffer);
      const words = new BigUint64Array(wasm.memory.buffer, at + 32 * count, 4 * count);
      for (let term = 0; term < count; term++) {
        if (points[term]!.length !== 32) return null;
        bytes.set(points[term]!, at + 32 * term);
        writeNumber(words, 4 * term, scalars[term]!);
      }
      return wasm.sum(count) < 0 ? bytes.slice(at, at + 32) : null;
    },
    totals: (slots, rows) => {
      const at = reserve(wasm, slots);
      const bytes = new Uint8Array(wasm.memory.buffer);
      wasm.clearTotals(slots);
      for (const row of rows) {
        if (row.length !== 32 * slots) return null;
        bytes.set(row, at);
        if (wasm.addTotals(slots) >= 0) return null;
      }
      wasm.writeTotals(slots);
      return bytes.slice(at, at + 32 * slots);
    },
  };
}
