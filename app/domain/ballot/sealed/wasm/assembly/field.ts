// Numbers mod p = 2^255 - 19 as ten limbs of 26, 25, 26, 25 … bits (i32, 40 bytes), which may be negative or a bit too large:
// mul and square take limbs up to twice their size and return them in size. Every function works on addresses.

/** Bytes of a number. */
export const SIZE: usize = 40;

@inline
function put(h: usize, h0: i64, h1: i64, h2: i64, h3: i64, h4: i64, h5: i64, h6: i64, h7: i64, h8: i64, h9: i64): void {
  let carry = (h0 + (1 << 25)) >> 26; h1 += carry; h0 -= carry << 26;
  carry = (h4 + (1 << 25)) >> 26; h5 += carry; h4 -= carry << 26;
  carry = (h1 + (1 << 24)) >> 25; h2 += carry; h1 -= carry << 25;
  carry = (h5 + (1 << 24)) >> 25; h6 += carry; h5 -= carry << 25;
  carry = (h2 + (1 << 25)) >> 26; h3 += carry; h2 -= carry << 26;
  carry = (h6 + (1 << 25)) >> 26; h7 += carry; h6 -= carry << 26;
  carry = (h3 + (1 << 24)) >> 25; h4 += carry; h3 -= carry << 25;
  carry = (h7 + (1 << 24)) >> 25; h8 += carry; h7 -= carry << 25;
  carry = (h4 + (1 << 25)) >> 26; h5 += carry; h4 -= carry << 26;
  carry = (h8 + (1 << 25)) >> 26; h9 += carry; h8 -= carry << 26;
  carry = (h9 + (1 << 24)) >> 25; h0 += carry * 19; h9 -= carry << 25;
  carry = (h0 + (1 << 25)) >> 26; h1 += carry; h0 -= carry << 26;
  i64.store32(h, h0, 0); i64.store32(h, h1, 4); i64.store32(h, h2, 8); i64.store32(h, h3, 12); i64.store32(h, h4, 16);
  i64.store32(h, h5, 20); i64.store32(h, h6, 24); i64.store32(h, h7, 28); i64.store32(h, h8, 32); i64.store32(h, h9, 36);
}

/** h = f·g */
export function mul(h: usize, f: usize, g: usize): void {
  const f0 = i64.load32_s(f, 0), f1 = i64.load32_s(f, 4), f2 = i64.load32_s(f, 8), f3 = i64.load32_s(f, 12), f4 = i64.load32_s(f, 16);
  const f5 = i64.load32_s(f, 20), f6 = i64.load32_s(f, 24), f7 = i64.load32_s(f, 28), f8 = i64.load32_s(f, 32), f9 = i64.load32_s(f, 36);
  const g0 = i64.load32_s(g, 0), g1 = i64.load32_s(g, 4), g2 = i64.load32_s(g, 8), g3 = i64.load32_s(g, 12), g4 = i64.load32_s(g, 16);
  const g5 = i64.load32_s(g, 20), g6 = i64.load32_s(g, 24), g7 = i64.load32_s(g, 28), g8 = i64.load32_s(g, 32), g9 = i64.load32_s(g, 36);
  // d: twice, n: nineteen times.
  const f1d = f1 + f1, f3d = f3 + f3, f5d = f5 + f5, f7d = f7 + f7, f9d = f9 + f9;
  const g1n = g1 * 19, g2n = g2 * 19, g3n = g3 * 19, g4n = g4 * 19, g5n = g5 * 19, g6n = g6 * 19, g7n = g7 * 19, g8n = g8 * 19, g9n = g9 * 19;
  put(h,
    f0 * g0 + f1d * g9n + f2 * g8n + f3d * g7n + f4 * g6n + f5d * g5n + f6 * g4n + f7d * g3n + f8 * g2n + f9d * g1n,
    f0 * g1 + f1 * g0 + f2 * g9n + f3 * g8n + f4 * g7n + f5 * g6n + f6 * g5n + f7 * g4n + f8 * g3n + f9 * g2n,
    f0 * g2 + f1d * g1 + f2 * g0 + f3d * g9n + f4 * g8n + f5d * g7n + f6 * g6n + f7d * g5n + f8 * g4n + f9d * g3n,
    f0 * g3 + f1 * g2 + f2 * g1 + f3 * g0 + f4 * g9n + f5 * g8n + f6 * g7n + f7 * g6n + f8 * g5n + f9 * g4n,
    f0 * g4 + f1d * g3 + f2 * g2 + f3d * g1 + f4 * g0 + f5d * g9n + f6 * g8n + f7d * g7n + f8 * g6n + f9d * g5n,
    f0 * g5 + f1 * g4 + f2 * g3 + f3 * g2 + f4 * g1 + f5 * g0 + f6 * g9n + f7 * g8n + f8 * g7n + f9 * g6n,
    f0 * g6 + f1d * g5 + f2 * g4 + f3d * g3 + f4 * g2 + f5d * g1 + f6 * g0 + f7d * g9n + f8 * g8n + f9d * g7n,
    f0 * g7 + f1 * g6 + f2 * g5 + f3 * g4 + f4 * g3 + f5 * g2 + f6 * g1 + f7 * g0 + f8 * g9n + f9 * g8n,
    f0 * g8 + f1d * g7 + f2 * g6 + f3d * g5 + f4 * g4 + f5d * g3 + f6 * g2 + f7d * g1 + f8 * g0 + f9d * g9n,
    f0 * g9 + f1 * g8 + f2 * g7 + f3 * g6 + f4 * g5 + f5 * g4 + f6 * g3 + f7 * g2 + f8 * g1 + f9 * g0,
  );
}

