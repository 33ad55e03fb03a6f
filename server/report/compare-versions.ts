import { diffArrays } from 'diff';
import { difference } from '#app/domain/report/difference';
import type { Block } from '#app/domain/report/document';
import type { Comparison, Piece } from '#app/domain/report/views';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);

/** Beyond so much work a paragraph is shown as replaced as a whole. */
const LONGEST_EDIT = 2_000;

/** The change inside a text, by words as Chinese has them: `same` and `del` joined are the old text, `same` and `ins` the new. */
export function compareTexts(before: string, after: string): Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: LONGEST_EDIT });
  const whole: Piece[] = [
    { kind: 'del', text: before },
    { kind: 'ins', text: after },
  ];
  const pieces = changes?.map(
    ({ value, added, removed }): Piece => ({
      kind: added ? 'ins' : removed ? 'del' : 'same',
      text: value.join(''),
    }),
  );
  return (pieces ?? whole).filter((piece) => piece.text !== '');
}

/** Two versions of a report in one reading order, with the changes inside each changed paragraph. */
export function compareVersions(oldBlocks: readonly Block[], newBlocks: readonly Block[]): Comparison[] {
  return difference(oldBlocks, newBlocks).map((one) =>
    one.status === 'changed'
      ? { ...one, pieces: compareTexts(one.before?.text ?? '', one.after?.text ?? '') }
      : one,
  );
}
