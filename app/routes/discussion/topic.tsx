import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { putTopic } from '#server/discussion/put-topic';
import { readTopic } from '#server/discussion/queries-topics';
import { settleTopic } from '#server/discussion/settle-topic';
import { supportTopic } from '#server/discussion/support-topic';
import { withdrawTopic } from '#server/discussion/withdraw-topic';
import { withdrawTopicSupport } from '#server/discussion/withdraw-topic-support';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { TopicActs } from '../../ui/discussion/topic-acts';
import { ForgetTopicDraft } from '../../ui/discussion/topic-form';
import { topicTones } from '../../ui/discussion/topic-list';
import { TopicOffice } from '../../ui/discussion/topic-office';
import { TopicOutcome } from '../../ui/discussion/topic-outcome';
import { TopicSum } from '../../ui/discussion/topic-sum';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Prose } from '../../ui/prose/prose';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/discussion/topic', request, (reader) =>
    readTopic(reader, params.topicId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.topicId ?? '';
  const raw = { ...(await readForm(request)), topic: id } as Record<string, unknown>;
  const { desk } = context;
  switch (raw.intent) {
    case 'support':
      return hand(desk, supportTopic, raw, paths.topic(id, 'supported'));
    case 'withdrawSupport':
      return hand(desk, withdrawTopicSupport, raw, paths.topic(id, 'supportWithdrawn'));
    case 'withdraw':
      return hand(desk, withdrawTopic, raw, paths.topics({ done: 'withdrawn' }));
    case 'put':
      return hand(desk, putTopic, raw, paths.topic(id, 'put'));
    case 'settle':
      return hand(desk, settleTopic, raw, paths.topic(id, 'settled'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['raised', 'supported', 'supportWithdrawn', 'put', 'settled'] as const;

export default function Topic() {
  const { say, locale } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const { topic } = page;
  const done = dones.find((one) => one === search.get('done'));
  return (
    <Page
      overline={<Link to={paths.topics()}>{say('topics:title')}</Link>}
      title={topic.title}
      status={<Badge tone={topicTones[topic.state]}>{say(`topics:states.${topic.state}`)}</Badge>}
      lede={[
        say('topics:raisedBy', { delegation: topic.delegation, name: topic.raisedBy }),
        sayDate(locale, topic.raisedAt),
      ].join(' · ')}
    >
      {done === 'raised' && <ForgetTopicDraft />}
      {done && !refused && <Notice tone="success" word={say(`topics:done.${done}`)} live />}
      <Refused refusal={refused?.refusal} />
      <Prose>
        {topic.text.split(/\n+/).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that does not change.
          <p key={index}>{line}</p>
        ))}
      </Prose>
      <TopicOutcome page={page} />
      <TopicSum call={page.call} supporters={page.supporters} />
      <TopicActs may={page.may} />
      <TopicOffice page={page} refused={refused} />
    </Page>
  );
}
