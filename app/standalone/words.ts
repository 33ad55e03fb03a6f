import type { Question } from '#app/domain/ballot/sealed/kinds';
import type { Phrases } from './phrases/zh-CN';

const ownWords: readonly Question['kind'][] = ['choice', 'appraisal'];

/** An option in words: the paper's own, or that of its kind. */
export const optionWord = (say: Phrases, kind: Question['kind'], option: string): string =>
  ownWords.includes(kind) ? option : (say.options[option] ?? option);

/** Whom or what an answer is about: a name of the paper, or a place for another person ("+1"). */
export const subjectWord = (say: Phrases, subject: string): string =>
  /^\+\d+$/.test(subject) ? say.writeIn(subject) : subject;
