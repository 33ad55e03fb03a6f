import { personalSpans, type Span } from './personal-numbers';
import { type ReaderLevel, standings } from './words';

/** Words that readers below `seenFrom` do not see; null: nobody does, whatever their office. */
export type RedactionRule = {
  readonly pattern: string;
  readonly replacement: string;
  readonly seenFrom: ReaderLevel | null;
};
export type Figures = readonly { readonly name: string; readonly value: string }[];

/** What stands in the place of words whose rule names nothing else, and of all that is blacked out after the approval. */
export const usualReplacement = '■■■';

/** What a reader of this level gets of a text: personal numbers always hidden, a version's own rules where they bind the level. */
export function redactText(text: string, rules: readonly RedactionRule[], level: ReaderLevel): string {
  const own = rules.filter((rule) => binds(rule, level)).flatMap((rule) => spansOf(text, rule));
  const once = replace(text, [...own, ...personalSpans(text)]);
  // Words put in between may have joined digits that stood apart.
  return own.length > 0 ? replace(once, personalSpans(once)) : once;
}

/** The same for figures, names and values alike; a number that runs from one into the other is hidden in both. */
export function redactFigures(
  figures: Figures,
  rules: readonly RedactionRule[],
  level: ReaderLevel,
): Figures {
  return figures.map(({ name, value }) => {
    const shown = { name: redactText(name, rules, level), value: redactText(value, rules, level) };
    return hasPersonalNumbers(`${shown.name}${shown.value}`)
      ? { name: usualReplacement, value: usualReplacement }
      : shown;
  });
}

/** Whether a text holds numbers of persons that no reader gets to see. */
export const hasPersonalNumbers = (text: string): boolean => personalSpans(text).length > 0;

/** Whether words stand anywhere in these texts, however they are written. */
export const holdsWords = (texts: readonly string[], pattern: string): boolean =>
  texts.some((text) => spansOf(text, { pattern, replacement: '', seenFrom: null }).length > 0);

const binds = (rule: RedactionRule, level: ReaderLevel): boolean =>
  rule.seenFrom === null || standings.indexOf(level) < standings.indexOf(rule.seenFrom);

/** Where the words of a rule stand, also spaced out, in full width or in capitals; they are words, never an expression. */
function spansOf(text: string, { pattern, replacement }: RedactionRule): Span[] {
  const signs = [...pattern.normalize('NFKC').replace(/\s+/gu, '')];
  if (signs.length === 0) return [];
  const gap = '[\\s\\u200b-\\u200d\\u2060\\ufeff]{0,3}';
  const words = new RegExp(signs.map(eitherWidth).join(gap), 'giu');
  return [...text.matchAll(words)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    by: replacement.trim() === '' ? usualReplacement : replacement,
  }));
}

function eitherWidth(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const hex = (point: number) => `\\u{${point.toString(16)}}`;
  return code > 0x20 && code < 0x7f ? `[${hex(code)}${hex(code + 0xfee0)}]` : hex(code);
}

/** Puts the replacements in; spans that overlap become one, under the words of the first. */
function replace(text: string, spans: readonly Span[]): string {
  const inOrder = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  let out = '';
  let at = 0;
  for (const { from, to, by } of inOrder) {
    if (from >= at) out += text.slice(at, from) + by;
    at = Math.max(at, to);
  }
  return out + text.slice(at);
}
