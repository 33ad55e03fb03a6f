import type { BoxOutcome, ReadResult } from '../../domain/resolution/views';
import type { Say } from '../../i18n/phrases';

/** A closed vote's arithmetic as running text; Chinese needs no space between sentences. */
export const sayVote = (say: Say, locale: string, vote: ReadResult): string =>
  vote.sentences.map((sentence) => say(sentence.key, sentence.params)).join(locale === 'en' ? ' ' : '');

/** What a ballot box decided on an item, as running text. */
export function sayBox(say: Say, locale: string, verdict: BoxOutcome): string {
  if (verdict.verdict)
    return verdict.verdict.sentences
      .map((sentence) => say(sentence.key, sentence.params))
      .join(locale === 'en' ? ' ' : '');
  if (verdict.outcome === 'reported') return say('resolution:boxReported');
  const names = verdict.elected
    .flatMap((place) => verdict.subjects[place] ?? [])
    .filter((name) => !name.startsWith('+'));
  return names.length > 0
    ? say('resolution:boxElected', { names: names.join(locale === 'en' ? ', ' : '、') })
    : say('resolution:boxNobody');
}
