import type { Cipher } from '../cipher';
import { G, knownPoint, timesPublic } from '../group';
import type { Opening } from '../partial';
import { h32, hs } from '../transcript';

/**
 * What scrutineers decrypt to show that they hold their keys before a box opens (SCV1 2.4). The ciphertext follows from a number
 * that the platform draws, so that every console makes it by itself and nobody can pass a ballot off as a rehearsal.
 */
export function rehearsalOf(keysetHash: Uint8Array, Y: Uint8Array, nonce: Uint8Array): Opening {
  const r = hs('SCV1/dkg/rehearsal', keysetHash, nonce);
  const slot: Cipher = {
    alpha: timesPublic(G, r).toBytes(),
    beta: timesPublic(knownPoint(Y), r).add(G).toBytes(),
  };
  return { boxHash: keysetHash, closeHash: h32('SCV1/dkg/rehearsed', nonce), slots: [slot] };
}
