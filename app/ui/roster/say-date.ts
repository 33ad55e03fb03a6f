import type { Locale } from '../../i18n/locale';
import { sayDate } from '../../i18n/time';

/** A calendar day of the roster (YYYY-MM-DD) with its year. */
export const sayDateOf = (locale: Locale, day: string): string =>
  sayDate(locale, new Date(`${day}T00:00:00+08:00`));
