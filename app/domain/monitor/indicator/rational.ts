/** An exact number: numerator over a positive denominator, in lowest terms. Never a float. */
export type Rational = { readonly n: bigint; readonly d: bigint };

function divisorOf(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction n/d; null where d is zero. */
export function fraction(n: bigint, d: bigint): Rational | null {
  if (d === 0n) return null;
  const sign = d < 0n ? -1n : 1n;
  const shared = divisorOf(n, d * sign) || 1n;
  return { n: (n * sign) / shared, d: (d * sign) / shared };
}

const made = (n: bigint, d: bigint): Rational => fraction(n, d) as Rational;

export const whole = (n: bigint | number): Rational => ({ n: BigInt(n), d: 1n });
export const add = (a: Rational, b: Rational): Rational => made(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, minus(b));
export const multiply = (a: Rational, b: Rational): Rational => made(a.n * b.n, a.d * b.d);
/** a / b; null ("no figure") where b is zero. */
export const divide = (a: Rational, b: Rational): Rational | null => fraction(a.n * b.d, a.d * b.n);

/** Below zero where a < b, zero where they are equal. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A decimal as it is written ("0.3", "12"); null for anything else. */
export function readDecimal(text: string): Rational | null {
  const found = /^(\d{1,20})(?:\.(\d{1,10}))?$/.exec(text);
  if (!found) return null;
  const places = found[2] ?? '';
  return fraction(BigInt(found[1] + places), 10n ** BigInt(places.length));
}

/** The number with so many places, halves rounded away from zero: for showing only, never for comparing. */
export function toDecimal({ n, d }: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = n < 0n ? -n : n;
  const rounded = (2n * size * scale + d) / (2n * d);
  const sign = n < 0n && rounded > 0n ? '-' : '';
  if (places === 0) return `${sign}${rounded}`;
  return `${sign}${rounded / scale}.${String(rounded % scale).padStart(places, '0')}`;
}

/** A float near the number, for coordinates of drawings only. */
export function roughly({ n, d }: Rational): number {
  const scaled = (n * 1_000_000n) / d;
  return Number(scaled) / 1_000_000;
}
