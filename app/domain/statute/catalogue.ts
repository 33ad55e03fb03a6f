import type { Citation } from './figure';
import type { Matter, Procedure } from './matter';
import type { UnitKind } from './profile';

/** A matter as it stands in a list: id, Chinese, English, words of titles, kinds of unit (none: all). */
export type MatterLine = readonly [
  id: string,
  zh: string,
  en: string,
  words: readonly string[],
  units?: readonly UnitKind[],
];

export const publicInstitutions: readonly UnitKind[] = ['hospital', 'school'];
export const publicOwned: readonly UnitKind[] = ['stateEnterprise', 'hospital', 'school'];
export const stateOwned: readonly UnitKind[] = ['stateEnterprise'];
export const privateOwned: readonly UnitKind[] = ['enterprise'];

/** The matters that one article hands to one procedure. */
export function section(
  source: Citation,
  procedure: Procedure,
  secret: boolean,
  lines: readonly MatterLine[],
): Matter[] {
  return lines.map(([id, zh, en, words, units]) => ({
    id,
    phrase: { zh, en },
    procedure,
    secret,
    article: source.article,
    trust: source.trust,
    ...(words.length > 0 ? { keywords: [...words] } : {}),
    ...(units ? { units: [...units] } : {}),
  }));
}

/** A citation in short: `at('《…》', '第十条')` was read in the source; say so where it was not. */
export const at = (instrument: string, article: string, trust: Citation['trust'] = 'verified'): Citation => ({
  article: `${instrument}${article}`,
  trust,
});
