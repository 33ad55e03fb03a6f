import type { Unit } from '../../domain/monitor/indicator/words';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { Row } from '../stack/stack';
import { sayFigure } from './indicator-words';

export type Card = {
  readonly id: string;
  readonly name: string;
  readonly agreed: number | null;
  readonly proposed: number | null;
  readonly period: string | null;
  readonly figure: { readonly digits: string; readonly unit: Unit } | null;
  readonly findings: number;
  readonly postedUntil: string | null;
};

/** The indicators: the newest figure of the whole unit, how far the method is agreed, what was found. */
export function IndicatorCards({ cards }: { cards: readonly Card[] }) {
  const { say, locale } = usePhrases();
  return (
    <EntryList
      label={say('monitor:indicator.dashboard.list')}
      entries={cards.map((card) => ({
        key: card.id,
        to: paths.indicator(card.id),
        title: card.name,
        meta: card.period
          ? `${say('monitor:indicator.dashboard.latest', { period: card.period })} ${card.figure ? sayFigure(say, locale, card.figure.digits, card.figure.unit) : say('monitor:indicator.page.none')}`
          : say('monitor:indicator.dashboard.noRun'),
        note:
          card.agreed === null
            ? say('monitor:indicator.dashboard.notAgreed')
            : say('monitor:indicator.dashboard.agreed', { version: card.agreed }),
        state: (
          <Row>
            {card.findings > 0 && (
              <Badge tone="warning">
                {say('monitor:indicator.dashboard.findings', { count: card.findings })}
              </Badge>
            )}
            {card.postedUntil && (
              <Badge tone="seal">
                {say('monitor:indicator.dashboard.posted', { until: sayIsoDay(locale, card.postedUntil) })}
              </Badge>
            )}
          </Row>
        ),
      }))}
    />
  );
}
