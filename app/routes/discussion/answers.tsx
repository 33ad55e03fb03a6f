import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { queryAnswers } from '#server/discussion/queries-answers';
import { view } from '#server/platform/http';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { AnswerQueue } from '../../ui/discussion/answer-queue';
import { QuestionSessions } from '../../ui/discussion/question-sessions';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page, Section } from '../../ui/page/page';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('session');
  const page = await view(context.desk, 'routes/discussion/answers', request, (reader) =>
    queryAnswers(reader, wanted),
  );
  return { ...page, now: new Date() };
}

const turns = ['draft', 'review', 'publish'] as const;

export default function Answers() {
  const { say, locale } = usePhrases();
  const { session, mine, entries, answered, due, sessions, now } = useLoaderData<typeof loader>();
  const own = turns.filter((turn) => mine.includes(turn));
  const others = entries.filter((entry) => !mine.includes(entry.awaited));
  const elsewhere = (
    <QuestionSessions sessions={sessions} to={(one) => paths.questionsToAnswer({ session: one })} />
  );
  if (!session)
    return (
      <Page title={say('questions:answers.title')} lede={say('questions:answers.lede')}>
        <EmptyState title={say('questions:answers.noSession')}>
          {say('questions:answers.noSessionNote')}
        </EmptyState>
        {elsewhere}
      </Page>
    );
  return (
    <Page
      title={say('questions:answers.title')}
      overline={session.title}
      lede={say('questions:answers.lede')}
      status={
        due &&
        entries.length > 0 && <p>{say('questions:answers.due', { when: sayWhen(say, locale, due, now) })}</p>
      }
    >
      {own.map((turn) => {
        const waiting = entries.filter((entry) => entry.awaited === turn);
        return (
          <Section key={turn} title={say(`questions:answers.turn.${turn}`)} aside={waiting.length}>
            {waiting.length === 0 ? (
              <EmptyState level={3} title={say('questions:answers.none')}>
                {say('questions:answers.noneNote')}
              </EmptyState>
            ) : (
              <AnswerQueue label={say(`questions:answers.turn.${turn}`)} entries={waiting} now={now} />
            )}
          </Section>
        );
      })}
      {others.length > 0 && (
        <Section title={say('questions:answers.others')} aside={others.length}>
          <AnswerQueue label={say('questions:answers.others')} entries={others} now={now} isOthers />
        </Section>
      )}
      <p>{say('questions:answers.answered', { count: answered })}</p>
      {elsewhere}
    </Page>
  );
}
