import type { SessionState } from '../congress/states';
import type { Refusal } from '../refusal';
import { refuse } from '../refusals';
import { isBeforeSpeech, isSpeechOpen } from './seat';
import type { QuestionState } from './states';

/** Where one answer is on its way; a published one stands for good, a correction is the next number. */
export type AnswerState = 'drafted' | 'sentBack' | 'reviewed' | 'published';

type Answer = {
  readonly number: number;
  readonly text: string;
  readonly unit: string;
  readonly sentBack: string | null;
  readonly reviewedAt: Date | null;
  readonly publishedAt: Date | null;
};

export function answerState(answer: Omit<Answer, 'number' | 'text' | 'unit'>): AnswerState {
  if (answer.publishedAt) return 'published';
  if (answer.reviewedAt) return 'reviewed';
  return answer.sentBack === null ? 'drafted' : 'sentBack';
}

/** A fingerprint (FNV-1a) that tells two texts apart; it proves nothing. */
export function fingerprint(text: string): string {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  return sum.toString(36);
}

/** What somebody has before them when they write, review or publish: any change of it in between refuses their order. */
export function markOf(question: { readonly text: string }, latest: Answer | null): string {
  const words = [question.text, latest?.unit ?? '', latest?.text ?? ''].join('\n\n');
  return [latest?.number ?? 0, latest ? answerState(latest) : 'open', fingerprint(words)].join('.');
}

/** Questions are gathered and summaries written while the rooms are open; null where they are. */
export function faultOfGathering(state: SessionState): Refusal | null {
  if (isBeforeSpeech(state)) return refuse('discussion.notYet');
  return isSpeechOpen(state) ? null : refuse('discussion.over');
}

/** What the closing left open is still placed and answered afterwards, until the dossier is closed. */
export const areAnswersOpen = (state: SessionState): boolean =>
  isSpeechOpen(state) || state === 'published' || state === 'reported';

/** Whose turn it is: nobody has written, it waits for review or for publication; null where the published answer stands alone. */
export type Awaited = 'draft' | 'review' | 'publish';
export function awaited(
  question: { readonly state: QuestionState },
  latest: AnswerState | null,
): Awaited | null {
  if (latest === 'drafted') return 'review';
  if (latest === 'reviewed') return 'publish';
  if (latest === 'published') return null;
  return question.state === 'answered' && latest === null ? null : 'draft';
}
