import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url } from '#app/domain/ballot/sealed/base64url';
import type { Box } from '#app/domain/ballot/sealed/box';
import { utf8 } from '#app/domain/ballot/sealed/bytes';
import {
  type ChallengeFault,
  type Commitment,
  checkOpening,
  type OpenedItem,
  type OpenedSealing,
  readCommitment,
  readOpening,
} from '#app/domain/ballot/sealed/challenge';
import type { Memory } from './memory';

/** Where a spot-check stands. `needsBox` waits for the blank paper; the others are for the person to read. */
export type Stage =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'committed'; readonly commitment: Commitment; readonly at: number }
  | { readonly stage: 'needsBox'; readonly commitment: Commitment; readonly opening: OpenedSealing }
  | {
      readonly stage: 'good';
      readonly commitment: Commitment;
      readonly mark: string;
      readonly items: readonly OpenedItem[];
    }
  | { readonly stage: 'fault'; readonly fault: ChallengeFault | 'late' | 'unreadable' };

const fault = (of: ChallengeFault | 'late' | 'unreadable'): Stage => ({ stage: 'fault', fault: of });

/** Whether an address leads to a spot-check. */
export const isChallenge = (fragment: string): boolean => /^#[co]=/.test(fragment);

/** What was taken down before, if anything. */
export function resume(memory: Memory): Stage {
  const kept = memory.recall();
  const commitment = kept && readCommitment(kept.commitment);
  return commitment ? { stage: 'committed', commitment, at: kept.at } : { stage: 'waiting' };
}

/**
 * Takes in what a QR code says, with or without the address before its #. Order is what a spot-check rests on: an opening without a
 * code taken down before is refused, for good.
 */
export function takeIn(memory: Memory, said: string, now: number): Stage {
  const text = said.trim().replace(/^[^#]*#/, '');
  if (readCommitment(text)) {
    memory.keep({ commitment: text, at: now });
    return resume(memory);
  }
  const opening = readOpening(text);
  if (!opening) return fault('unreadable');
  const fingerprint = toBase64url(sha256(utf8(text)));
  const before = resume(memory);
  if (memory.isLate(fingerprint)) return fault('late');
  if (before.stage === 'committed') return { stage: 'needsBox', commitment: before.commitment, opening };
  memory.keepLate(fingerprint);
  return fault('uncommitted');
}

/** Compares once the blank paper is there. */
export function compare(
  box: Box,
  { commitment, opening }: { readonly commitment: Commitment; readonly opening: OpenedSealing },
): Stage {
  const checked = checkOpening(box, commitment, opening);
  if (!checked.ok) return fault(checked.fault);
  return { stage: 'good', commitment, mark: opening.mark, items: checked.items };
}
