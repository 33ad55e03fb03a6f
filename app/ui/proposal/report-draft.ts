import type { ReportFigures } from '../../domain/proposal/report';
import type { Locale } from '../../i18n/locale';
import type { Say } from '../../i18n/phrases';
import { sayDateOf } from '../roster/say-date';

/** The first draft of a report, written from its figures: whole sentences, a paragraph a matter. */
export function draftReport(say: Say, locale: Locale, figures: ReportFigures): string {
  const { codes, results, units: _units, ...rest } = figures;
  const values = {
    ...rest,
    ...codes,
    ...results,
    from: sayDateOf(locale, figures.from),
    to: sayDateOf(locale, figures.to),
  };
  return (['opening', 'handling', 'rating', 'ending'] as const)
    .map((part) => say(`proposal:rating.report.draft.${part}`, values))
    .join('\n\n');
}
