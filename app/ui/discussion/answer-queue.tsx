import type { DeskEntry } from '../../domain/discussion/question-views';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { roomCalled } from './room-called';

/** Questions whose answer waits for a hand; each opens its own page, where the work is done. */
export function AnswerQueue(props: {
  label: string;
  entries: readonly DeskEntry[];
  now: Date;
  isOthers?: boolean;
}) {
  const { label, entries, now, isOthers } = props;
  const { say, locale } = usePhrases();
  return (
    <EntryList
      label={label}
      entries={entries.map((entry) => ({
        key: entry.id,
        to: paths.question(entry.id),
        number: entry.number,
        title: entry.text,
        meta: [
          ...(entry.session === null ? [] : [entry.session]),
          ...(entry.isFollowUp ? [say('questions:answers.followUp')] : []),
          ...(entry.isCorrection ? [say('questions:answers.correction')] : []),
          ...(entry.groups.length > 0
            ? [
                say('questions:answers.from', {
                  groups: entry.groups
                    .map((name) => roomCalled(say, name))
                    .join(say('questions:answers.comma')),
                }),
              ]
            : []),
          ...(entry.unit ? [say('questions:answers.unit', { unit: entry.unit })] : []),
          say('questions:answers.since', { when: sayWhen(say, locale, entry.since, now) }),
        ].join(' · '),
        note:
          entry.sentBack === null ? undefined : say('questions:answers.sentBack', { reason: entry.sentBack }),
        state: stateOf(say, entry, isOthers),
      }))}
    />
  );
}

function stateOf(say: ReturnType<typeof usePhrases>['say'], entry: DeskEntry, isOthers = false) {
  if (entry.sentBack !== null) return <Badge tone="warning">{say('questions:answers.state.sentBack')}</Badge>;
  return isOthers ? <Badge>{say(`questions:answers.turn.${entry.awaited}`)}</Badge> : undefined;
}