/** h = f² */
export function square(h: usize, f: usize): void {
  const f0 = i64.load32_s(f, 0), f1 = i64.load32_s(f, 4), f2 = i64.load32_s(f, 8), f3 = i64.load32_s(f, 12), f4 = i64.load32_s(f, 16);
  const f5 = i64.load32_s(f, 20), f6 = i64.load32_s(f, 24), f7 = i64.load32_s(f, 28), f8 = i64.load32_s(f, 32), f9 = i64.load32_s(f, 36);
  const f0d = f0 + f0, f1d = f1 + f1, f2d = f2 + f2, f3d = f3 + f3, f4d = f4 + f4, f5d = f5 + f5, f6d = f6 + f6, f7d = f7 + f7, f8d = f8 + f8, f9d = f9 + f9;
  // n: nineteen times, m: thirty-eight times.
  const f5n = f5 * 19, f6n = f6 * 19, f7n = f7 * 19, f8n = f8 * 19, f9n = f9 * 19, f7m = f7d * 19, f9m = f9d * 19;
  put(h,
    f0 * f0 + f1d * f9m + f2d * f8n + f3d * f7m + f4d * f6n + f5d * f5n,
    f0d * f1 + f2d * f9n + f3d * f8n + f4d * f7n + f5d * f6n,
    f0d * f2 + f1d * f1 + f3d * f9m + f4d * f8n + f5d * f7m + f6 * f6n,
    f0d * f3 + f1d * f2 + f4d * f9n + f5d * f8n + f6d * f7n,
    f0d * f4 + f1d * f3d + f2 * f2 + f5d * f9m + f6d * f8n + f7d * f7n,
    f0d * f5 + f1d * f4 + f2d * f3 + f6d * f9n + f7d * f8n,
    f0d * f6 + f1d * f5d + f2d * f4 + f3d * f3 + f7d * f9m + f8 * f8n,
    f0d * f7 + f1d * f6 + f2d * f5 + f3d * f4 + f8d * f9n,
    f0d * f8 + f1d * f7d + f2d * f6 + f3d * f5d + f4 * f4 + f9d * f9n,
    f0d * f9 + f1d * f8 + f2d * f7 + f3d * f6 + f4d * f5,
  );
}

/** h = f^(2^times) */
export function squareTimes(h: usize, f: usize, times: i32): void {
  square(h, f);
  for (let done = 1; done < times; done++) square(h, h);
}

/** h = f + g, limbs not brought back in size */
export function add(h: usize, f: usize, g: usize): void {
  for (let at: usize = 0; at < SIZE; at += 8) store<i64>(h + at, pair(load<i32>(f + at) + load<i32>(g + at), load<i32>(f + at, 4) + load<i32>(g + at, 4)));
}

/** h = f - g, limbs not brought back in size */
export function sub(h: usize, f: usize, g: usize): void {
  for (let at: usize = 0; at < SIZE; at += 8) store<i64>(h + at, pair(load<i32>(f + at) - load<i32>(g + at), load<i32>(f + at, 4) - load<i32>(g + at, 4)));
}

@inline
function pair(low: i32, high: i32): i64 {
  return i64(u32(low)) | (i64(high) << 32);
}
