import { toBase64url } from '../../../domain/ballot/sealed/base64url';
import { checkpointHash } from '../../../domain/ballot/sealed/board';
import type { Keyset } from '../../../domain/ballot/sealed/ceremony/keyset';
import { chance } from '../../../domain/ballot/sealed/chance';
import { docHash } from '../../../domain/ballot/sealed/document';
import { sign } from '../../../domain/ballot/sealed/signature';
import type { Finding } from '../../../domain/ballot/sealed/verify/finding';
import type { Examined, Fetched } from './closed-box';
import type { ConsoleView } from './console-view';
import { commitTo } from './device';
import { examineApart, fetchBox } from './examine-box';
import type { KeyRing } from './key-ring';
import { shareOf } from './rounds';

/** Why nothing was decrypted or signed. */
export type Stop =
  | { readonly faults: readonly Finding[] }
  | { readonly why: 'tooFew' | 'otherClose' | 'resultWrong' | 'lost' };

export type Order = Readonly<Record<string, string>>;

type Work = {
  readonly view: ConsoleView;
  readonly keyset: Keyset;
  readonly ring: KeyRing;
  readonly box: string;
  /** Hears how many ballots have been gone through. */
  readonly progress: (done: number, of: number) => void;
};

/** Only a box under the very keys that this console made is looked at (SCV1 5, case 48). */
const isOurs = ({ papers }: Fetched, view: ConsoleView): boolean =>
  papers.keyset === view.ceremony.keyset && papers.org === view.ceremony.source;

type Found = Extract<Examined, { opening: unknown }> & { readonly isResult: boolean };

async function examineOurs({ view, box, progress }: Work, result: string | null): Promise<Found | Stop> {
  const fetched = await fetchBox(box);
  if (!isOurs(fetched, view)) return { faults: [{ check: 'V-03', at: '' }] };
  const told = await examineApart(fetched, result, progress);
  if ('faults' in told.examined) return { faults: told.examined.faults };
  if ('tooFew' in told.examined) return { why: 'tooFew' };
  return { ...told.examined, isResult: told.isResult };
}

/** The share of a box that this console went through by itself, or why it gives none (SCV1 2.10). */
export async function openBox(work: Work): Promise<Order | Stop> {
  const found = await examineOurs(work, null);
  if ('faults' in found || 'why' in found) return found;
  const { opening, checkpoint } = found;
  const { view, ring, box } = work;
  const close = `${toBase64url(opening.closeHash)}.${toBase64url(checkpoint.head)}`;
  if (!commitTo(toBase64url(opening.boxHash), close)) return { why: 'otherClose' };
  const hash = checkpointHash(opening.boxHash, checkpoint);
  return {
    intent: 'partial',
    box,
    partial: shareOf(opening, view.me, ring.share, ring.signing),
    cosign: toBase64url(sign(chance, 'SCV1/cosign', ring.signing, hash)),
  };
}

/** The signature under a result that this console worked out to the letter, or why there is none. */
export async function signOutcome(work: Work, result: string): Promise<Order | Stop> {
  const found = await examineOurs(work, result);
  if ('faults' in found || 'why' in found) return found;
  if (!found.isResult) return { why: 'resultWrong' };
  const signature = sign(chance, 'SCV1/result-ok', work.ring.signing, docHash('result', result));
  return { intent: 'result', box: work.box, signature: toBase64url(signature) };
}

export const isStop = (made: Order | Stop): made is Stop => !('intent' in made);
