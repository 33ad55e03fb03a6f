import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readRaising } from '#server/discussion/queries-topics';
import { raiseTopic } from '#server/discussion/raise-topic';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { TopicForm } from '../../ui/discussion/topic-form';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Page } from '../../ui/page/page';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/discussion/raise-topic', request, readRaising);
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, raiseTopic, await readForm(request), ({ topic }) => paths.topic(topic, 'raised'));
}

export default function RaiseTopic() {
  const { say } = usePhrases();
  const { key, session, topics } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const back = <Link to={paths.topics()}>{say('topics:title')}</Link>;
  if (session && !refused) {
    return (
      <Page overline={back} title={say('topics:form.title')}>
        <EmptyState
          title={say('topics:underWay', { title: session.title })}
          action={<ButtonLink to={paths.group()}>{say('topics:toGroup')}</ButtonLink>}
        >
          {say('topics:underWayNote')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page overline={back} title={say('topics:form.title')} lede={say('topics:form.lede')}>
      <TopicForm serverKey={key} topics={topics} refused={refused} />
    </Page>
  );
}
