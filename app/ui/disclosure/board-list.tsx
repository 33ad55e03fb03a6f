import type { BoardEntry } from '../../domain/disclosure/board-views';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { sayCategory } from './say-category';

/** Items of the board: what was taken down stands with its reason instead of its title. */
export function BoardList(props: {
  label: string;
  entries: readonly BoardEntry[];
  to: (id: string) => string;
  /** For readers outside there is nobody to ask, and one audience only. */
  isOutside?: boolean;
}) {
  const { say, locale } = usePhrases();
  const { label, entries, to, isOutside } = props;
  return (
    <EntryList
      label={label}
      entries={entries.map((entry) => ({
        key: entry.id,
        to: to(entry.id),
        title:
          entry.title ??
          say('disclosure:board.down', {
            reason: entry.takenDownFor ? say(`disclosure:takeDownReasons.${entry.takenDownFor}`) : '',
          }),
        meta: [
          say('disclosure:board.numbered', { year: entry.year, number: entry.number }),
          say('disclosure:board.meta', {
            category: sayCategory(say, entry.category),
            day: sayDate(locale, entry.publishedAt),
          }),
          ...(entry.version > 1 ? [say('disclosure:board.version', { number: entry.version })] : []),
          ...(isOutside || entry.questions === 0
            ? []
            : [say('disclosure:board.questions', { count: entry.questions })]),
        ].join(' · '),
        state: isOutside ? undefined : (
          <>
            <Badge>{say(`disclosure:audiences.${entry.audience}`)}</Badge>
            {entry.unanswered > 0 && (
              <Badge tone="warning">{say('disclosure:board.unanswered', { count: entry.unanswered })}</Badge>
            )}
          </>
        ),
      }))}
    />
  );
}
