import type { Run } from '#app/domain/report/document';

// Lone surrogates and NUL can't be stored; the direction marks U+202A–202E and U+2066–2069 make a text read otherwise than
// it is; the non-characters carry our own marks (see LABEL) and never a reader's text.
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a form feed is a break to its writer
const BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** The text without control characters and with `\n` for every break; all other characters stay as they are. */
export const cleanText = (text: string): string =>
  text
    .replace(BREAKS, '\n')
    .replace(UNWANTED, '')
    .replace(/\p{Cs}/gu, '\ufffd');

const CJK = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Two lines made one: Chinese needs no space between them. */
export function joinLines(before: string, after: string): string {
  const [last, first] = [before.at(-1) ?? '', [...after][0] ?? ''];
  return before === '' || after === '' || (CJK.test(last) && CJK.test(first))
    ? before + after
    : `${before} ${after}`;
}

/** The runs without white space at both ends, empty ones or neighbours of one style. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    const text = last ? run.text : run.text.trimStart();
    if (text === '') continue;
    if (last && !last.bold === !run.bold && !last.italic === !run.italic) last.text += text;
    else tidy.push({ ...run, text });
  }
  for (let last = tidy.at(-1); last; last = tidy.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    tidy.pop();
  }
  return tidy;
}
