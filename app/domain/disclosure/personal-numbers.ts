/** A stretch of a text that readers do not get, and what stands in its place. */
export type Span = { readonly from: number; readonly to: number; readonly by: string };

/** What stands in the place of each kind of number; no digit in them, so that hiding twice changes nothing. */
const marks = {
  identity: '〔证件号码已隐去〕',
  mobile: '〔手机号码已隐去〕',
  card: '〔银行卡号已隐去〕',
} as const;
type Kind = keyof typeof marks;

type Token = { readonly digits: string; readonly from: number; readonly to: number };

// What people put between the digits of a long number: blanks (also invisible ones), hyphens, dots, brackets; no line end, no comma, no colon.
const gap =
  '[ \\t\\u00a0\\u3000\\u2000-\\u200d\\u2060\\ufeff\\u00ad\\-\\u2010-\\u2015\\u2212\\uff0d_.\\u00b7\\u30fb\\uff0e()\\uff08\\uff09]';
const runOf = (digit: string) => new RegExp(`${digit}(?:${gap}{0,3}${digit})*(?:${gap}{0,3}[xXＸｘ])?`, 'gu');
const scripts = [
  { run: runOf('\\p{Nd}'), digits: /\p{Nd}+|[xXＸｘ]$/gu },
  { run: runOf('[〇零一幺二三四五六七八九]'), digits: /[〇零一幺二三四五六七八九]+|[xXＸｘ]$/gu },
] as const;
const spoken = '〇一二三四五六七八九';
/** As digits are also said: 零 for zero, 幺 for one, so that nobody mishears them. */
const alsoSpoken: Readonly<Record<string, string>> = { 零: '0', 幺: '1' };

/**
 * Where a text holds identity numbers (18 or 15 digits), mobile numbers and bank cards, in any width and with blanks or hyphens inside.
 * Amounts, dates, codes of organisations (GB 32100), hotlines and landlines are left alone.
 */
export function personalSpans(text: string): Span[] {
  return scripts.flatMap(({ run, digits }) =>
    [...text.matchAll(run)].flatMap((found) => {
      if (found[0].length < 11) return [];
      const tokens = [...found[0].matchAll(digits)].map((token) => ({
        digits: inAscii(token[0]),
        from: found.index + token.index,
        to: found.index + token.index + token[0].length,
      }));
      return spansIn(text, tokens);
    }),
  );
}

/** Tries every stretch of whole groups of digits, the longest first, from left to right. */
function spansIn(text: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    let joined = '';
    let best: { last: number; kind: Kind } | null = null;
    for (let last = first; last < tokens.length && joined.length < 40; last += 1) {
      joined += tokens[last]!.digits;
      const [from, to] = [tokens[first]!.from, tokens[last]!.to];
      const kind = kindOf(joined, last - first + 1);
      if (kind === null || isSomethingElse(text, from, to, kind)) continue;
      if (kind === 'mobile' && isOdd(tokens.slice(first, last + 1)) && isRow(text, from, to)) continue;
      best = { last, kind };
    }
    if (best === null) continue;
    spans.push({ from: tokens[first]!.from, to: tokens[best.last]!.to, by: marks[best.kind] });
    first = best.last;
  }
  return spans;
}

function kindOf(digits: string, groups: number): Kind | null {
  if (isIdentity18(digits)) return 'identity';
  if (digits.length === 15 && groups <= 3 && isIdentity15(digits)) return 'identity';
  if (isMobile(digits)) return 'mobile';
  if (isCard(digits) && groups <= 19) return 'card';
  // Two of them written without anything in between.
  if (groups === 1 && digits.length > 20 && digits.length < 40 && isChain(digits)) return 'identity';
  return null;
}

const isMobile = (digits: string) => /^(?:0|(?:00)?86)?1[3-9]\d{9}$/.test(digits);

/** Whether a mobile number is cut where hardly anybody cuts one: after its first or second digit, in few pieces. */
const isOdd = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 &&
  tokens.length < 6 &&
  tokens[0]!.digits.length < 3 &&
  !/^0?0?86$/.test(tokens[0]!.digits);

