import { z } from 'zod';
import { toBase64url } from './base64url';
import { receiptHash } from './board';
import type { Chance } from './chance';
import { canonical, readCanonical } from './document';
import { bytes32, bytes64 } from './fields';
import { isSigned, type KeyPair, sign } from './signature';

const receipt = z.strictObject({
  v: z.literal('SCV1'),
  box: bytes32,
  tracker: bytes32,
  seq: z.int().min(1),
  deadline: z.int().min(0),
  sig: bytes64,
});
export type Receipt = z.infer<typeof receipt>;

/** The nonce follows from key and message alone: whoever asks twice gets the same receipt. */
const nothingByChance: Chance = {
  bytes: (length) => new Uint8Array(length),
  scalar: () => {
    throw new Error('A receipt draws nothing.');
  },
};

/** The server's signed promise to show a ballot on the board, as canonical text (SCV1 2.6.4); `deadline` in seconds. */
export function writeReceipt(
  key: KeyPair,
  boxHash: Uint8Array,
  tracker: Uint8Array,
  seq: number,
  deadline: number,
): string {
  const sig = sign(nothingByChance, 'SCV1/receipt', key, receiptHash(boxHash, tracker, seq, deadline));
  return canonical({
    v: 'SCV1',
    box: toBase64url(boxHash),
    tracker: toBase64url(tracker),
    seq,
    deadline,
    sig: toBase64url(sig),
  });
}

/** A receipt that this board's key signed, or null. */
export function readReceipt(source: string, boardKey: Uint8Array): Receipt | null {
  const read = receipt.safeParse(readCanonical(source));
  if (!read.success) return null;
  const { box, tracker, seq, deadline, sig } = read.data;
  return isSigned('SCV1/receipt', boardKey, receiptHash(box, tracker, seq, deadline), sig) ? read.data : null;
}
