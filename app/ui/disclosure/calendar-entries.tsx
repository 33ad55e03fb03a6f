import { Link } from '@remix-run/react';
import type { CalendarEntry, CalendarPage } from '../../domain/disclosure/desk-views';
import { sayPeriod } from '../../i18n/say-period';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { DataTable } from '../data-table/data-table';
import type { Tone } from '../shape/shape';
import { useSayDuty } from './say-duty';

const tones: Readonly<Record<CalendarEntry['state'], Tone>> = {
  published: 'success',
  publishedLate: 'warning',
  underway: 'info',
  missing: 'danger',
  due: 'warning',
  running: 'neutral',
};
const dayMs = 86_400_000;

/** Where a period stands, in a word and a shape. */
export function DutyBadge({ state }: { state: CalendarEntry['state'] }) {
  const { say } = usePhrases();
  return <Badge tone={tones[state]}>{say(`disclosure:desk.calendar.states.${state}`)}</Badge>;
}

/** Periods that are due or missing, the oldest on top: what, by whom, until when, and the way to its sheet. */
export function CalendarEntries(props: {
  caption: string;
  entries: readonly CalendarEntry[];
  page: CalendarPage;
}) {
  const { say, locale } = usePhrases();
  const sayDuty = useSayDuty();
  const { caption, entries, page } = props;
  const lateness = (entry: CalendarEntry) => {
    const days = Math.round((Date.parse(entry.dueOn) - Date.parse(page.today)) / dayMs);
    if (days === 0) return say('disclosure:desk.calendar.today');
    return days < 0
      ? say('disclosure:desk.calendar.late', { count: -days })
      : say('disclosure:desk.calendar.left', { count: days });
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={(entry) => `${entry.duty} ${entry.period}`}
      columns={[
        {
          key: 'item',
          head: say('disclosure:desk.calendar.item'),
          isRowHead: true,
          cell: (entry) => (
            <>
              {sayDuty(entry)} · {sayPeriod(say, entry.period)}
            </>
          ),
        },
        {
          key: 'owner',
          head: say('disclosure:desk.settings.owner'),
          cell: ({ owner, ownerName }) => (ownerName ? `${owner}（${ownerName}）` : owner),
        },
        {
          key: 'due',
          head: say('disclosure:desk.calendar.until'),
          cell: (entry) => (
            <>
              {say('disclosure:desk.calendar.dueOn', { day: sayIsoDay(locale, entry.dueOn) })}
              <br />
              {lateness(entry)}
            </>
          ),
        },
        {
          key: 'state',
          head: say('disclosure:desk.calendar.state'),
          cell: (entry) => <DutyBadge state={entry.state} />,
        },
        ...(page.may.draft
          ? [
              {
                key: 'act',
                head: '',
                label: say('disclosure:desk.calendar.open'),
                cell: (entry: CalendarEntry) => (
                  <EntryLink entry={entry} name={`${sayDuty(entry)} ${sayPeriod(say, entry.period)}`} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function EntryLink({ entry, name }: { entry: CalendarEntry; name: string }) {
  const { say } = usePhrases();
  const [to, verb] = entry.item
    ? [paths.checkDisclosure(entry.item), say('disclosure:desk.calendar.open')]
    : [
        paths.writeDisclosure({ duty: entry.duty, period: entry.period }),
        say('disclosure:desk.calendar.start'),
      ];
  return (
    <Link to={to}>
      {verb} <span className="visually-hidden">{name}</span>
    </Link>
  );
}
