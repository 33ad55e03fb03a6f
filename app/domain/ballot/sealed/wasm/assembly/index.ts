// Sums of encoded ristretto255 points. The caller writes encodings of 32 bytes from the address on that `reserve` returns, then, for
// `sum`, numbers of 32 bytes as digits.ts reads them. The neutral element is no legal term: no wire may carry it.
import { cut, lengthOf, WIDEST, widthFor } from './digits';
import { addReady, addSum, clear, decode, double, encode, READY, SUM } from './point';

const total = memory.data(160);
const run = memory.data(160);
const inside = memory.data(160);
const ready = memory.data(120);

let inputs: usize = 0;

/** Makes room for so many terms and returns the address of their encodings, zero where there is no room. */
export function reserve(terms: i32): usize {
  inputs = (__heap_base + 15) & ~15;
  // Encodings, numbers, ready points, up to 64 digits of two bytes; buckets.
  const bytes = usize(terms + 1) * (32 + 32 + READY + 128) + (SUM << (WIDEST - 1));
  const pages = i32((inputs + bytes + 0xffff) >> 16) - memory.size();
  return pages > 0 && memory.grow(pages) < 0 ? 0 : inputs;
}

function read(point: usize, encoding: usize): bool {
  const isNeutral =
    (load<u64>(encoding) | load<u64>(encoding, 8) | load<u64>(encoding, 16) | load<u64>(encoding, 24)) === 0;
  return !isNeutral && decode(point, encoding);
}

/** Σ number·point by buckets. Its encoding replaces the first term's. Returns the place of the first term that is no point, or -1. */
export function sum(terms: i32): i32 {
  const numbers = inputs + (usize(terms) << 5);
  const points = numbers + (usize(terms) << 5);
  let long = 0;
  let longest = 0;
  for (let at = 0; at < terms; at++) {
    if (!read(points + usize(at) * READY, inputs + (usize(at) << 5))) return at;
    const length = lengthOf(numbers + (usize(at) << 5));
    if (length > 128) long++;
    longest = max(longest, length);
  }
  const width = widthFor(terms - long, long);
  const count = longest / width + 1;
  const digits = points + usize(terms) * READY;
  const stride = usize(terms) << 1;
  for (let at = 0; at < terms; at++) {
    cut(numbers + (usize(at) << 5), width, count, digits + (usize(at) << 1), stride);
  }
  const buckets = (digits + usize(count) * stride + 15) & ~15;
  clear(total);
  for (let at = count - 1; at >= 0; at--) {
    if (at < count - 1) for (let bit = 0; bit < width; bit++) double(total);
    addWindow(terms, points, digits + usize(at) * stride, buckets, 1 << (width - 1));
  }
  encode(inputs, total);
  return -1;
}

/** Adds Σ digit·point to the total: each point goes into the bucket of its digit, then bucket b counts b times. */
function addWindow(terms: i32, points: usize, digits: usize, buckets: usize, most: i32): void {
  for (let at = 0; at < most; at++) clear(buckets + usize(at) * SUM);
  let highest = 0;
  for (let at = 0; at < terms; at++) {
    const digit = i32(load<i16>(digits + (usize(at) << 1)));
    if (digit === 0) continue;
    const size = digit < 0 ? -digit : digit;
    highest = max(highest, size);
    addReady(buckets + usize(size - 1) * SUM, points + usize(at) * READY, digit < 0);
  }
  clear(run);
  clear(inside);
  for (let at = highest - 1; at >= 0; at--) {
    addSum(run, buckets + usize(at) * SUM);
    addSum(inside, run);
  }
  if (highest > 0) addSum(total, inside);
}

/** Begins one running sum for each slot, after `reserve(slots)`. */
export function clearTotals(slots: i32): void {
  for (let at = 0; at < slots; at++) clear(totalOf(slots, at));
}

function totalOf(slots: i32, at: i32): usize {
  return inputs + (usize(slots) << 5) + usize(at) * SUM;
}

/** Adds each of the encodings to its slot. Returns the place of the first that is no point, or -1. */
export function addTotals(slots: i32): i32 {
  for (let at = 0; at < slots; at++) {
    if (!read(ready, inputs + (usize(at) << 5))) return at;
    addReady(totalOf(slots, at), ready, false);
  }
  return -1;
}

/** Writes the encodings of the sums where the terms were. */
export function writeTotals(slots: i32): void {
  for (let at = 0; at < slots; at++) encode(inputs + (usize(at) << 5), totalOf(slots, at));
}
