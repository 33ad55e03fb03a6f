import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { placeQuestions } from '#server/discussion/place-questions';
import { queryMerge } from '#server/discussion/queries-merge';
import { takeOutQuestion } from '#server/discussion/take-out-question';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { MergeForm } from '../../ui/discussion/question-merge-form';
import { OpenQuestions } from '../../ui/discussion/question-open';
import { QuestionSessions } from '../../ui/discussion/question-sessions';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('session');
  return view(context.desk, 'routes/discussion/merge', request, (reader) => queryMerge(reader, wanted));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw: Record<string, unknown> = await readForm(request);
  const { desk } = context;
  const session = String(raw.session ?? '');
  switch (raw.intent) {
    case 'place':
      return hand(desk, placeQuestions, raw, ({ number }) =>
        paths.mergeQuestions(session, { done: 'placed', number: String(number) }),
      );
    case 'reword':
      return hand(desk, placeQuestions, raw, paths.mergeQuestions(session, { done: 'reworded' }));
    case 'takeOut':
      return hand(desk, takeOutQuestion, raw, paths.mergeQuestions(session, { done: 'takenOut' }));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['placed', 'takenOut', 'reworded'] as const;

export default function Merge() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const { session, sent, open } = page;
  const elsewhere = <QuestionSessions sessions={page.sessions} to={(one) => paths.mergeQuestions(one)} />;
  const isPlacing = refused?.typed.intent === 'place';
  if (!session)
    return (
      <Page title={say('questions:merge.title')} lede={say('questions:merge.lede')}>
        <EmptyState title={say('questions:merge.noSession')}>{say('questions:merge.noneNote')}</EmptyState>
        {elsewhere}
      </Page>
    );
  return (
    <Page
      wide
      title={say('questions:merge.title')}
      overline={<Link to={paths.questions({ session: session.id })}>{say('questions:path.toAll')}</Link>}
      lede={say('questions:merge.lede')}
    >
      {done && (
        <Notice
          tone="success"
          word={say(`questions:merge.done.${done}`, { number: search.get('number') ?? '' })}
          live
        />
      )}
      {!isPlacing && <Refused refusal={refused?.refusal} />}
      {sent.length === 0 ? (
        <EmptyState title={say('questions:merge.none')} who={say('questions:merge.noneWho')}>
          {say('questions:merge.noneNote')}
        </EmptyState>
      ) : (
        <MergeForm page={page} refused={isPlacing ? refused : null} />
      )}
      <Section title={say('questions:merge.open')} id="open">
        {open.length === 0 ? (
          <p>{say('questions:merge.openNone')}</p>
        ) : (
          <OpenQuestions open={open} session={session.id} />
        )}
      </Section>
      {elsewhere}
    </Page>
  );
}
