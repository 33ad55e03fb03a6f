/** AES-256-GCM of the platform, for shares and key files (SCV1 2.1). Throws where the tag is wrong. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const imported = (key: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

const settings = (iv: Uint8Array, about: Uint8Array) => ({
  name: 'AES-GCM',
  iv: own(iv),
  additionalData: own(about),
});

export async function encryptBytes(
  key: Uint8Array,
  iv: Uint8Array,
  about: Uint8Array,
  plain: Uint8Array,
): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.encrypt(settings(iv, about), await imported(key), own(plain)));
}

/** The plain bytes, or null where key, place or bytes are not those that were encrypted. */
export async function decryptBytes(
  key: Uint8Array,
  iv: Uint8Array,
  about: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(settings(iv, about), await imported(key), own(sealed)));
  } catch {
    return null;
  }
}

/** A key from a passphrase by PBKDF2-SHA-256 (SCV1 2.1). */
export async function keyOfPassphrase(
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
): Promise<Uint8Array> {
  const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const key = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: own(salt), iterations },
    key,
    256,
  );
  return new Uint8Array(bits);
}
