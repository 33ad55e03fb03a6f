import { type ReportFigures, shareOnTime, type UnitFigures } from '../../domain/proposal/report';
import { resultCodes, satisfactions } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import { DataTable } from '../data-table/data-table';
import { Section } from '../page/page';
import { sayDateOf } from '../roster/say-date';
import { Stack } from '../stack/stack';

const plain = [
  'received',
  'filed',
  'suggestions',
  'merged',
  'promoted',
  'declined',
  'waiting',
  'secondRounds',
  'jointMeetings',
  'tracking',
  'closed',
  'carried',
  'carriedClosed',
] as const;

type Line = { key: string; label: string; count: number };

/** The figures of a report, in tables that say what each of them counts. */
export function ReportSheet({ figures }: { figures: ReportFigures }) {
  const { say, locale } = usePhrases();
  const percent = (row: Parameters<typeof shareOnTime>[0]) => {
    const share = shareOnTime(row);
    return share ? say('proposal:rating.report.percent', { share }) : say('proposal:rating.report.none');
  };
  const table = (title: string, lines: readonly Line[]) => (
    <DataTable<Line>
      caption={title}
      rows={lines}
      rowKey={({ key }) => key}
      dense
      columns={[
        {
          key: 'label',
          head: say('proposal:rating.report.figure'),
          isRowHead: true,
          cell: ({ label }) => label,
        },
        {
          key: 'count',
          head: say('proposal:rating.report.count'),
          numeric: true,
          cell: ({ count }) => count,
        },
      ]}
    />
  );
  const span = say('proposal:rating.report.span', {
    from: sayDateOf(locale, figures.from),
    to: sayDateOf(locale, figures.to),
  });
  return (
    <Section title={say('proposal:rating.report.figures')}>
      <Stack>
        {table(
          span,
          plain.map((key) => ({ key, label: say(`proposal:rating.report.${key}`), count: figures[key] })),
        )}
        {table(
          say('proposal:rating.report.codes'),
          resultCodes.map((key) => ({ key, label: say(`proposal:codes.${key}`), count: figures.codes[key] })),
        )}
        {table(say('proposal:rating.report.ratings'), [
          ...satisfactions.map((key) => ({
            key,
            label: say(`proposal:satisfaction.${key}`),
            count: figures.results[key],
          })),
          {
            key: 'notRated',
            label: say('proposal:rating.report.notRated'),
            count: figures.results.notRated,
          },
        ])}
        {figures.units.length > 0 && (
          <DataTable<UnitFigures>
            caption={say('proposal:rating.report.units')}
            rows={figures.units}
            rowKey={({ unit }) => unit}
            dense
            columns={[
              {
                key: 'unit',
                head: say('proposal:rating.report.unit'),
                isRowHead: true,
                cell: ({ unit }) => unit,
              },
              ...(['assigned', 'due', 'replied', 'onTime'] as const).map((key) => ({
                key,
                head: say(`proposal:rating.report.${key}`),
                numeric: true,
                cell: (row: UnitFigures) => row[key] ?? say('proposal:rating.report.none'),
              })),
              { key: 'share', head: say('proposal:rating.report.share'), numeric: true, cell: percent },
            ]}
            foot={{
              unit: say('proposal:rating.report.total'),
              assigned: figures.assigned,
              due: figures.due ?? say('proposal:rating.report.none'),
              replied: figures.replied,
              onTime: figures.onTime,
              share: percent(figures),
            }}
          />
        )}
      </Stack>
    </Section>
  );
}
