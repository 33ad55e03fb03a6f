import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Locks bytes with a key that is in no database, backup or log. `about` says what they are; elsewhere they don't unlock. */
export type Vault = {
  readonly lock: (about: string, plain: Uint8Array) => Uint8Array;
  /** Throws where the bytes were changed, or locked about something else or by another key. */
  readonly unlock: (about: string, locked: Uint8Array) => Uint8Array;
};

/** A vault of the installation's secret of at least 32 bytes: AES-256-GCM, 12 bytes nonce, then text and tag. */
export function openVault(secret: Uint8Array): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'gongyi/vault', 32));
  return {
    lock: (about, plain) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    unlock: (about, locked) => {
      const cipher = createDecipheriv('aes-256-gcm', key, locked.subarray(0, 12));
      cipher.setAAD(Buffer.from(about)).setAuthTag(locked.subarray(-16));
      const plain = Buffer.concat([cipher.update(locked.subarray(12, -16)), cipher.final()]);
      return new Uint8Array(plain);
    },
  };
}

const read = (text: string): Uint8Array => {
  const secret = Buffer.from(text.trim(), 'base64url');
  if (secret.length < 32) throw new Error('The secret key is too short: it must be 32 bytes in base64url.');
  return new Uint8Array(secret);
};

/**
 * The installation's secret: SECRET_KEY, or the file in the data folder, made at the first start and readable by its owner only.
 * Several processes of one installation must share it.
 */
export function readSecret(given: string | undefined, file: string): Uint8Array {
  if (given !== undefined) return read(given);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return read(readFileSync(file, 'utf8'));
}
