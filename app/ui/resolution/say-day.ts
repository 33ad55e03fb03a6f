import type { Locale } from '../../i18n/locale';
import { sayDate } from '../../i18n/time';

/** A calendar day as people write it: 2026年11月21日. */
export const sayIsoDay = (locale: Locale, day: string): string =>
  sayDate(locale, new Date(`${day}T00:00:00+08:00`));
