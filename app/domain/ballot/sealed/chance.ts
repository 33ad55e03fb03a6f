import { fromWide } from './scalar';

/** Where randomness comes from. Tests hand in a counter; everybody else takes `chance`. */
export type Chance = {
  readonly bytes: (length: number) => Uint8Array;
  readonly scalar: () => bigint;
};

const bytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** The machine's own generator. */
export const chance: Chance = { bytes, scalar: () => fromWide(bytes(64)) };
