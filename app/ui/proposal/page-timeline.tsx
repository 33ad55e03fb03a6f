import type { TimelineEntry } from '../../domain/proposal/draft-views';
import type { Locale } from '../../i18n/locale';
import type { PhraseParams } from '../../i18n/phrases';
import { sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Section } from '../page/page';
import { Timeline } from '../timeline/timeline';
import css from './review.module.css';

/** Days come as days and are said as such; everything else is ready to be shown. */
const paramsOf = (locale: Locale, { data, round }: TimelineEntry): PhraseParams => ({
  round,
  ...Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? sayIsoDay(locale, value)
        : typeof value === 'number'
          ? value
          : String(value ?? ''),
    ]),
  ),
});

/** Everything that happened to the proposal, in order: one line for all parties. */
export function ProposalTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { say, locale } = usePhrases();
  if (entries.length === 0) return null;
  return (
    <Section title={say('proposal:draft.page.timeline')} id="timeline">
      <Timeline
        label={say('proposal:draft.page.timeline')}
        stages={entries.map((entry, at) => {
          const event = say(`proposal:events.${entry.kind}`, paramsOf(locale, entry));
          const state = at === entries.length - 1 ? 'now' : 'past';
          return {
            key: String(entry.seq),
            title: entry.by ? say('proposal:draft.page.eventBy', { event, name: entry.by }) : event,
            state,
            stateWord: say(`proposal:draft.page.stateWord.${state}`),
            time: <time dateTime={entry.at.toISOString()}>{sayMoment(locale, entry.at)}</time>,
            children: entry.reason ? (
              <p className={css.words} dir="auto">
                {entry.reason}
              </p>
            ) : undefined,
          };
        })}
      />
    </Section>
  );
}
