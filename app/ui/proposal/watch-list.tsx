import { Link } from '@remix-run/react';
import type { WatchEntry } from '../../domain/proposal/rating-views';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../data-table/data-table';
import { DueDay } from './rating-due';
import { StateBadge } from './state-badge';

/** Watched proposals in a table: what is owed next, by whom, until when, and when they were reminded. */
export function WatchList({ entries }: { entries: readonly WatchEntry[] }) {
  const { say, locale } = usePhrases();
  const owed = ({ owed: what, units }: WatchEntry) => {
    const words = say(`proposal:rating.supervision.owes.${what}`);
    const isTheirs = what === 'reply' || what === 'step' || what === 'steps';
    return isTheirs && units.length > 0
      ? say('proposal:rating.supervision.by', { what: words, units: units.join('、') })
      : words;
  };
  return (
    <DataTable<WatchEntry>
      caption={say('proposal:rating.supervision.caption')}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'proposal',
          head: say('proposal:rating.supervision.proposal'),
          isRowHead: true,
          cell: ({ id, number, title }) => (
            <Link to={paths.followProposal(id)}>{say('proposal:rating.option', { number, title })}</Link>
          ),
        },
        {
          key: 'state',
          head: say('proposal:rating.supervision.state'),
          cell: ({ state, level, leader, round }) => (
            <>
              <StateBadge state={state} />
              <p>
                {[
                  say(`proposal:levels.${level}`),
                  leader && say('proposal:rating.supervision.led', { name: leader }),
                  round > 1 && say('proposal:rating.supervision.round', { round }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </>
          ),
        },
        { key: 'owed', head: say('proposal:rating.supervision.owed'), cell: owed },
        {
          key: 'due',
          head: say('proposal:rating.supervision.due'),
          cell: ({ dueOn, left }) => (dueOn ? <DueDay day={dueOn} left={left} /> : '—'),
        },
        {
          key: 'remind',
          head: say('proposal:rating.supervision.remind'),
          cell: ({ remindedAt }) =>
            remindedAt
              ? say('proposal:rating.supervision.reminded', { day: sayDate(locale, remindedAt) })
              : say('proposal:rating.supervision.never'),
        },
      ]}
    />
  );
}
