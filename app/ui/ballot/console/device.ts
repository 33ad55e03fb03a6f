import { fromBase64url, toBase64url } from '../../../domain/ballot/sealed/base64url';
import type { Dealer } from '../../../domain/ballot/sealed/ceremony/deal';
import { decodeScalar, encodeScalar } from '../../../domain/ballot/sealed/scalar';
import { keyPair } from '../../../domain/ballot/sealed/signature';

/** What one device keeps of one ceremony, in the browser's own storage and nowhere else. */
export type Memory = {
  /** The secrets between the rounds as base64url; gone once the key file has been opened again. */
  secrets: { signing: string; exchange: string; coefficients: string[] } | null;
  /** The first message that was made of them. */
  first: string | null;
  /** Numbers of the scrutineers whose fingerprint was compared. */
  compared: number[];
  /** Everybody's first messages as they were when the last was compared. */
  pinned: string[] | null;
  hasKeyFile: boolean;
  /** The keyset that this console proved by itself. */
  keyset: string | null;
};

const empty: Memory = {
  secrets: null,
  first: null,
  compared: [],
  pinned: null,
  hasKeyFile: false,
  keyset: null,
};

const keyOf = (ceremony: string, i: number) => `gongyi.console.${ceremony}.${i}`;

/** What this device remembers; nothing where it was never here or the storage is damaged. */
export function recall(ceremony: string, i: number): Memory {
  try {
    const text = localStorage.getItem(keyOf(ceremony, i));
    return text ? { ...empty, ...(JSON.parse(text) as Partial<Memory>) } : empty;
  } catch {
    return empty;
  }
}

/** Keeps a change. Throws where the browser keeps nothing, before anything was sent that could not be gone on with. */
export function remember(ceremony: string, i: number, change: Partial<Memory>): Memory {
  const memory = { ...recall(ceremony, i), ...change };
  localStorage.setItem(keyOf(ceremony, i), JSON.stringify(memory));
  return memory;
}

const written = (scalar: bigint) => toBase64url(encodeScalar(scalar));

function scalarOf(text: string): bigint {
  const scalar = decodeScalar(fromBase64url(text) ?? new Uint8Array(0));
  if (scalar === null) throw new Error('What this device kept is damaged.');
  return scalar;
}

export const writeSecrets = ({
  signing,
  exchange,
  coefficients,
}: Dealer): NonNullable<Memory['secrets']> => ({
  signing: written(signing.secret),
  exchange: written(exchange.secret),
  coefficients: coefficients.map(written),
});

/** The dealer as it was before the page was left. Throws where what was kept is damaged. */
export const readSecrets = (i: number, kept: NonNullable<Memory['secrets']>): Dealer => ({
  i,
  signing: keyPair(scalarOf(kept.signing)),
  exchange: keyPair(scalarOf(kept.exchange)),
  coefficients: kept.coefficients.map(scalarOf),
});

const decryptedKey = (boxHash: string) => `gongyi.decrypted.${boxHash}`;

/** Remembers which close of a box this device decrypts. False where it has decrypted another: one box is opened once (SCV1 5, case 51). */
export function commitTo(boxHash: string, close: string): boolean {
  const known = localStorage.getItem(decryptedKey(boxHash));
  if (known !== null) return known === close;
  localStorage.setItem(decryptedKey(boxHash), close);
  return true;
}
