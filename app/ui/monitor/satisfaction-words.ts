import type { Locale } from '../../i18n/locale';

/** A share per mille as people read it: 91.2 %. */
export const sayShare = (perMille: number): string => `${(perMille / 10).toFixed(1)}%`;

/** A share of so many. */
export const shareOf = ({ n, good }: { readonly n: number; readonly good: number }): string =>
  n === 0 ? '—' : sayShare(Math.floor((2000 * good + n) / (2 * n)));

/** A month: 2026年9月. */
export const sayMonth = (locale: Locale, month: string): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** The same in few characters, under a chart. */
export const sayMonthShort = (locale: Locale, month: string): string =>
  new Intl.DateTimeFormat(locale, { year: '2-digit', month: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
