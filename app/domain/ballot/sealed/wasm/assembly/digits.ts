// Numbers of up to 255 bits, little-endian, the highest bit of 32 bytes a minus sign, cut into signed digits.

/** Bits of the number without its sign. */
export function lengthOf(number: usize): i32 {
  for (let at = 3; at >= 0; at--) {
    const word = wordOf(number, at);
    if (word !== 0) return (at << 6) + 64 - i32(clz(word));
  }
  return 0;
}

function wordOf(number: usize, at: i32): u64 {
  const word = load<u64>(number + (usize(at) << 3));
  return at === 3 ? word & 0x7fffffffffffffff : word;
}

function bitsOf(number: usize, from: i32, width: i32): i32 {
  const at = from >> 6;
  const shift = from & 63;
  if (at > 3) return 0;
  let value = wordOf(number, at) >> shift;
  if (shift + width > 64 && at < 3) value |= wordOf(number, at + 1) << (64 - shift);
  return i32(value) & ((1 << width) - 1);
}

/** Writes `count` digits between -2^(width-1) and 2^(width-1), lowest first, 16 bits each, one every `stride` bytes. */
export function cut(number: usize, width: i32, count: i32, digits: usize, stride: usize): void {
  const isNegative = load<u8>(number, 31) >> 7 !== 0;
  const half = 1 << (width - 1);
  let carry = 0;
  for (let at = 0; at < count; at++) {
    let digit = bitsOf(number, at * width, width) + carry;
    carry = digit > half ? 1 : 0;
    digit -= carry << width;
    store<i16>(digits + usize(at) * stride, isNegative ? -digit : digit);
  }
}

/** Digits are never wider than this. */
export const WIDEST: i32 = 14;

/** The width of digits with the least to do for so many terms of up to 128 bits and so many longer ones. */
export function widthFor(short: i32, long: i32): i32 {
  let best = 4;
  let least = i64.MAX_VALUE;
  for (let width = 4; width <= WIDEST; width++) {
    // One addition a digit, and two of the dearer kind for each of 2^(width-1) buckets.
    const low = 128 / width + 1;
    const high = long > 0 ? 253 / width + 1 : low;
    const work = i64(short) * low + i64(long) * high + ((i64(high) * 5) << (width - 2));
    if (work >= least) continue;
    least = work;
    best = width;
  }
  return best;
}
