import { endGroundNames, type MandateKind } from '../../domain/roster/mandate';
import type { Say } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { Timeline } from '../timeline/timeline';
import { sayDateOf } from './say-date';

export type MandateFact = {
  readonly id: string;
  readonly kind: MandateKind;
  readonly on: string;
  readonly reason: string;
  readonly figures: Readonly<Record<string, number>> | null;
  readonly name: string | null;
  readonly number: string | null;
  readonly delegation: string | null;
  readonly constituency: string | null;
  readonly ground: string | null;
};

/** What a fact says besides who and when. */
function linesOf(say: Say, { kind, reason, figures, ground }: MandateFact): string[] {
  if (kind === 'vacancy') return [say('roster:mandates.vacancyNote')];
  if (kind === 'byElection')
    return [
      say('roster:mandates.replaced', { name: reason }),
      ...(figures ? [say('roster:mandates.electionFigures', figures)] : []),
    ];
  if (kind === 'recall') return [reason, ...(figures ? [say('roster:mandates.recallFigures', figures)] : [])];
  const known = endGroundNames.find((one) => one === ground);
  return [...(known ? [say(`roster:mandates.grounds.${known}`)] : []), reason];
}

/** The facts of mandates, newest first. */
export function MandateTimeline({ events }: { events: readonly MandateFact[] }) {
  const { say, locale } = usePhrases();
  return (
    <Timeline
      label={say('roster:mandates.timeline')}
      stages={events.map((event) => ({
        key: event.id,
        title: say('roster:mandates.about', {
          name: `${event.name ?? ''} ${event.number ?? ''}`.trim(),
          place: [event.delegation, event.constituency].filter(Boolean).join(' · '),
        }),
        state: 'past',
        stateWord: say(`roster:mandates.kinds.${event.kind}`),
        time: <time dateTime={event.on}>{sayDateOf(locale, event.on)}</time>,
        children: linesOf(say, event).map((line) => <p key={line}>{line}</p>),
      }))}
    />
  );
}
