import { z } from 'zod';
import { fromBase64url } from './base64url';
import { decodePoint } from './group';

const bytes = (length: number) =>
  z.string().transform((text, ctx) => {
    const read = fromBase64url(text);
    if (read?.length === length) return read;
    ctx.addIssue(`Not ${length} bytes in base64url`);
    return z.NEVER;
  });

/** Byte strings of documents (SCV1 2.1): identifiers, hashes and scalars, signatures, sealed shares. */
export const bytes16 = bytes(16);
export const bytes32 = bytes(32);
export const bytes64 = bytes(64);
export const bytes80 = bytes(80);

/** An encoded element that is not the neutral one. */
export const pointBytes = bytes32.refine((read) => decodePoint(read) !== null);

/** A signature by scrutineer i. */
export const signatureBy = z.strictObject({ i: z.int().min(1).max(9), sig: bytes64 });
