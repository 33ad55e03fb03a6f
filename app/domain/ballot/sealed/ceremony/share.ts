import { concat, u32 } from '../bytes';
import type { Chance } from '../chance';
import { decodePoint, G, knownPoint, times } from '../group';
import { decodeScalar, encodeScalar } from '../scalar';
import { h32 } from '../transcript';
import { decryptBytes, encryptBytes } from './cipher';

/** From whom to whom in which ceremony a share goes. */
export type Way = {
  readonly t1: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** The receiver's exchange key EP. */
  readonly receiver: Uint8Array;
};

// Each key serves once, so that the nonce may be constant (SCV1 2.4, R1).
const iv = new Uint8Array(12);
const about = ({ t1, from, to }: Way) => concat(t1, u32(from), u32(to));
const keyOf = ({ t1, from, to, receiver }: Way, D: Uint8Array, shared: Uint8Array): Uint8Array =>
  h32('SCV1/dkg/kdf', t1, u32(from), u32(to), D, receiver, shared);

/** Seals a share for its receiver: D and 48 bytes of AES-256-GCM. */
export async function sealShare(chance: Chance, way: Way, share: bigint): Promise<Uint8Array> {
  const d = chance.scalar();
  const D = times(G, d).toBytes();
  const key = keyOf(way, D, times(knownPoint(way.receiver), d).toBytes());
  return concat(D, await encryptBytes(key, iv, about(way), encodeScalar(share)));
}

/** What the receiver shares with whoever sealed: e·D, or null for bytes that are no point. */
export function sharedSecret(sealed: Uint8Array, exchange: bigint): Uint8Array | null {
  const D = decodePoint(sealed.subarray(0, 32));
  return D && times(D, exchange).toBytes();
}

/** The share, or null where it can't be opened with the shared secret or is no scalar. */
export async function openShare(way: Way, sealed: Uint8Array, shared: Uint8Array): Promise<bigint | null> {
  const key = keyOf(way, sealed.subarray(0, 32), shared);
  const plain = await decryptBytes(key, iv, about(way), sealed.subarray(32));
  return plain && decodeScalar(plain);
}
