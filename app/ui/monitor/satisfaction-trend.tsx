import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import { sayMonth, sayMonthShort, sayShare } from './satisfaction-words';
import { Trend, type TrendProps } from './trend';

type Row = {
  readonly month: string;
  readonly n: number;
  readonly value: number | null;
  readonly centre: number | null;
  readonly low: number | null;
  readonly verdict: 'early' | 'fell' | 'ranLow' | 'steady';
};

const toneOf = { early: 'neutral', steady: 'success', fell: 'danger', ranLow: 'warning' } as const;

/** The control chart of a department and question, with its figures as a table. */
export function SatisfactionTrend(props: {
  department: string;
  question: string;
  rows: readonly Row[];
  drawing: TrendProps['drawing'];
}) {
  const { say, locale } = usePhrases();
  const { department, question, rows, drawing } = props;
  const share = (value: number | null) => (value === null ? '—' : sayShare(value));
  return (
    <Trend
      description={say('monitor:satisfaction.home.description', {
        department,
        question,
        from: sayMonth(locale, rows[0]?.month ?? ''),
        to: sayMonth(locale, rows.at(-1)?.month ?? ''),
        share: share(rows.at(-1)?.value ?? null),
      })}
      drawing={drawing}
      sayValue={(value) => `${value / 10}%`}
      sayName={(label) => sayMonthShort(locale, label)}
      words={{
        legend: say('monitor:satisfaction.home.legend'),
        line: say('monitor:satisfaction.home.share'),
        centre: say('monitor:satisfaction.home.line'),
        limits: say('monitor:satisfaction.home.limitsWord'),
        out: say('monitor:satisfaction.home.out'),
      }}
      table={
        <DataTable
          dense
          caption={say('monitor:satisfaction.home.chartTable')}
          captionHidden
          rows={[...rows].reverse()}
          rowKey={({ month }) => month}
          columns={[
            {
              key: 'month',
              head: say('monitor:satisfaction.home.month'),
              isRowHead: true,
              cell: ({ month }) => sayMonth(locale, month),
            },
            { key: 'n', head: say('monitor:satisfaction.home.count'), numeric: true, cell: ({ n }) => n },
            {
              key: 'share',
              head: say('monitor:satisfaction.home.share'),
              numeric: true,
              cell: ({ value }) => share(value),
            },
            {
              key: 'line',
              head: say('monitor:satisfaction.home.line'),
              numeric: true,
              cell: ({ centre }) => share(centre),
            },
            {
              key: 'limit',
              head: say('monitor:satisfaction.home.limit'),
              numeric: true,
              cell: ({ low }) => share(low),
            },
            {
              key: 'verdict',
              head: say('monitor:satisfaction.home.verdict'),
              cell: ({ verdict }) => (
                <Badge tone={toneOf[verdict]}>{say(`monitor:satisfaction.home.${verdict}`)}</Badge>
              ),
            },
          ]}
        />
      }
    />
  );
}
