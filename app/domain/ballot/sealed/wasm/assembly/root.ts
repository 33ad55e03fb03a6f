// The inverse square root that decoding and encoding of ristretto255 rest on (RFC 9496, 4.2).
import { SQRT_M1 } from './constants';
import { mul, square, squareTimes } from './field';
import { toBytes } from './number';

const t0 = memory.data(40);
const t1 = memory.data(40);
const t2 = memory.data(40);

/** h = f^(2^252 - 3); h must not be f. */
function power(h: usize, f: usize): void {
  square(t0, f);
  squareTimes(t1, t0, 2);
  mul(t1, f, t1);
  mul(t0, t0, t1);
  square(t0, t0);
  mul(t0, t1, t0);
  squareTimes(t1, t0, 5);
  mul(t0, t1, t0);
  squareTimes(t1, t0, 10);
  mul(t1, t1, t0);
  squareTimes(t2, t1, 20);
  mul(t1, t2, t1);
  squareTimes(t1, t1, 10);
  mul(t0, t1, t0);
  squareTimes(t1, t0, 50);
  mul(t1, t1, t0);
  squareTimes(t2, t1, 100);
  mul(t1, t2, t1);
  squareTimes(t1, t1, 50);
  mul(t0, t1, t0);
  squareTimes(t0, t0, 2);
  mul(h, t0, f);
}

const cube = memory.data(40);
const seventh = memory.data(40);
const check = memory.data(40);
const written = memory.data(32);

/** h = 1/√v, either root; false where v is zero or no square, whatever h then is. */
export function invertRoot(h: usize, v: usize): bool {
  square(cube, v);
  mul(cube, cube, v);
  square(seventh, cube);
  mul(seventh, seventh, v);
  power(h, seventh);
  mul(h, h, cube);
  square(check, h);
  mul(check, check, v);
  toBytes(written, check);
  const middle = load<u64>(written, 8);
  if (load<u64>(written, 16) !== middle) return false;
  if (middle === 0) return load<u64>(written) === 1 && load<u64>(written, 24) === 0;
  // v·h² is -1 where h is the root of -1/v.
  mul(h, h, SQRT_M1);
  return (
    middle === u64.MAX_VALUE && load<u64>(written) === 0xffffffffffffffec && load<u64>(written, 24) === 0x7fffffffffffffff
  );
}
