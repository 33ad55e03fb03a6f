import type { MeetingPage } from '../../domain/discussion/topic-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import { Section } from '../page/page';
import { topicTones } from './topic-list';

/** The topics a meeting took up; after it, the secretary is led to answer them. */
export function JointTopics({ topics, answers }: { topics: MeetingPage['topics']; answers: boolean }) {
  const { say } = usePhrases();
  if (topics.length === 0) return null;
  return (
    <Section title={say('topics:joint.sheet.topics')}>
      <EntryList
        label={say('topics:joint.sheet.topics')}
        entries={topics.map((topic) => ({
          key: topic.id,
          to: paths.topic(topic.id),
          title: topic.title,
          note: answers && topic.state === 'taken' ? say('topics:joint.office.answerTopic') : undefined,
          state: <Badge tone={topicTones[topic.state]}>{say(`topics:states.${topic.state}`)}</Badge>,
        }))}
      />
    </Section>
  );
}
