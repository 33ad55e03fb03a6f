import type { SummaryView } from '../../domain/discussion/question-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Section } from '../page/page';
import css from './question.module.css';
import { roomCalled } from './room-called';
import { Words } from './words';

/** What the groups have submitted to the presidium, each folded. */
export function QuestionSummaries({ summaries }: { summaries: readonly SummaryView[] }) {
  const { say, locale } = usePhrases();
  if (summaries.length === 0) return null;
  return (
    <Section title={say('questions:list.summaries')}>
      {summaries.map((summary) => (
        <Details
          key={summary.id}
          summary={say('questions:list.summaryOf', { room: roomCalled(say, summary.room) })}
        >
          <Words>{summary.text}</Words>
          <p className={css.small}>
            {say('questions:list.submitted', { when: sayMoment(locale, summary.at) })}
          </p>
        </Details>
      ))}
    </Section>
  );
}
