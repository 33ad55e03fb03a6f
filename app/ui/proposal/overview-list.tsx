import { type ListEntry, numberOf } from '../../domain/proposal/overview-views';
import type { Say } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { StateBadge } from './state-badge';

/** Proposals with who proposed them, where they stand, and how long a reply may still take. */
export function OverviewList({ entries }: { entries: readonly ListEntry[] }) {
  const { say } = usePhrases();
  return (
    <EntryList
      label={say('proposal:overview.list.list')}
      entries={entries.map((entry) => ({
        key: entry.id,
        to: paths.proposal(entry.id),
        title: entry.title === '' ? say('proposal:overview.list.untitled') : entry.title,
        meta: metaOf(say, entry).join(' · '),
        note: entry.units ? say('proposal:overview.list.handledBy', { units: entry.units }) : undefined,
        state: (
          <>
            <StateBadge state={entry.state} />
            <DueBadge entry={entry} />
          </>
        ),
      }))}
    />
  );
}

function DueBadge({ entry: { due } }: { entry: ListEntry }) {
  const { say } = usePhrases();
  if (!due) return null;
  if (due.lateness.kind === 'today' || due.lateness.kind === 'resting')
    return <Badge tone="warning">{say(`proposal:overview.list.${due.lateness.kind}`)}</Badge>;
  const { kind, workingDays: count } = due.lateness;
  return kind === 'overdue' ? (
    <Badge tone="danger">{say('proposal:overview.list.late', { count })}</Badge>
  ) : (
    <Badge tone={count <= 3 ? 'warning' : 'neutral'}>{say('proposal:overview.list.left', { count })}</Badge>
  );
}

const metaOf = (say: Say, entry: ListEntry): string[] => [
  entry.number === null
    ? say('proposal:overview.list.unnumbered')
    : say('proposal:overview.list.number', { number: numberOf(entry) }),
  say(`proposal:categories.${entry.category}`),
  ...(entry.standing === 'suggestion' ? [say('proposal:standings.suggestion')] : []),
  ...(entry.kind === 'collective' ? [say('proposal:kinds.collective')] : []),
  ...(entry.names ? [say('proposal:overview.list.by', { names: entry.names })] : []),
  ...(entry.round > 1 ? [say('proposal:overview.list.round', { round: entry.round })] : []),
  ...(entry.level === 'ordinary' ? [] : [say(`proposal:levels.${entry.level}`)]),
  ...(entry.code && entry.state !== 'handling' && entry.state !== 'escalated'
    ? [say(`proposal:codes.${entry.code}`)]
    : []),
];
