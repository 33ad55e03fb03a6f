const DIGITS = [...'零一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];

/** A number from 1 to 9999 in Chinese words; 10 to 19 without a leading one unless `legal`. */
function inWords(value: number, legal: boolean): string {
  const [digits, units] = legal ? [LEGAL, ['', '拾', '佰', '仟']] : [DIGITS, ['', '十', '百', '千']];
  const places = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  for (const [index, digit] of places.entries()) {
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? digits[0] : '') + digits[digit]! + units[places.length - 1 - index]!;
      gap = false;
    }
  }
  return !legal && value >= 10 && value < 20 ? text.slice(1) : text;
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [text, rest] = ['', value];
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** Word counts a to z, then aa to zz. */
const letters = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** A list's number in one of Word's formats (`w:numFmt`); decimal where the format is not known or the number out of its reach. */
export function formatNumber(value: number, format: string): string {
  if (value < 1 || value > 9_999) return String(value);
  if (/^(?:chineseCounting(?:Thousand)?|taiwaneseCounting(?:Thousand)?|japaneseCounting)$/.test(format))
    return inWords(value, false);
  if (format === 'chineseLegalSimplified' || format === 'ideographLegalTraditional')
    return inWords(value, true);
  if (format === 'ideographDigital')
    return [...String(value)].map((digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)])).join('');
  if (format.startsWith('decimalEnclosedCircle') && value <= 20)
    return String.fromCodePoint(0x2460 + value - 1);
  if (format === 'decimalFullWidth')
    return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerLetter' && value <= 260) return letters(value);
  if (format === 'upperLetter' && value <= 260) return letters(value).toUpperCase();
  return String(value);
}
