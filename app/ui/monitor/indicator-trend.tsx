import type { TrendMonth } from '../../domain/monitor/indicator/views';
import type { Unit } from '../../domain/monitor/indicator/words';
import { usePhrases } from '../../i18n/use-phrases';
import { DataTable } from '../data-table/data-table';
import { sayFigure } from './indicator-words';
import { Trend, type TrendProps } from './trend';

/** The months that led to a ranking, of the whole unit or a department, drawn and as a table. */
export function IndicatorTrend(props: {
  indicator: string;
  name: string;
  unit: Unit;
  months: readonly TrendMonth[];
  drawing: TrendProps['drawing'];
}) {
  const { say, locale } = usePhrases();
  const { indicator, name, unit, months, drawing } = props;
  const caption = say('monitor:indicator.page.trendSay', { name, indicator });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return (
    <Trend
      description={caption}
      drawing={drawing}
      sayValue={(value) => short.format(value)}
      sayName={(label) => label.slice(2)}
      words={{ legend: say('monitor:indicator.page.legend'), line: indicator }}
      table={
        <DataTable
          dense
          caption={caption}
          captionHidden
          rows={[...months].reverse()}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              head: say('monitor:indicator.page.trendMonth'),
              isRowHead: true,
              cell: ({ month }) => month,
            },
            {
              key: 'figure',
              head: say('monitor:indicator.page.figure'),
              numeric: true,
              cell: ({ digits, isHidden }) =>
                isHidden
                  ? say('monitor:indicator.page.trendHidden')
                  : digits === null
                    ? say('monitor:indicator.page.trendNone')
                    : sayFigure(say, locale, digits, unit),
            },
          ]}
        />
      }
    />
  );
}
