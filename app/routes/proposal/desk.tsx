import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { draftReplies } from '#server/proposal/draft-replies';
import { publishReplies } from '#server/proposal/publish-replies';
import { queryDesk } from '#server/proposal/queries-desk';
import { signReplies } from '#server/proposal/sign-replies';
import { submitReplies } from '#server/proposal/submit-replies';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Page } from '../../ui/page/page';
import { DeskActs } from '../../ui/proposal/handling-desk-acts';
import { DeskList } from '../../ui/proposal/handling-desk-list';
import { ListOutcome } from '../../ui/proposal/handling-left';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import { Refused } from '../../ui/refused/refused';
import { Tabs } from '../../ui/tabs/tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('turn');
  return view(context.desk, 'routes/proposal/desk', request, (reader) => queryDesk(reader, wanted));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const { desk } = context;
  switch (raw.intent) {
    case 'submit':
      return hand(desk, submitReplies, raw);
    case 'sign':
      return hand(desk, signReplies, raw);
    case 'publish':
      return hand(desk, publishReplies, raw);
    case 'same':
      return hand(desk, draftReplies, raw);
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const listOf = (found: unknown): string[] => (Array.isArray(found) ? found.map(String) : []);

export default function Desk() {
  const { say } = usePhrases();
  const { turn, mine, rows, isCut, provisional } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const typed = [...listOf(refused?.typed.replies), ...listOf(refused?.typed.assignments)];
  const overline = <Link to={paths.proposals()}>{say('platform:nav.proposals')}</Link>;
  if (turn === null)
    return (
      <Page title={say('proposal:handling.desk.title')} overline={overline}>
        <EmptyState title={say('proposal:handling.desk.nobodyTitle')}>
          {say('proposal:handling.desk.nobody')}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title={say('proposal:handling.desk.title')}
      overline={overline}
      lede={say('proposal:handling.desk.lede')}
    >
      {answer?.ok && <ListOutcome outcome={answer.value} />}
      <Refused refusal={refused?.refusal} />
      {mine.length > 1 && (
        <Tabs
          label={say('proposal:handling.desk.tabs')}
          tabs={mine.map((one) => ({
            to: paths.proposalDesk({ turn: one.turn }),
            label: say(`proposal:handling.desk.turns.${one.turn}`),
            count: one.count,
            isCurrent: one.turn === turn,
          }))}
        />
      )}
      <p>{say(`proposal:handling.desk.turnLedes.${turn}`)}</p>
      <ProvisionalDays provisional={provisional} />
      {rows.length === 0 ? (
        <EmptyState title={say(`proposal:handling.desk.emptyTitle.${turn}`)}>
          {say('proposal:handling.desk.empty')}
        </EmptyState>
      ) : (
        <Form method="post">
          <DeskList key={rows.length} turn={turn} rows={rows} ticked={typed} />
          {isCut && <p>{say('proposal:handling.desk.cut', { count: rows.length })}</p>}
          <DeskActs turn={turn} rows={rows} refused={refused} />
        </Form>
      )}
    </Page>
  );
}
