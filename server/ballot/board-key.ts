import type { KeyPair } from '#app/domain/ballot/sealed/signature';
import type { Vault } from '#server/platform/vault';
import { unlockBoardKey } from './board';

const known = new Map<string, KeyPair>();
const most = 32;

/** The signing key of a box's board, kept at hand while its box is voted in. Throws once it is gone. */
export function boardKeyOf(vault: Vault, boxId: string, locked: Uint8Array | null): KeyPair {
  const found = known.get(boxId);
  if (found && locked) return found;
  const key = unlockBoardKey(vault, boxId, locked);
  if (known.size >= most) known.delete(known.keys().next().value!);
  known.set(boxId, key);
  return key;
}
