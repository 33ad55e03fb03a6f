import { createHash } from 'node:crypto';
import { littleEndian, modulo } from './group';

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/** SHA-512 over tag and parts, each after its length in four bytes (protocol 2.1). 64 bytes. */
export function transcript(tag: string, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha512');
  for (const part of [Buffer.from(`SCV1/${tag}`), ...parts]) hash.update(u32(part.length)).update(part);
  return hash.digest();
}

/** Its first half: names of things. */
export const nameOf = (tag: string, ...parts: readonly Uint8Array[]): Buffer =>
  transcript(tag, ...parts).subarray(0, 32);

/** All of it as a number modulo the order of the group: challenges. */
export const challengeOf = (tag: string, ...parts: readonly Uint8Array[]): bigint =>
  modulo(littleEndian(transcript(tag, ...parts)));

/** The name of a document, over its canonical text. */
export const documentName = (type: string, source: string): Buffer => nameOf(type, Buffer.from(source));

export const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
