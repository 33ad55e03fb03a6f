/** The characters of a unified social credit code in the order of their values (GB 32100-2015): no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a text has the form of a unified social credit code, whatever its check digit. */
export const isCode = (text: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u.test(text);

/** The check digit that belongs to the first seventeen characters (GB 32100-2015); null where a character can't be one. */
export function checkDigitOf(code: string): string | null {
  let sum = 0;
  for (const [place, weight] of weights.entries()) {
    const value = alphabet.indexOf(code[place] ?? ' ');
    if (value < 0) return null;
    sum += value * weight;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? null;
}

/** Whether the last character of a code is the one its first seventeen ask for. A wrong one warns and stops nothing: the fault may be the file's. */
export const isChecked = (code: string): boolean => code.length === 18 && checkDigitOf(code) === code[17];
