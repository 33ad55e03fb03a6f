import { Link } from '@remix-run/react';
import type { Statistics } from '../../domain/proposal/statistics';
import { satisfactions } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { Details } from '../details/details';
import { sayShare } from './overview-figures';
import { YearsTable } from './overview-years';

type Props = { readonly statistics: Statistics };

/** The figures of the categories; each opens the list behind it. */
export function CategoryTable({ statistics: { year, categories } }: Props) {
  const { say } = usePhrases();
  return (
    <DataTable
      dense
      caption={say('proposal:overview.statistics.byCategory')}
      captionHidden
      rows={categories}
      rowKey={({ category }) => category}
      columns={[
        {
          key: 'category',
          head: say('proposal:overview.statistics.category'),
          isRowHead: true,
          cell: ({ category }) => (
            <Link to={paths.proposals({ year: String(year), category })}>
              {say(`proposal:categories.${category}`)}
            </Link>
          ),
        },
        {
          key: 'now',
          head: say('proposal:overview.statistics.now', { year }),
          numeric: true,
          cell: ({ received }) => received,
        },
        {
          key: 'before',
          head: say('proposal:overview.statistics.before', { year: year - 1 }),
          numeric: true,
          cell: ({ before }) => before,
        },
        {
          key: 'filed',
          head: say('proposal:overview.statistics.filedRate'),
          numeric: true,
          cell: ({ filed }) => sayShare(say, filed),
        },
      ]}
    />
  );
}

const firstUnits = 12;

/** The figures of the departments, those with most proposals first; each opens the list behind it. */
export function UnitTable({ statistics }: Props) {
  const { say } = usePhrases();
  const { year, units } = statistics;
  const rest = units.slice(firstUnits);
  return (
    <>
      <Units year={year} units={units.slice(0, firstUnits)} />
      {rest.length > 0 && (
        <Details summary={say('proposal:overview.statistics.moreUnits', { count: rest.length })}>
          <Units year={year} units={rest} />
        </Details>
      )}
    </>
  );
}

function Units({ year, units }: Pick<Statistics, 'year' | 'units'>) {
  const { say } = usePhrases();
  return (
    <DataTable
      dense
      caption={say('proposal:overview.statistics.byUnit')}
      captionHidden
      rows={units}
      rowKey={({ unit }) => unit}
      empty={<p>{say('proposal:overview.statistics.noUnits')}</p>}
      columns={[
        {
          key: 'unit',
          head: say('proposal:overview.statistics.unit'),
          isRowHead: true,
          cell: ({ unit }) => <Link to={paths.proposals({ year: String(year), unit })}>{unit}</Link>,
        },
        {
          key: 'now',
          head: say('proposal:overview.statistics.handled'),
          numeric: true,
          cell: ({ proposals }) => proposals,
        },
        {
          key: 'before',
          head: say('proposal:overview.statistics.before', { year: year - 1 }),
          numeric: true,
          cell: ({ before }) => before,
        },
        {
          key: 'onTime',
          head: say('proposal:overview.statistics.onTimeRate'),
          numeric: true,
          cell: ({ onTime }) => sayShare(say, onTime),
        },
        {
          key: 'satisfied',
          head: say('proposal:overview.statistics.satisfiedRate'),
          numeric: true,
          cell: ({ satisfied }) => sayShare(say, satisfied),
        },
      ]}
    />
  );
}

/** How many rated how, and how many let the time go by. */
export function RatingTable({ statistics: { year, now, before } }: Props) {
  const { say } = usePhrases();
  const rows = [
    ...satisfactions.map((key) => ({
      key: key as string,
      name: say(`proposal:satisfaction.${key}`),
      now: now.results[key],
      before: before.results[key],
    })),
    {
      key: 'silent',
      name: say('proposal:overview.statistics.silent'),
      now: now.silent,
      before: before.silent,
    },
  ];
  return (
    <YearsTable
      {...{ year, rows }}
      caption={say('proposal:overview.statistics.bySatisfaction')}
      head={say('proposal:overview.statistics.rated')}
    />
  );
}
