import type { Refusal } from '../../../domain/refusal';
import type { SealedForSending } from './contract';

/** How a cast ended: taken, refused for good, or waiting until the person signs in again. */
export type Delivery =
  | { readonly kind: 'confirmed'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'signedOut' };

export type Wires = {
  /** Hands the form in; rejects where the connection is lost. */
  readonly post: (fields: Readonly<Record<'ballot' | 'of', string>>) => Promise<Response>;
  /** Rests for so many seconds, or until there is a connection again. */
  readonly rest: (seconds: number) => Promise<void>;
  /** Hears that it did not go through yet. */
  readonly onTrouble: () => void;
};

type Said =
  | { readonly ok: true; readonly receipt: string; readonly tracker: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** What the server said, or null where it was not the server that answered, or the server could not say. */
async function hear(response: Response): Promise<Said | null> {
  try {
    const said = (await response.json()) as Partial<Said> | null;
    return said && typeof said.ok === 'boolean' ? (said as Said) : null;
  } catch {
    return null;
  }
}

// Busy, away, or limited for a moment: the same ballot is sent again.
const passing = new Set(['platform.databaseAway', 'platform.tooManyRequests']);

/**
 * Sends a sealed ballot until the server has said yes or no. The same bytes every time: the server knows them again, so that a lost
 * answer or a second tap counts once. Resolves late if need be, and never gives up.
 */
export async function deliver(sealed: SealedForSending, wires: Wires): Promise<Delivery> {
  for (let seconds = 1; ; seconds = Math.min(30, seconds * 2)) {
    const response = await wires.post({ ballot: sealed.ballot, of: sealed.of }).catch(() => null);
    const said = response && (await hear(response));
    if (said?.ok && said.tracker === sealed.tracker) return { kind: 'confirmed', receipt: said.receipt };
    if (said && !said.ok) {
      if (said.refusal.kind === 'signedOut') return { kind: 'signedOut' };
      if (!passing.has(said.refusal.code) && said.refusal.kind !== 'away')
        return { kind: 'refused', refusal: said.refusal };
    }
    wires.onTrouble();
    await wires.rest(seconds);
  }
}
