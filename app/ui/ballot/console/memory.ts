import { z } from 'zod';
import { fromBase64url, toBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Dealer } from '#app/domain/ballot/sealed/ceremony/deal';
import { decodeScalar, encodeScalar } from '#app/domain/ballot/sealed/scalar';
import { keyPair } from '#app/domain/ballot/sealed/signature';

const memory = z.object({
  /** What must not leave this device between the rounds; forgotten once the key file has been tried. */
  secrets: z.object({ a: z.string(), e: z.string(), f: z.array(z.string()) }).nullable(),
  /** The share of the key, from the third round to the rehearsal. */
  share: z.string().nullable(),
  /** Signing keys that were compared by eye or ear, by the scrutineer's number. */
  compared: z.record(z.string(), z.string()),
  /** What the third round came to here. */
  end: z.string().nullable(),
  /** Whether a key file was written already. */
  written: z.boolean(),
  /** What of which box was decrypted, so that no other sums of it ever are. */
  decrypted: z.record(z.string(), z.string()),
});

/** What a console keeps on its own device, and on no other. */
export type Memory = z.infer<typeof memory>;

export const nothing: Memory = {
  secrets: null,
  share: null,
  compared: {},
  end: null,
  written: false,
  decrypted: {},
};

type Place = Pick<Storage, 'getItem' | 'setItem'>;

const nameOf = (ceremony: string, own: number) => `gongyi/console/${ceremony}/${own}`;

/** What this device remembers of a ceremony; nothing where it never took part, or what it kept was damaged. */
export function recall(place: Place, ceremony: string, own: number): Memory {
  try {
    const kept = memory.safeParse(JSON.parse(place.getItem(nameOf(ceremony, own)) ?? ''));
    return kept.success ? kept.data : nothing;
  } catch {
    return nothing;
  }
}

/** Keeps it; throws where the browser doesn't let pages keep anything. */
export const keep = (place: Place, ceremony: string, own: number, kept: Memory): void =>
  place.setItem(nameOf(ceremony, own), JSON.stringify(kept));

export const write = (scalar: bigint): string => toBase64url(encodeScalar(scalar));
export const read = (text: string): bigint | null => {
  const bytes = fromBase64url(text);
  return bytes?.length === 32 ? decodeScalar(bytes) : null;
};

export const secretsOf = ({ signing, exchange, coefficients }: Dealer): Memory['secrets'] => ({
  a: write(signing.secret),
  e: write(exchange.secret),
  f: coefficients.map(write),
});

/** The dealer that this device is, or null where it keeps no secrets. */
export function dealerOf({ secrets }: Memory, i: number): Dealer | null {
  if (!secrets) return null;
  const [a, e, ...coefficients] = [secrets.a, secrets.e, ...secrets.f].map(read);
  if (a == null || e == null || coefficients.includes(null)) return null;
  return { i, signing: keyPair(a), exchange: keyPair(e), coefficients: coefficients as bigint[] };
}
