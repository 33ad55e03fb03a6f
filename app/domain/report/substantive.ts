import type { BlockDifference } from './difference';

/** Why a change restarts the notice clock. */
export type SubstanceReason = 'added' | 'removed' | 'moved' | 'figures' | 'negation' | 'wording';

export type Substance = { substantive: boolean; reasons: { id: string; reason: SubstanceReason }[] };

const FIGURE = /[-+−]?\d[\d.,:/]*[%‰]?/gu;
const NUMERAL = /[〇零一二三四五六七八九十百千万亿兆两半]/gu;
const NEGATION = /没有|[不未无非勿莫免禁否]|\b(?:not|no|never|without|nor|neither|non)\b|n't/giu;
const MARKS = /[\p{P}\p{Z}\p{C}\s]/gu;

const found = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).join('|');

/** The reason why a text's change matters, the gravest first; null where only marks, spaces or widths differ. */
export function reasonOf(before: string, after: string): SubstanceReason | null {
  const [a, b] = [before.normalize('NFKC'), after.normalize('NFKC')];
  // Points, signs and slashes belong to a figure: 10.5% and 105% differ though only a mark was taken away.
  if (found(a, FIGURE) !== found(b, FIGURE) || found(a, NUMERAL) !== found(b, NUMERAL)) return 'figures';
  if (found(a, NEGATION) !== found(b, NEGATION)) return 'negation';
  return a.replace(MARKS, '') === b.replace(MARKS, '') ? null : 'wording';
}

/**
 * Whether a new version differs in substance from the one that was sent out. In doubt it does: only changes of marks,
 * spaces, widths, numbering and style are editorial.
 */
export function substance(differences: readonly BlockDifference[]): Substance {
  const reasons = differences.flatMap(({ id, status, moved, before, after }) => {
    const reason: SubstanceReason | null =
      status === 'added' || status === 'removed'
        ? status
        : (reasonOf(before?.text ?? '', after?.text ?? '') ?? (moved ? 'moved' : null));
    return reason === null ? [] : [{ id, reason }];
  });
  return { substantive: reasons.length > 0, reasons };
}

/** The secretary may call an editorial change substantive, never the other way round. */
export const isSubstantive = (judged: Substance, secretarySays: boolean): boolean =>
  judged.substantive || secretarySays;
