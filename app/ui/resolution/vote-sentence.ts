import type { ReadResult } from '../../domain/resolution/views';
import type { Say } from '../../i18n/phrases';

/** A closed vote's arithmetic as running text; Chinese needs no space between sentences. */
export const sayVote = (say: Say, locale: string, vote: ReadResult): string =>
  vote.sentences.map((sentence) => say(sentence.key, sentence.params)).join(locale === 'en' ? ' ' : '');
