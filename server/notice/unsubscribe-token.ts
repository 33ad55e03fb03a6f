import type { Vault } from '#server/platform/vault';

const about = 'unsubscribe';
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A token that lets whoever holds it turn off one person's mail and nothing else: locked by the installation's secret, it can't be made or read by others. */
export const tokenFor = (vault: Vault, orgId: string, personId: string): string =>
  Buffer.from(vault.lock(about, Buffer.concat([bytesOf(orgId), bytesOf(personId)]))).toString('base64url');

/** Whose token it is; null where it is none of ours. */
export function readToken(vault: Vault, token: string): { orgId: string; personId: string } | null {
  try {
    const plain = vault.unlock(about, new Uint8Array(Buffer.from(token, 'base64url')));
    return plain.length === 32
      ? { orgId: idOf(plain.subarray(0, 16)), personId: idOf(plain.subarray(16)) }
      : null;
  } catch {
    return null;
  }
}
