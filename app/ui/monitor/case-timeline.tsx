import type { CaseLine } from '../../domain/monitor/case/views';
import { sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Section } from '../page/page';
import { Timeline } from '../timeline/timeline';
import css from './case.module.css';

/** Everything that was said and done in a case, in order: one line for all. */
export function CaseTimeline({ lines }: { lines: readonly CaseLine[] }) {
  const { say, locale } = usePhrases();
  const title = say('monitor:case.page.timeline');
  return (
    <Section title={title} id="timeline">
      <Timeline
        label={title}
        stages={lines.map((line, at) => {
          const day = typeof line.data.day === 'string' ? sayIsoDay(locale, line.data.day) : '';
          const event = say(`monitor:case.page.lines.${line.kind}`, { ...line.data, day });
          const state = at === lines.length - 1 ? 'now' : 'past';
          return {
            key: String(line.revision),
            title: line.by ? say('monitor:case.page.by', { event, name: line.by }) : event,
            state,
            stateWord: say(`monitor:case.page.stateWord.${state}`),
            time: <time dateTime={line.at}>{sayMoment(locale, new Date(line.at))}</time>,
            children: line.text ? (
              <p className={css.words} dir="auto">
                {line.text}
              </p>
            ) : undefined,
          };
        })}
      />
    </Section>
  );
}
