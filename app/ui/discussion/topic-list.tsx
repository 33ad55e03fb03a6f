import type { TopicState } from '../../domain/discussion/states';
import type { TopicLine } from '../../domain/discussion/topic-views';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { EntryList } from '../entry-list/entry-list';
import type { Tone } from '../shape/shape';

export const topicTones: Readonly<Record<TopicState, Tone>> = {
  raised: 'neutral',
  put: 'info',
  taken: 'info',
  settled: 'success',
  withdrawn: 'neutral',
};

/** Topics with who raised them, how many support them and where they stand. */
export function TopicList({ topics }: { topics: readonly TopicLine[] }) {
  const { say, locale } = usePhrases();
  return (
    <EntryList
      label={say('topics:views')}
      entries={topics.map((topic) => ({
        key: topic.id,
        to: paths.topic(topic.id),
        title: topic.title,
        meta: [
          say('topics:raisedBy', { delegation: topic.delegation, name: topic.raisedBy }),
          sayDate(locale, topic.raisedAt),
          say('topics:supporters', { count: topic.supporters }),
        ].join(' · '),
        state: <Badge tone={topicTones[topic.state]}>{say(`topics:states.${topic.state}`)}</Badge>,
      }))}
    />
  );
}
