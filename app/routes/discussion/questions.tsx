import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryQuestions } from '#server/discussion/queries-questions';
import { view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { QuestionFilters } from '../../ui/discussion/question-filters';
import { QuestionList } from '../../ui/discussion/question-list';
import { QuestionSessions } from '../../ui/discussion/question-sessions';
import { QuestionSummaries } from '../../ui/discussion/question-summaries';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const ask = Object.fromEntries(
    (['session', 'state', 'room', 'item', 'after'] as const).map((name) => [name, search.get(name)]),
  );
  const page = await view(context.desk, 'routes/discussion/questions', request, (reader) =>
    queryQuestions(reader, ask),
  );
  return { ...page, asked: search.get('session') ?? undefined };
}

export default function Questions() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const { session, questions, counts, filter, room, item, after, may, asked = '' } = page;
  const elsewhere = (
    <QuestionSessions sessions={page.sessions} to={(one) => paths.questions({ session: one })} />
  );
  const actions = (
    <>
      {may.merge && <Link to={paths.mergeQuestions(session?.id)}>{say('questions:list.toMerge')}</Link>}
      {may.answer && (
        <Link to={paths.questionsToAnswer({ session: session?.id ?? '' })}>
          {say('questions:list.toDesk')}
        </Link>
      )}
    </>
  );
  if (!session)
    return (
      <Page title={say('questions:list.title')} lede={say('questions:list.lede')}>
        <EmptyState title={say('questions:list.noSession')}>{say('questions:list.noSessionNote')}</EmptyState>
        {elsewhere}
      </Page>
    );
  return (
    <Page
      title={say('questions:list.title')}
      overline={session.title}
      lede={say('questions:list.lede')}
      actions={may.merge || may.answer ? actions : undefined}
    >
      {counts.all > 0 && <QuestionFilters {...page} session={asked} />}
      {questions.length > 0 && <QuestionList questions={questions} />}
      {questions.length === 0 &&
        (counts.all === 0 ? (
          <EmptyState title={say('questions:list.none')}>{say('questions:list.noneNote')}</EmptyState>
        ) : (
          <EmptyState title={say('questions:list.noneFiltered')}>
            {say('questions:list.noneFilteredNote')}
          </EmptyState>
        ))}
      {after && (
        <Pager
          label={say('questions:list.list')}
          next={{
            to: paths.questions({
              session: asked,
              state: filter === 'all' ? '' : filter,
              room: room ?? '',
              item: item ?? '',
              after,
            }),
            text: say('questions:list.more'),
          }}
        />
      )}
      <QuestionSummaries summaries={page.summaries} />
      {elsewhere}
    </Page>
  );
}
