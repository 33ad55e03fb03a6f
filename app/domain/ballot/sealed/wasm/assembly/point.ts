// Points of the curve behind ristretto255: as a sum goes on (X, Y, Z, T, 160 bytes), and ready to be added (y+x, y-x, 2dxy, 120 bytes).
import { D, INVSQRT_A_MINUS_D, ONE, SQRT_M1, TWICE_D } from './constants';
import { add, mul, square, sub } from './field';
import { copy, fromBytes, isCanonical, isNegative, isZero, negate, toBytes } from './number';
import { invertRoot } from './root';

/** Bytes of a running sum and of a point ready to be added. */
export const SUM: usize = 160;
export const READY: usize = 120;

const t0 = memory.data(40);
const t1 = memory.data(40);
const t2 = memory.data(40);
const t3 = memory.data(40);
const t4 = memory.data(40);
const t5 = memory.data(40);
const t6 = memory.data(40);

/** The neutral element. */
export function clear(p: usize): void {
  memory.fill(p, 0, SUM);
  store<i32>(p, 1, 40);
  store<i32>(p, 1, 80);
}

/** p + q, where q is ready; `negative` takes q away instead. */
export function addReady(p: usize, q: usize, negative: bool): void {
  const other: usize = negative ? 40 : 0;
  add(t0, p + 40, p);
  sub(t1, p + 40, p);
  mul(t0, t0, q + other);
  mul(t1, t1, q + 40 - other);
  mul(t2, q + 80, p + 120);
  add(t3, p + 80, p + 80);
  finish(p, negative);
}

/** From (Y+X)(y+x), (Y-X)(y-x), 2dTt and 2Zz in t0 to t3 to their sum, or difference by the sign of the third. */
function finish(p: usize, negative: bool): void {
  sub(t4, t0, t1);
  add(t5, t0, t1);
  if (negative) {
    sub(t0, t3, t2);
    add(t1, t3, t2);
  } else {
    add(t0, t3, t2);
    sub(t1, t3, t2);
  }
  mul(p, t4, t1);
  mul(p + 40, t5, t0);
  mul(p + 80, t0, t1);
  mul(p + 120, t4, t5);
}

/** p = p + q */
export function addSum(p: usize, q: usize): void {
  add(t0, p + 40, p);
  add(t4, q + 40, q);
  mul(t0, t0, t4);
  sub(t1, p + 40, p);
  sub(t4, q + 40, q);
  mul(t1, t1, t4);
  mul(t2, p + 120, q + 120);
  mul(t2, t2, TWICE_D);
  mul(t3, p + 80, q + 80);
  add(t3, t3, t3);
  finish(p, false);
}

/** p = 2p */
export function double(p: usize): void {
  square(t0, p);
  square(t1, p + 40);
  square(t2, p + 80);
  add(t2, t2, t2);
  add(t3, p, p + 40);
  square(t3, t3);
  add(t4, t1, t0);
  sub(t5, t1, t0);
  sub(t3, t3, t4);
  sub(t2, t2, t5);
  mul(p, t3, t2);
  mul(p + 40, t4, t5);
  mul(p + 80, t5, t2);
  mul(p + 120, t3, t4);
}

/** Reads 32 bytes into a point that is ready to be added; false where they are no canonical encoding (RFC 9496, 4.3.1). */
export function decode(q: usize, bytes: usize): bool {
  if (!isCanonical(bytes)) return false;
  fromBytes(t0, bytes);
  square(t1, t0);
  sub(t2, ONE, t1);
  add(t3, ONE, t1);
  square(t4, t3);
  square(t5, t2);
  mul(t5, t5, D);
  add(t5, t5, t4);
  negate(t5, t5);
  mul(t6, t5, t4);
  if (!invertRoot(t1, t6)) return false;
  mul(t3, t1, t3);
  mul(t1, t1, t3);
  mul(t1, t1, t5);
  mul(t0, t0, t3);
  add(t0, t0, t0);
  if (isNegative(t0)) negate(t0, t0);
  mul(t1, t2, t1);
  mul(t2, t0, t1);
  if (isNegative(t2) || isZero(t1)) return false;
  add(q, t1, t0);
  sub(q + 40, t1, t0);
  mul(q + 80, t2, TWICE_D);
  return true;
}

/** Writes the 32 bytes of a sum (RFC 9496, 4.3.2): all zero for the neutral element, whichever of its four points it is. */
export function encode(bytes: usize, p: usize): void {
  add(t0, p + 80, p + 40);
  sub(t1, p + 80, p + 40);
  mul(t0, t0, t1);
  mul(t1, p, p + 40);
  square(t2, t1);
  mul(t2, t2, t0);
  invertRoot(t3, t2);
  mul(t0, t3, t0);
  mul(t1, t3, t1);
  mul(t2, t0, t1);
  mul(t2, t2, p + 120);
  mul(t3, p + 120, t2);
  if (isNegative(t3)) {
    mul(t4, p + 40, SQRT_M1);
    mul(t5, p, SQRT_M1);
    mul(t1, t0, INVSQRT_A_MINUS_D);
  } else {
    copy(t4, p);
    copy(t5, p + 40);
  }
  mul(t3, t4, t2);
  if (isNegative(t3)) negate(t5, t5);
  sub(t0, p + 80, t5);
  mul(t0, t0, t1);
  if (isNegative(t0)) negate(t0, t0);
  toBytes(bytes, t0);
}