/** Whether such pieces are several numbers in a row: cells of a table, a date among them, a share of one, or an amount of something. */
function isRow(text: string, from: number, to: number): boolean {
  const written = text.slice(from, to);
  return (
    written.includes('\t') ||
    /^0\.\p{Nd}+$/u.test(written) ||
    /(?<!\p{Nd})(?:19|20)\d\d([-.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\p{Nd})/u.test(written) ||
    /^\s*[十百千万亿]*(?:[人名例次件项台套个张份天年月日户间米吨度%％‰]|平方米|公里|公斤|千克)/u.test(
      text.slice(to, to + 10),
    )
  );
}

function isIdentity18(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !isRegion(digits)) return false;
  if (!isDay(digits.slice(6, 10), digits.slice(10, 14))) return false;
  return hasIdentityCheck(digits) || !hasOrganisationCheck(digits);
}

const isIdentity15 = (digits: string) =>
  /^\d{15}$/.test(digits) && isRegion(digits) && isDay(`19${digits.slice(6, 8)}`, digits.slice(8, 12));

const isRegion = (digits: string) =>
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/.test(digits);

function isDay(year: string, monthAndDay: string): boolean {
  const [month, day] = [Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2))];
  return /^(?:19|20)/.test(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** UnionPay cards by their number alone, others by their check digit too (Luhn). */
function isCard(digits: string): boolean {
  if (/^62\d{14,17}$/.test(digits)) return true;
  return /^(?:60\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13})$/.test(digits) && hasLuhnCheck(digits);
}

function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, at) => {
    const twice = at % 2 === 1 ? Number(sign) * 2 : Number(sign);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

/** GB 11643: the last sign of an identity number. */
function hasIdentityCheck(digits: string): boolean {
  const sum = [...digits.slice(0, 17)].reduce(
    (total, sign, at) => total + Number(sign) * (2 ** (17 - at) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === digits[17];
}

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: the last sign of a unified social credit code. */
function hasOrganisationCheck(code: string): boolean {
  const sum = [...code.slice(0, 17)].reduce(
    (total, sign, at) => total + signs.indexOf(sign) * (3 ** at % 31),
    0,
  );
  return signs[(31 - (sum % 31)) % 31] === code[17];
}

function isChain(digits: string): boolean {
  if (digits === '') return true;
  return [18, 15, 11].some((length) => {
    const part = digits.slice(0, length);
    if (part.length < length) return false;
    return (isIdentity18(part) || isIdentity15(part) || isMobile(part)) && isChain(digits.slice(length));
  });
}

/** An amount by its sign or unit, a code of an organisation or a long code by the letters around it. */
function isSomethingElse(text: string, from: number, to: number, kind: Kind): boolean {
  const before = text.slice(Math.max(0, from - 40), from);
  const after = text.slice(to, to + 40);
  if (kind !== 'identity' && /(?:[¥￥$€£]|人民币|RMB|CNY)\s*$/iu.test(before)) return true;
  if (
    kind !== 'identity' &&
    /^(?:\.\p{Nd}{1,4})?\s*[十百千万亿]*(?:元|美元|欧元|港元|日元|人民币|RMB|CNY)/iu.test(after)
  )
    return true;
  if (kind !== 'identity' && /(?<![\p{Nd}.])0\.$/u.test(before)) return true;
  const whole = `${/[0-9A-Za-z]*$/.exec(before)?.[0]}${text.slice(from, to)}${/^[0-9A-Za-z]*/.exec(after)?.[0]}`;
  if (whole.length >= 32 && /[A-Za-z]/.test(whole) && /^[0-9A-Za-z]+$/.test(whole)) return true;
  return /^(?=.*[A-Z])[0-9A-HJ-NPQRTUWXY]{18}$/.test(whole) && hasOrganisationCheck(whole);
}

const inAscii = (token: string) =>
  [...token]
    .map((sign) => alsoSpoken[sign] ?? (spoken.includes(sign) ? String(spoken.indexOf(sign)) : digitOf(sign)))
    .join('');

/** A decimal digit of any script stands in a row of ten that begins with its zero. */
function digitOf(sign: string): string {
  if (/[xXＸｘ]/u.test(sign)) return 'X';
  const plain = sign.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  let below = sign.codePointAt(0) ?? 0;
  let steps = 0;
  while (steps < 9 && /\p{Nd}/u.test(String.fromCodePoint(below - 1))) {
    below -= 1;
    steps += 1;
  }
  return String(steps);
}
