import { z } from 'zod';
import { fromBase64url, toBase64url } from '../base64url';
import { utf8 } from '../bytes';
import type { Chance } from '../chance';
import { canonical, readCanonical } from '../document';
import { bytes16, bytes32 } from '../fields';
import { decodeScalar, encodeScalar } from '../scalar';
import { decryptBytes, encryptBytes, keyOfPassphrase } from './cipher';

const iterations = 600_000;

const keyFile = z.strictObject({
  v: z.literal('SCV1'),
  type: z.literal('scvkey'),
  keysetHash: bytes32,
  i: z.int().min(1).max(9),
  kdf: z.strictObject({ salt: bytes16, iter: z.literal(iterations) }),
  iv: z.string(),
  ct: z.string(),
});

/** What a scrutineer must not lose: share of the key, signing key, exchange key. */
export type Secrets = { readonly x: bigint; readonly a: bigint; readonly e: bigint };

/** Why a key file does not serve: damaged, of another ceremony or person, or the passphrase is another (SCV1 5, case 49). */
export type KeyFileFault = 'damaged' | 'otherKeyset' | 'wrongPassphrase';

const names = ['x', 'a', 'e'] as const;
const about = (keysetHash: Uint8Array, i: number) => utf8(`${toBase64url(keysetHash)}.${i}`);

/** The key file as text, sealed with the passphrase (SCV1 2.4); short enough for a printed QR. */
export async function writeKeyFile(
  chance: Chance,
  keysetHash: Uint8Array,
  i: number,
  secrets: Secrets,
  passphrase: string,
): Promise<string> {
  const [salt, iv] = [chance.bytes(16), chance.bytes(12)];
  const plain = canonical(
    Object.fromEntries(names.map((name) => [name, toBase64url(encodeScalar(secrets[name]))])),
  );
  const key = await keyOfPassphrase(passphrase, salt, iterations);
  const ct = await encryptBytes(key, iv, about(keysetHash, i), utf8(plain));
  return canonical({
    v: 'SCV1',
    type: 'scvkey',
    keysetHash: toBase64url(keysetHash),
    i,
    kdf: { salt: toBase64url(salt), iter: iterations },
    iv: toBase64url(iv),
    ct: toBase64url(ct),
  });
}

/** Opens a key file for the ceremony that it must belong to. */
export async function openKeyFile(
  source: string,
  keysetHash: Uint8Array,
  passphrase: string,
): Promise<{ readonly i: number; readonly secrets: Secrets } | KeyFileFault> {
  const read = keyFile.safeParse(readCanonical(source));
  if (!read.success) return 'damaged';
  const { i, kdf, keysetHash: of } = read.data;
  const [iv, ct] = [fromBase64url(read.data.iv), fromBase64url(read.data.ct)];
  if (iv?.length !== 12 || !ct) return 'damaged';
  if (toBase64url(of) !== toBase64url(keysetHash)) return 'otherKeyset';
  const key = await keyOfPassphrase(passphrase, kdf.salt, kdf.iter);
  const plain = await decryptBytes(key, iv, about(keysetHash, i), ct);
  if (!plain) return 'wrongPassphrase';
  const held = z.record(z.enum(names), bytes32).safeParse(readCanonical(new TextDecoder().decode(plain)));
  if (!held.success) return 'damaged';
  const [x, a, e] = names.map((name) => decodeScalar(held.data[name]));
  return x == null || a == null || e == null ? 'damaged' : { i, secrets: { x, a, e } };
}
