import { type CheckCode, checks } from '#app/domain/ballot/sealed/verify/finding';
import { type Language, placeOf, sentenceOf } from './words';

type Finding = { readonly check: string; readonly at: string };

/** What a verifier came to; both have this form. */
export type Verdict = { readonly faults: readonly Finding[]; readonly ignored: readonly Finding[] };

const codes = Object.keys(checks) as CheckCode[];
const sums = ['V-11', 'V-22', 'V-24', 'V-25', 'V-26'];

/** The checks that were not made since what they need can't be read: they are neither passed nor failed. */
function unmade({ faults }: Verdict): ReadonlySet<string> {
  const failed = (check: string, at?: string) =>
    faults.some((fault) => fault.check === check && (at === undefined || fault.at === at));
  const isUnread = failed('V-02') || failed('V-10', 'box.json') || failed('V-13', '');
  const open = isUnread ? codes.filter((code) => code !== 'V-01') : failed('V-14') ? sums : [];
  return new Set(open.filter((code) => !failed(code)));
}

/** One word a check: PASS, FAIL, or a dash where it could not be made. */
function wordsOf(verdict: Verdict): Map<CheckCode, string> {
  const open = unmade(verdict);
  const failed = new Set(verdict.faults.map(({ check }) => check));
  const word = (code: CheckCode) => (failed.has(code) ? 'FAIL' : open.has(code) ? '—' : 'PASS');
  return new Map(codes.map((code) => [code, word(code)]));
}

const list = (found: readonly Finding[], language: Language): string => {
  const places = [...new Set(found.map(({ check, at }) => placeOf(check, at)[language]))];
  const shown = places.filter((place) => place !== '');
  const rest = shown.length > 20 ? ` … (${shown.length})` : '';
  return shown.slice(0, 20).join(language === 'zh' ? '、' : ', ') + rest;
};

const say = { zh: '不妨碍结果而忽略', en: 'ignored, does no harm' };

/** The report of one verifier: a line a check, then what was ignored. */
export function linesOf(verdict: Verdict, language: Language): string[] {
  const words = wordsOf(verdict);
  const lines = codes.map((code) => {
    const where = list(
      verdict.faults.filter(({ check }) => check === code),
      language,
    );
    return `${code} ${words.get(code)!.padEnd(4)} ${sentenceOf(code, language)}${where ? `: ${where}` : ''}`;
  });
  const ignored = list(verdict.ignored, language);
  return ignored ? [...lines, `${say[language]}: ${ignored}`] : lines;
}

const key = ({ check, at }: Finding): string => `${check} ${at}`;
const keysOf = (found: readonly Finding[]): string[] => [...new Set(found.map(key))].sort();

/** What only one of the two found, with a sign for which: nothing where they agree. */
export function differences(first: Verdict, second: Verdict): string[] {
  const [one, other] = [first, second].map(({ faults, ignored }) => [
    ...keysOf(faults),
    ...keysOf(ignored).map((ignored) => `${ignored} (ignored)`),
  ]) as [string[], string[]];
  return [
    ...one.filter((found) => !other.includes(found)).map((found) => `1: ${found}`),
    ...other.filter((found) => !one.includes(found)).map((found) => `2: ${found}`),
  ];
}

/** Both verifiers beside one another, a line a check. */
export function linesOfBoth(first: Verdict, second: Verdict, language: Language): string[] {
  const [one, other] = [wordsOf(first), wordsOf(second)];
  return codes.map((code) => {
    const [left, right] = [one.get(code)!, other.get(code)!];
    const sign = left === right ? '=' : '≠';
    return `${code} ${left.padEnd(4)} ${sign} ${right.padEnd(4)} ${sentenceOf(code, language)}`;
  });
}
