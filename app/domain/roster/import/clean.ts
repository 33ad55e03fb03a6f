import type { Reason } from './reasons';

/** What became of a text, with everything the secretary ought to know about it. */
export type Cleaned<Value> = { readonly value: Value | null; readonly reasons: readonly Reason[] };

const none: readonly Reason[] = [];

/**
 * Folds only full-width ASCII and the ideographic space. NFKC would do more and replace compatibility ideographs, and
 * with them people's names.
 */
export function foldWidth(text: string): string {
  if (!/[\uFF01-\uFF5E\u3000]/u.test(text)) return text;
  return text.replace(/[\uFF01-\uFF5E\u3000]/gu, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

/** Takes out what can't be seen (control, format and broken characters) and shrinks runs of white space. */
export function stripInvisible(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}

/** The apostrophe that our own CSV files put before a formula-like text comes off again. */
const unguard = (text: string) => (/^'[=+\-@]/u.test(text) ? text.slice(1) : text);

/** One line of text as typed: remarks keep their full-width punctuation. */
export const cleanRemark = (text: string): string => unguard(stripInvisible(text));

/** A word of a list (department, delegation, number): full-width forms folded, so that equal things are equal. */
export const cleanText = (text: string): string => unguard(stripInvisible(foldWidth(text)));

/** Text that only says "nothing here". */
export const isPlaceholder = (text: string): boolean =>
  /^(?:无|不详|未知|待定|暂无|[-—–/\\]+|n\/a|null|none)$/iu.test(text);

/** A text field of at most `limit` characters. */
export function readText(
  raw: string,
  limit: number,
  clean: (text: string) => string = cleanText,
): Cleaned<string> {
  const value = clean(raw);
  if (value === '') return { value: null, reasons: none };
  const length = [...value].length;
  if (length > limit) return { value: null, reasons: [{ code: 'textTooLong', params: { limit, length } }] };
  if (/^[=@]/u.test(value)) return { value, reasons: [{ code: 'formulaKeptAsText' }] };
  return { value, reasons: none };
}

const nameLimit = 50;

/**
 * A person's name: padding between the characters of a short Han name goes ("张　伟" is 张伟), single spaces and the
 * middle dot stay in longer and in Latin names; rare characters are never touched.
 */
export function readName(raw: string): Cleaned<string> {
  const plain = cleanText(raw)
    .replace(/[•・‧∙⋅･]/gu, '·')
    .replace(/ ?· ?/gu, '·');
  const joined = plain.replaceAll(' ', '');
  const value = /^\p{Script=Han}{2,4}$/u.test(joined) ? joined : plain;
  if (value === '') return { value: null, reasons: [{ code: 'nameMissing' }] };
  const length = [...value].length;
  if (length > nameLimit)
    return { value: null, reasons: [{ code: 'nameTooLong', params: { limit: nameLimit, length } }] };
  const reasons: Reason[] = [];
  if (/[\p{Cc}\p{Cf}]/u.test(raw.trim().replace(/[\t\r\n]/gu, '')))
    reasons.push({ code: 'controlCharactersRemoved' });
  if (/^[=+\-@]/u.test(value)) reasons.push({ code: 'formulaKeptAsText' });
  const emoji = value.match(/\p{Extended_Pictographic}|\p{Regional_Indicator}/gu);
  if (emoji) reasons.push({ code: 'emojiInName', params: { characters: emoji.join('') } });
  const odd = value.match(/[\uFFFD\p{Co}<>{}[\]\\|;$%^&*#?!]/gu);
  if (odd) reasons.push({ code: 'nameOddCharacters', params: { characters: [...new Set(odd)].join('') } });
  return { value, reasons };
}

const staffNumberLimit = 32;

/** A staff number, before its zeros are restored: letters, digits, dot, dash, slash and underline. */
export function readStaffNumber(raw: string): Cleaned<string> {
  const value = cleanText(raw).replaceAll(' ', '');
  if (value === '') return { value: null, reasons: [{ code: 'staffNumberMissing' }] };
  if ([...value].length > staffNumberLimit) {
    return { value: null, reasons: [{ code: 'staffNumberTooLong', params: { limit: staffNumberLimit } }] };
  }
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(value)) {
    return { value: null, reasons: [{ code: 'staffNumberOdd', params: { text: value } }] };
  }
  return { value, reasons: none };
}

/** An eleven-digit mobile number of the mainland, without +86, spaces or dashes; anything else is left out with a warning. */
export function readPhone(raw: string): Cleaned<string> {
  const text = cleanText(raw);
  if (text === '' || isPlaceholder(text)) return { value: null, reasons: [{ code: 'phoneMissing' }] };
  const digits = text.replace(/[\s()-]/gu, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/u, '');
  if (/^1\d{10}$/u.test(digits)) return { value: digits, reasons: none };
  return { value: null, reasons: [{ code: 'phoneUnreadable', params: { text: text.slice(0, 40) } }] };
}
