import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { readTopics } from '#server/discussion/queries-topics';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { TopicList } from '../../ui/discussion/topic-list';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const closed = new URL(request.url).searchParams.get('show') === 'closed';
  return view(context.desk, 'routes/discussion/topics', request, (reader) => readTopics(reader, closed));
}

export default function Topics() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { topics, closed, counts, session, may, term } = page;
  const raise = <ButtonLink to={paths.raiseTopic()}>{say('topics:raise')}</ButtonLink>;
  return (
    <Page
      overline={term}
      title={say('topics:title')}
      lede={say('topics:lede')}
      actions={
        <>
          {may.raise && raise}
          <ButtonLink kind="quiet" to={paths.jointMeetings()}>
            {say('topics:jointMeetings')}
          </ButtonLink>
        </>
      }
    >
      {search.get('done') === 'withdrawn' && (
        <Notice tone="success" word={say('topics:done.withdrawn')} live />
      )}
      {session && (
        <Notice
          tone="info"
          word={say('topics:noteWord')}
          title={say('topics:underWay', { title: session.title })}
          actions={
            <ButtonLink kind="quiet" to={paths.group()}>
              {say('topics:toGroup')}
            </ButtonLink>
          }
        >
          <p>{say('topics:underWayNote')}</p>
        </Notice>
      )}
      {term === null ? (
        <EmptyState title={say('topics:noTerm')}>{say('topics:noTermNote')}</EmptyState>
      ) : (
        <>
          <Tabs
            label={say('topics:views')}
            tabs={[
              { to: paths.topics(), label: say('topics:open'), count: counts.open, isCurrent: !closed },
              {
                to: paths.topics({ show: 'closed' }),
                label: say('topics:closed'),
                count: counts.closed,
                isCurrent: closed,
              },
            ]}
          />
          {topics.length > 0 ? (
            <TopicList topics={topics} />
          ) : closed ? (
            <EmptyState title={say('topics:emptyClosed')}>{say('topics:emptyClosedNote')}</EmptyState>
          ) : (
            <EmptyState title={say('topics:empty')}>
              {may.call ? say('topics:emptyNoteOffice') : say('topics:emptyNote')}
            </EmptyState>
          )}
        </>
      )}
    </Page>
  );
}
