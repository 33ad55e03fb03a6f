import { Link } from '@remix-run/react';
import type { TopicPage } from '../../domain/discussion/topic-views';
import { sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Section } from '../page/page';
import { Prose } from '../prose/prose';
import { Stack } from '../stack/stack';

/** What became of a topic: put to the union, taken to a meeting or a session, answered. */
export function TopicOutcome({ page }: { page: TopicPage }) {
  const { say, locale } = usePhrases();
  const { topic, meeting, session, now } = page;
  if (!topic.putAt && !meeting && !session && !topic.reply) return null;
  const when = (at: Date) => sayWhen(say, locale, at, now);
  return (
    <Stack>
      {topic.putAt && <p>{say('topics:topic.putAt', { when: when(topic.putAt) })}</p>}
      {meeting && (
        <p>
          {meeting.state === 'called'
            ? say('topics:topic.taken', { title: meeting.title, when: when(meeting.holdsAt) })
            : say('topics:topic.takenHeld', { title: meeting.title })}{' '}
          <Link to={paths.jointMeeting(meeting.id)}>{say('topics:topic.seeMeeting')}</Link>
        </p>
      )}
      {session && (
        <p>
          {say('topics:topic.takenSession', { title: session.title })}{' '}
          {page.may.settle && <Link to={paths.session(session.id)}>{say('topics:topic.seeSession')}</Link>}
        </p>
      )}
      {topic.reply && topic.settledAt && (
        <Section title={say('topics:topic.reply')}>
          <Prose>
            {topic.reply.split(/\n+/).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that does not change.
              <p key={index}>{line}</p>
            ))}
          </Prose>
          <p>{say('topics:topic.repliedAt', { when: sayMoment(locale, topic.settledAt) })}</p>
        </Section>
      )}
    </Stack>
  );
}
