import type { Method } from '../../domain/monitor/satisfaction/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { FrontCard, type FrontWork } from './front-card';
import { Provenance } from './provenance';
import { sayMonth, sayMonthShort, shareOf } from './satisfaction-words';
import { Trend, type TrendProps } from './trend';

type Line<Row> = { readonly months: readonly Row[]; readonly drawing: TrendProps['drawing'] };

/** The months of a line as a table, the newest first. */
function Months<Row extends { readonly month: string }>(props: {
  caption: string;
  head: string;
  months: readonly Row[];
  figureOf: (row: Row) => string;
}) {
  const { say, locale } = usePhrases();
  return (
    <DataTable
      dense
      caption={props.caption}
      captionHidden
      rows={[...props.months].reverse()}
      rowKey={({ month }) => month}
      columns={[
        {
          key: 'month',
          head: say('monitor:front.month'),
          isRowHead: true,
          cell: ({ month }) => sayMonth(locale, month),
        },
        { key: 'figure', head: props.head, numeric: true, cell: props.figureOf },
      ]}
    />
  );
}

/** What the whole unit used, month by month. */
export function UsageCard(props: {
  of:
    | (Line<{ readonly month: string; readonly wan: string }> & {
        readonly cut: number;
        readonly last: { readonly month: string; readonly wan: string };
      })
    | null;
  at: string;
  work: FrontWork;
}) {
  const { say, locale } = usePhrases();
  const { of, at, work } = props;
  const to = paths.indicators();
  if (!of) return <FrontCard monitor="indicator" to={to} figure="" work={work} />;
  const line = say('monitor:front.indicator.line');
  const description = say('monitor:front.indicator.chart', {
    parts: of.months
      .map(({ month, wan }) =>
        say('monitor:front.indicator.part', { month: sayMonth(locale, month), amount: wan }),
      )
      .join('，'),
  });
  return (
    <FrontCard
      monitor="indicator"
      to={to}
      work={work}
      figure={say('monitor:front.indicator.figure', { amount: of.last.wan })}
      note={say('monitor:front.indicator.note', { month: sayMonth(locale, of.last.month) })}
    >
      <Trend
        description={description}
        drawing={of.drawing}
        sayValue={(value) => String(value)}
        sayName={(label) => sayMonthShort(locale, label)}
        words={{ legend: say('monitor:front.key'), line }}
        table={
          <Provenance source={say('monitor:front.indicator.source', { cut: of.cut })} at={at}>
            <Months caption={description} head={line} months={of.months} figureOf={({ wan }) => wan} />
          </Provenance>
        }
      />
    </FrontCard>
  );
}

/** The whole unit's share of satisfied answers, month by month, by one way of asking. */
export function SatisfactionCard(props: {
  of:
    | (Line<{ readonly month: string; readonly n: number; readonly good: number }> & {
        readonly method: Method;
        readonly version: number;
        readonly last: {
          readonly month: string;
          readonly n: number;
          readonly good: number;
          readonly isOut: boolean;
        };
      })
    | null;
  at: string;
  work: FrontWork;
}) {
  const { say, locale } = usePhrases();
  const { of, at, work } = props;
  const to = paths.satisfaction();
  if (!of) return <FrontCard monitor="satisfaction" to={to} figure="" work={work} />;
  const method = say(`monitor:satisfaction.methods.${of.method}`);
  const line = say('monitor:front.satisfaction.line');
  const description = say('monitor:front.satisfaction.chart', {
    method,
    parts: of.months
      .map((row) =>
        say('monitor:front.satisfaction.part', { month: sayMonth(locale, row.month), share: shareOf(row) }),
      )
      .join('，'),
  });
  const note = say('monitor:front.satisfaction.note', {
    month: sayMonth(locale, of.last.month),
    method,
    count: of.last.n,
  });
  return (
    <FrontCard
      monitor="satisfaction"
      to={to}
      work={work}
      figure={say('monitor:front.satisfaction.figure', { share: shareOf(of.last) })}
      note={of.last.isOut ? `${note} ${say('monitor:front.satisfaction.out')}` : note}
    >
      <Trend
        description={description}
        drawing={of.drawing}
        sayValue={(value) => `${value / 10}%`}
        sayName={(label) => sayMonthShort(locale, label)}
        words={{
          legend: say('monitor:front.key'),
          line,
          centre: say('monitor:front.satisfaction.centre'),
          limits: say('monitor:front.satisfaction.limits'),
          out: say('monitor:front.satisfaction.low'),
        }}
        table={
          <Provenance
            source={say('monitor:front.satisfaction.source', { method })}
            version={say('monitor:front.satisfaction.version', { version: of.version })}
            at={at}
          >
            <Months caption={description} head={line} months={of.months} figureOf={shareOf} />
          </Provenance>
        }
      />
    </FrontCard>
  );
}
