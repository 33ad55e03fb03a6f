import { z } from 'zod';
import { u32 } from '../bytes';
import { bytes32, bytes64, bytes80, pointBytes } from '../fields';
import { h32 } from '../transcript';
import type { Org } from './org';

const index = z.int().min(1).max(9);

/** First message: keys for signing and exchange, and the commitment to the coefficients (SCV1 2.4, R0). */
export const message0 = z.strictObject({
  i: index,
  SP: pointBytes,
  EP: pointBytes,
  com: bytes32,
  sig: bytes64,
});
export type Message0 = z.infer<typeof message0>;

/** Second: the coefficients, the proof of knowing the secret, a sealed share for each other (R1); one's own place is empty. */
export const message1 = z.strictObject({
  i: index,
  F: z.array(pointBytes),
  pok: bytes64,
  boxes: z.array(z.union([z.literal('').transform(() => new Uint8Array(0)), bytes80])),
  sig: bytes64,
});
export type Message1 = z.infer<typeof message1>;

/** Third: what everybody arrived at, and the proof of holding the share (R2). */
export const message2 = z.strictObject({ i: index, T2: bytes32, sig: bytes64, vk: bytes64 });
export type Message2 = z.infer<typeof message2>;

export const commitmentHash = (org: Org, i: number, F: readonly Uint8Array[]): Uint8Array =>
  h32('SCV1/dkg/com', org.hash, u32(i), ...F);

export const message0Hash = (org: Org, { i, SP, EP, com }: Omit<Message0, 'sig'>): Uint8Array =>
  h32('SCV1/dkg/m0', org.hash, u32(i), SP, EP, com);

/** T1, which binds everybody's first message: nobody speaks second before all have spoken first. */
export const firstTranscript = (org: Org, first: readonly Message0[]): Uint8Array =>
  h32('SCV1/dkg/t1', org.hash, ...first.map((message) => message0Hash(org, message)));

export const knowledgeHash = (t1: Uint8Array, i: number): Uint8Array => h32('SCV1/dkg/pm', t1, u32(i));

export const message1Hash = (t1: Uint8Array, { i, F, pok, boxes }: Omit<Message1, 'sig'>): Uint8Array =>
  h32('SCV1/dkg/m1', t1, u32(i), ...F, pok.subarray(0, 32), pok.subarray(32), ...boxes);

export const shareHash = (t2: Uint8Array, i: number): Uint8Array => h32('SCV1/dkg/vm', t2, u32(i));
