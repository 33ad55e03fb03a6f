import type { Clocks } from '../../domain/resolution/views';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { DataTable } from '../data-table/data-table';
import { Notice } from '../notice/notice';
import { Stack } from '../stack/stack';

/** The days that run after the closing, each with how it was found and its article. */
export function ClockTable({ clocks, waiting }: { clocks: Clocks; waiting: number }) {
  const { say, locale } = usePhrases();
  const day = (iso: string) => sayIsoDay(locale, iso);
  const closed = day(clocks.closed);
  const rows = [
    {
      key: 'publish',
      name: say('resolution:publishBy'),
      day: clocks.publishBy,
      how: say('resolution:publishHow', { closed, count: clocks.publishDays }),
      article: clocks.publishArticle,
    },
    {
      key: 'keep',
      name: say('resolution:keepUntil'),
      day: clocks.keepUntil,
      how:
        clocks.keepFrom === 'published'
          ? say('resolution:keepHow', { from: closed, count: clocks.keepDays })
          : say('resolution:keepHowLatest', { count: clocks.keepDays }),
      article: clocks.keepArticle,
    },
    {
      key: 'report',
      name: say('resolution:reportBy'),
      day: clocks.reportBy,
      how: say(clocks.workingDays ? 'resolution:workingDays' : 'resolution:calendarDays', {
        closed,
        count: clocks.reportDays,
      }),
      article: clocks.reportArticle,
    },
  ];
  return (
    <Stack>
      {waiting > 0 && <p>{say('resolution:due', { count: waiting })}</p>}
      <DataTable
        dense
        caption={say('resolution:duties')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', head: say('resolution:clock'), isRowHead: true, cell: (row) => row.name },
          {
            key: 'day',
            head: say('resolution:until'),
            cell: (row) => <time dateTime={row.day}>{day(row.day)}</time>,
          },
          {
            key: 'how',
            head: say('resolution:how'),
            cell: (row) => (
              <>
                {row.how} <cite>{say('resolution:basis', { article: row.article })}</cite>
              </>
            ),
          },
        ]}
      />
      {clocks.unknownYear !== null && (
        <Notice tone="warning" word={say('resolution:noteWord')}>
          {say('resolution:unknownYear', { year: clocks.unknownYear })}
        </Notice>
      )}
      <p>
        {say('resolution:receipt')}：{clocks.receipt ?? say('resolution:noReceipt')}
      </p>
    </Stack>
  );
}
