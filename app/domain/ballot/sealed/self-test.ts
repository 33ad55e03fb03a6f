import type { Chance } from './chance';

const [draws, length] = [16, 32];

const onesIn = (bytes: Uint8Array): number =>
  bytes.reduce((total, byte) => total + byte.toString(2).replaceAll('0', '').length, 0);

/**
 * Whether a device's generator looks alive: nothing drawn twice, and about as many ones as zeros. It finds a generator that stands
 * still or was replaced by a constant (SCV1 5, case 82), not a clever one; a good one fails less than once in 10^20 times.
 */
export function looksRandom(chance: Chance): boolean {
  const drawn = Array.from({ length: draws }, () => chance.bytes(length));
  const isNew = new Set(drawn.map(String)).size === draws && drawn.every((one) => one.length === length);
  const half = (draws * length * 8) / 2;
  const ones = drawn.reduce((total, one) => total + onesIn(one), 0);
  // Ten standard deviations of 4,096 fair bits.
  const scalars = new Set([chance.scalar(), chance.scalar()]);
  return isNew && Math.abs(ones - half) < 320 && scalars.size === 2;
}
