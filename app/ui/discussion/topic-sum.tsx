import type { TopicPage } from '../../domain/discussion/topic-views';
import { writeShare } from '../../domain/statute/share';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Statement } from '../statement/statement';

/** How many support the topic and what a third of all representatives is, in words and with its article. */
export function TopicSum({ call, supporters }: Pick<TopicPage, 'call' | 'supporters'>) {
  const { say } = usePhrases();
  const { share, needed, representatives } = call;
  const figures = {
    supporters: call.supporters,
    representatives,
    needed,
    share: share.over === 1 && share.of === 3 ? say('topics:topic.third') : writeShare(share),
  };
  return (
    <Statement
      title={say('topics:topic.call')}
      sentence={
        call.reached
          ? say('topics:topic.sentenceReached', figures)
          : say('topics:topic.sentence', { ...figures, missing: needed - call.supporters })
      }
      basis={
        <>
          {say('topics:topic.byRule')} <cite>{call.article}</cite>
        </>
      }
    >
      {supporters.length > 0 && (
        <Details summary={say('topics:topic.names', { count: call.supporters })}>
          {call.supporters > supporters.length && <p>{say('topics:topic.first')}</p>}
          <p>
            {supporters.map((one) => say('topics:topic.nameOf', one)).join(say('topics:joint.sheet.and'))}
          </p>
        </Details>
      )}
    </Statement>
  );
}
