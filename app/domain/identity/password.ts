export const shortestPassword = 10;
export const longestPassword = 200;

/** What a password may not be made of, besides its own length. */
export type PasswordOwner = {
  readonly name: string;
  readonly staffNumber: string;
  readonly phone: string | null;
};

/** Passwords that are tried first by anyone who guesses, and their roots (compared without case and figures at the end). */
const worst = new Set([
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'woaini',
  'letmein',
  'welcome',
  'administrator',
  'admin',
  'abcdefghij',
  'abc',
  'aa',
  'test',
  'gongyi',
  'gonghui',
  'zhigong',
  '1qaz2wsx',
  'qazwsx',
  'q1w2e3r4t5',
  '5201314',
]);

/** The same password however it was typed: full-width signs and composed letters fold. */
export const foldPassword = (typed: string): string => typed.normalize('NFKC');

const isRun = (text: string): boolean => {
  const steps = [...text].slice(1).map((sign, index) => sign.codePointAt(0)! - text.codePointAt(index)!);
  const regular = (step: number) => steps.filter((one) => one === step || one === step * -9).length;
  return steps.length > 0 && [0, 1, -1].some((step) => regular(step) === steps.length);
};

/** What speaks against a new password, as phrase keys; empty where nothing does. */
export function faultsOfPassword(typed: string, owner: PasswordOwner): string[] {
  const password = foldPassword(typed);
  if ([...password].length < shortestPassword) return ['identity:fields.passwordShort'];
  const plain = password.toLowerCase();
  const root = plain.replace(/[^\p{L}\p{N}]/gu, '').replace(/\d+$/, '');
  const own = [owner.staffNumber, owner.phone ?? '', owner.name].map((one) => one.toLowerCase());
  const rest = own.reduce((text, one) => (one.length > 1 ? text.split(one).join('') : text), plain);
  if (own.some((one) => one !== '' && plain.includes(one)) && [...rest].length < 6)
    return ['identity:fields.passwordOwn'];
  const halves = plain.slice(0, Math.ceil(plain.length / 2));
  const repeated =
    halves.length * 2 === plain.length && halves.repeat(2) === plain && new Set(halves).size < 6;
  if (worst.has(plain) || worst.has(root) || isRun(plain) || repeated || new Set(plain).size < 4)
    return ['identity:fields.passwordCommon'];
  return [];
}
