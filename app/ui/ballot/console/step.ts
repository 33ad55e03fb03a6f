import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Keyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import { fingerprint } from '#app/domain/ballot/sealed/code';
import { dealerOf, type Memory } from './memory';
import { missingIn, provenKeyset, type Rounds, readRounds } from './rounds';
import type { ConsoleView } from './view';

export type Other = {
  readonly i: number;
  readonly name: string;
  readonly code: string;
  readonly isCompared: boolean;
};

/** Where a console stands in the ceremony: what it asks, what it does by itself, for whom it waits. */
export type Step =
  | { readonly at: 'aborted' }
  /** What the server hands out does not bear itself out, or is not what was compared: nobody goes on from here. */
  | { readonly at: 'suspect'; readonly why: 'messages' | 'changed' | 'keys' }
  /** This device has not the secrets that were begun with elsewhere. */
  | { readonly at: 'lost' }
  | { readonly at: 'begin' }
  | {
      readonly at: 'compare';
      readonly code: string;
      readonly others: readonly Other[];
      readonly missing: readonly string[];
    }
  | { readonly at: 'deal' | 'receive'; readonly rounds: Rounds }
  | { readonly at: 'wait'; readonly missing: readonly string[] }
  | { readonly at: 'write' | 'try'; readonly keyset: Keyset }
  | { readonly at: 'done'; readonly keyset: Keyset; readonly missing: readonly string[] };

const isPinned = ({ compared }: Memory, first: readonly { i: number; SP: Uint8Array }[]) =>
  first.every(({ i, SP }) => (compared[i] ?? toBase64url(SP)) === toBase64url(SP));

/** The next step, from what the server says and what this device remembers. */
export function stepOf(view: ConsoleView, memory: Memory): Step {
  const { ceremony, own, messages } = view;
  if (ceremony.state === 'aborted') return { at: 'aborted' };
  const rounds = readRounds(view);
  if (!rounds) return { at: 'suspect', why: 'messages' };
  const { org, first, second } = rounds;
  if (!isPinned(memory, first)) return { at: 'suspect', why: 'changed' };
  const hasSent = (round: string) => messages.some((one) => one.i === own && one.round === round);
  if (ceremony.keyset !== null) return stepWithKeys(view, memory, rounds, hasSent('rehearsal'));

  const dealer = dealerOf(memory, own);
  const mine = first.find(({ i }) => i === own);
  if (!mine) return { at: 'begin' };
  if (!dealer || toBase64url(dealer.signing.publicKey) !== toBase64url(mine.SP)) return { at: 'lost' };
  const others = first
    .filter(({ i }) => i !== own)
    .map(({ i, SP }) => ({
      i,
      name: org.trustees[i - 1]!.name,
      code: fingerprint(SP),
      isCompared: memory.compared[i] !== undefined,
    }));
  if (others.length < org.n - 1 || others.some(({ isCompared }) => !isCompared)) {
    return { at: 'compare', code: fingerprint(mine.SP), others, missing: missingIn(view, org, 'first') };
  }
  if (!hasSent('second')) return { at: 'deal', rounds };
  if (second.length < org.n) return { at: 'wait', missing: missingIn(view, org, 'second') };
  if (!hasSent('third')) return { at: 'receive', rounds };
  return { at: 'wait', missing: missingIn(view, org, 'third') };
}

function stepWithKeys(
  view: ConsoleView,
  memory: Memory,
  { org, first }: Rounds,
  hasRehearsed: boolean,
): Step {
  const keyset = provenKeyset(view, org);
  const isSame =
    keyset?.first.every(
      ({ i, SP }) => toBase64url(SP) === toBase64url(first[i - 1]?.SP ?? new Uint8Array()),
    ) && (memory.end ?? toBase64url(keyset.T2)) === toBase64url(keyset.T2);
  if (!keyset || !isSame) return { at: 'suspect', why: 'keys' };
  if (hasRehearsed) return { at: 'done', keyset, missing: missingIn(view, org, 'rehearsal') };
  // Whoever wrote the file may try it on any device.
  return { at: memory.share !== null && !memory.written ? 'write' : 'try', keyset };
}
