import { Link } from '@remix-run/react';
import type { CalendarPage } from '../../domain/disclosure/desk-views';
import { sayPeriod } from '../../i18n/say-period';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { DutyBadge } from './calendar-entries';
import css from './desk.module.css';
import { useSayDuty } from './say-duty';

/** Every duty of a year with its periods side by side: what was published in time, late, or is missing. */
export function CalendarYear({ page }: { page: CalendarPage }) {
  const { say } = usePhrases();
  const sayDuty = useSayDuty();
  return (
    <DataTable
      caption={say('disclosure:desk.calendar.table', { year: page.year ?? '' })}
      captionHidden
      dense
      rows={page.ofYear}
      rowKey={({ duty }) => duty}
      columns={[
        {
          key: 'item',
          head: say('disclosure:desk.calendar.item'),
          isRowHead: true,
          cell: sayDuty,
        },
        { key: 'owner', head: say('disclosure:desk.settings.owner'), cell: ({ owner }) => owner },
        {
          key: 'periods',
          head: say('disclosure:desk.calendar.periods'),
          cell: ({ periods }) => (
            <span className={css.periods}>
              {periods.map((entry) => (
                <span key={entry.period}>
                  {entry.item && entry.state.startsWith('published') ? (
                    <Link to={paths.disclosure(entry.item)}>{sayPeriod(say, entry.period)}</Link>
                  ) : (
                    sayPeriod(say, entry.period)
                  )}{' '}
                  <DutyBadge state={entry.state} />
                </span>
              ))}
            </span>
          ),
        },
        { key: 'basis', head: say('disclosure:desk.calendar.basis'), cell: ({ basis }) => basis },
      ]}
    />
  );
}
