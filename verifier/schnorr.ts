import { base, readElement, readScalar, times } from './group';
import { challengeOf } from './hash';

/** zG = R + eX with e over key, R and message: whether X signed this under this tag (protocol 2.1). */
export function signed(tag: string, key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const [R, z] = [signature.subarray(0, 32), readScalar(signature.subarray(32))];
  const [X, commitment] = [readElement(key), readElement(R)];
  if (!X || !commitment || z === null) return false;
  return times(z, base).equals(commitment.add(times(challengeOf(tag, key, R, message), X)));
}

/** Signatures by scrutineers over one document. */
export type Signatures = readonly { readonly i: number; readonly sig: Buffer }[];

/** How many different scrutineers' signatures hold; keys are in their order. */
export function countSigners(tag: string, keys: readonly Buffer[], message: Buffer, by: Signatures): number {
  const right = by.filter(({ i, sig }) => {
    const key = keys[i - 1];
    return key !== undefined && signed(tag, key, message, sig);
  });
  return new Set(right.map(({ i }) => i)).size;
}
