import { sameBytes } from '../../../domain/ballot/sealed/bytes';
import { type KeyFileFault, openKeyFile } from '../../../domain/ballot/sealed/ceremony/key-file';
import type { Keyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import { type KeyPair, keyPair } from '../../../domain/ballot/sealed/signature';

/** A scrutineer's keys while the page stays open: in memory only. */
export type KeyRing = { readonly share: KeyPair; readonly signing: KeyPair };

export type UnlockFault = KeyFileFault | 'otherPerson';

/** Opens a key file and holds it against the keyset: another's file, another ceremony's or a damaged one serves nothing. */
export async function unlock(
  source: string,
  keyset: Keyset,
  me: number,
  passphrase: string,
): Promise<KeyRing | UnlockFault> {
  const opened = await openKeyFile(source.trim(), keyset.hash, passphrase);
  if (typeof opened === 'string') return opened;
  const [share, signing] = [keyPair(opened.secrets.x), keyPair(opened.secrets.a)];
  const isMine =
    opened.i === me &&
    sameBytes(share.publicKey, keyset.VK[me - 1]!) &&
    sameBytes(signing.publicKey, keyset.first[me - 1]!.SP);
  return isMine ? { share, signing } : 'otherPerson';
}
