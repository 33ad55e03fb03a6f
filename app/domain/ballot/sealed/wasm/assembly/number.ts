// What decoding and encoding need of numbers mod p: bytes, sign, roots. Public values only: nothing runs in constant time.
import { SIZE } from './field';

const even: i64 = 0x3ffffff;
const odd: i64 = 0x1ffffff;

const words = memory.data(32);

export function copy(h: usize, f: usize): void {
  memory.copy(h, f, SIZE);
}

/** h = -f */
export function negate(h: usize, f: usize): void {
  for (let at: usize = 0; at < SIZE; at += 4) store<i32>(h + at, -load<i32>(f + at));
}

/** Whether 32 bytes are the one way to write a number below p that is not negative, that is, even (RFC 9496, 4.3.1). */
export function isCanonical(bytes: usize): bool {
  const low = load<u64>(bytes),
    high = load<u64>(bytes, 24);
  if ((low & 1) !== 0 || high >> 63 !== 0) return false;
  const isTop =
    high === 0x7fffffffffffffff &&
    load<u64>(bytes, 16) === u64.MAX_VALUE &&
    load<u64>(bytes, 8) === u64.MAX_VALUE;
  return !isTop || low < 0xffffffffffffffed;
}

/** The number that 32 canonical bytes write. */
export function fromBytes(h: usize, bytes: usize): void {
  const w0 = load<u64>(bytes),
    w1 = load<u64>(bytes, 8),
    w2 = load<u64>(bytes, 16),
    w3 = load<u64>(bytes, 24);
  i64.store32(h, w0 & even, 0);
  i64.store32(h, (w0 >> 26) & odd, 4);
  i64.store32(h, ((w0 >> 51) | (w1 << 13)) & even, 8);
  i64.store32(h, (w1 >> 13) & odd, 12);
  i64.store32(h, w1 >> 38, 16);
  i64.store32(h, w2 & odd, 20);
  i64.store32(h, (w2 >> 25) & even, 24);
  i64.store32(h, ((w2 >> 51) | (w3 << 13)) & odd, 28);
  i64.store32(h, (w3 >> 12) & even, 32);
  i64.store32(h, (w3 >> 38) & odd, 36);
}

/** The 32 canonical bytes of a number. */
export function toBytes(bytes: usize, f: usize): void {
  let h0 = i64.load32_s(f, 0),
    h1 = i64.load32_s(f, 4),
    h2 = i64.load32_s(f, 8),
    h3 = i64.load32_s(f, 12),
    h4 = i64.load32_s(f, 16);
  let h5 = i64.load32_s(f, 20),
    h6 = i64.load32_s(f, 24),
    h7 = i64.load32_s(f, 28),
    h8 = i64.load32_s(f, 32),
    h9 = i64.load32_s(f, 36);
  // How often p goes into it, rounded down, which may be below zero.
  let times = (h9 * 19 + (1 << 24)) >> 25;
  times = (h0 + times) >> 26;
  times = (h1 + times) >> 25;
  times = (h2 + times) >> 26;
  times = (h3 + times) >> 25;
  times = (h4 + times) >> 26;
  times = (h5 + times) >> 25;
  times = (h6 + times) >> 26;
  times = (h7 + times) >> 25;
  times = (h8 + times) >> 26;
  times = (h9 + times) >> 25;
  h0 += times * 19;
  h1 += h0 >> 26;
  h0 &= even;
  h2 += h1 >> 25;
  h1 &= odd;
  h3 += h2 >> 26;
  h2 &= even;
  h4 += h3 >> 25;
  h3 &= odd;
  h5 += h4 >> 26;
  h4 &= even;
  h6 += h5 >> 25;
  h5 &= odd;
  h7 += h6 >> 26;
  h6 &= even;
  h8 += h7 >> 25;
  h7 &= odd;
  h9 += h8 >> 26;
  h8 &= even;
  h9 &= odd;
  store<u64>(bytes, h0 | (h1 << 26) | (h2 << 51), 0);
  store<u64>(bytes, (h2 >> 13) | (h3 << 13) | (h4 << 38), 8);
  store<u64>(bytes, h5 | (h6 << 25) | (h7 << 51), 16);
  store<u64>(bytes, (h7 >> 13) | (h8 << 12) | (h9 << 38), 24);
}

/** Whether a number is odd, which is what RFC 9496 calls negative. */
export function isNegative(f: usize): bool {
  toBytes(words, f);
  return (load<u8>(words) & 1) !== 0;
}

export function isZero(f: usize): bool {
  toBytes(words, f);
  return (load<u64>(words) | load<u64>(words, 8) | load<u64>(words, 16) | load<u64>(words, 24)) === 0;
}
