import type { Table } from '../one-of';

/** No discrete logarithm beyond this has to be found (SCV1 2.3). */
const widest = 2n ** 40n;

/**
 * The table for `options` answers of which the last counts nothing: digits base (people + 1), as many in a ciphertext as keep it
 * within 2^40, the first ciphertext filled first (SCV1 2.3). A digit can't overflow since at most all people are counted.
 */
export function packedTable(options: number, people: number): Table {
  const base = BigInt(people) + 1n;
  const counted = options - 1;
  for (let ciphers = 1; ciphers <= counted; ciphers++) {
    const digits = Math.ceil(counted / ciphers);
    if (base ** BigInt(digits) > widest) continue;
    return Array.from({ length: options }, (_, option) =>
      Array.from({ length: ciphers }, (_, cipher) =>
        option < counted && Math.floor(option / digits) === cipher ? base ** BigInt(option % digits) : 0n,
      ),
    );
  }
  throw new RangeError('More people than a ciphertext can count');
}
