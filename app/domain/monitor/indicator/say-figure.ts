import { multiply, type Rational, toDecimal, whole } from './rational';
import type { Unit } from './words';

/** A figure as digits in its unit: shares in percent, everything else as it is. The unit's word is the page's. */
export const figureDigits = (value: Rational, unit: Unit, decimals: number): string =>
  toDecimal(unit === 'percent' ? multiply(value, whole(100)) : value, decimals);

/** A change as signed percent with one place: "+12.5". */
export function changeDigits(change: Rational): string {
  const digits = toDecimal(multiply(change, whole(100)), 1);
  return digits.startsWith('-') || digits === '0.0' ? digits : `+${digits}`;
}
