import { concat, utf8 } from './bytes';
import type { Chance } from './chance';
import { decodePoint, G, times, timesPublic } from './group';
import { decodeScalar, encodeScalar, reduce } from './scalar';
import { hs, type Tag } from './transcript';

/** A key pair; the public key is the encoding of secret·G. */
export type KeyPair = { readonly secret: bigint; readonly publicKey: Uint8Array };

export const keyPair = (secret: bigint): KeyPair => ({ secret, publicKey: times(G, secret).toBytes() });

/** A Schnorr signature with a given nonce, which must never serve twice; 64 bytes, R and z (SCV1 2.1). */
export function signWith(nonce: bigint, tag: Tag, key: KeyPair, message: Uint8Array): Uint8Array {
  const commitment = times(G, nonce).toBytes();
  const challenge = hs(tag, key.publicKey, commitment, message);
  return concat(commitment, encodeScalar(reduce(nonce + challenge * key.secret)));
}

/** The same with a nonce made of secret, message and chance, so that a weak generator alone gives nothing away. */
export function sign(chance: Chance, tag: Tag, key: KeyPair, message: Uint8Array): Uint8Array {
  const nonce = hs('SCV1/nonce-sig', encodeScalar(key.secret), chance.bytes(32), utf8(tag), message);
  return signWith(nonce, tag, key, message);
}

/** Whether the holder of the public key signed this under this tag. Malformed input is no signature. */
export function isSigned(
  tag: Tag,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== 64) return false;
  const commitment = signature.subarray(0, 32);
  const response = decodeScalar(signature.subarray(32));
  const [key, nonce] = [decodePoint(publicKey), decodePoint(commitment)];
  if (response === null || !key || !nonce) return false;
  const challenge = hs(tag, publicKey, commitment, message);
  return timesPublic(G, response).equals(nonce.add(timesPublic(key, challenge)));
}
