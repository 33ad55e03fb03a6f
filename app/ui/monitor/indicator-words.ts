import type { RankLine } from '../../domain/monitor/indicator/views';
import type { Unit } from '../../domain/monitor/indicator/words';
import type { Locale } from '../../i18n/locale';
import type { Say } from '../../i18n/phrases';

/** Digits with thousands apart, as the language writes them; the fraction stays as it is. */
export function groupDigits(locale: Locale, digits: string): string {
  const [before = '', after] = digits.split('.');
  const grouped = `${before.startsWith('-') ? '-' : ''}${new Intl.NumberFormat(locale).format(BigInt(before.replace('-', '')))}`;
  return after === undefined ? grouped : `${grouped}.${after}`;
}

/** A figure in its unit; a dash where there is none. */
export const sayFigure = (say: Say, locale: Locale, digits: string | null, unit: Unit): string =>
  digits === null
    ? say('monitor:indicator.page.none')
    : say(`monitor:indicator.units.${unit}`, { figure: groupDigits(locale, digits) });

/** Whom or what a line is about: a name where its reader may see it. */
export function sayLine(say: Say, line: RankLine): string {
  if (line.kind === 'item') return line.item ?? '';
  if (line.kind === 'department') return line.department ?? '';
  return line.name ?? say('monitor:indicator.page.masked', { department: line.department ?? '' });
}
