import type { SessionOfQuestions } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { Section } from '../page/page';

/** The way to the same page of other sessions, with what still waits there. */
export function QuestionSessions(props: {
  sessions: readonly SessionOfQuestions[];
  to: (session: string) => string;
}) {
  const { sessions, to } = props;
  const { say } = usePhrases();
  if (sessions.length === 0) return null;
  return (
    <Section title={say('questions:list.sessions')}>
      <EntryList
        label={say('questions:list.sessions')}
        entries={sessions.map((one) => ({
          key: one.id,
          to: to(one.id),
          title: one.title,
          state:
            one.waiting > 0 ? (
              <Badge tone="info">{say('questions:list.sessionWaiting', { count: one.waiting })}</Badge>
            ) : undefined,
        }))}
      />
    </Section>
  );
}
