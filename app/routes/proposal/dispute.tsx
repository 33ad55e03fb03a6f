import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { dispute } from '#server/proposal/dispute';
import { queryDispute } from '#server/proposal/queries-dispute';
import { settleDispute } from '#server/proposal/settle-dispute';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import { DisputeStory, ObjectionForm, SettlingForm } from '../../ui/proposal/review-dispute';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/dispute', request, (reader) =>
    queryDispute(reader, params.proposalId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.proposalId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), proposal: id };
  switch (raw.intent) {
    case 'dispute':
      return hand(context.desk, dispute, raw, paths.proposalDispute(id, { done: 'disputed' }));
    case 'settle':
      return hand(context.desk, settleDispute, raw, paths.proposalDispute(id, { done: 'settled' }));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['disputed', 'settled'] as const;

export default function Dispute() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  return (
    <Page
      overline={
        <Link to={paths.proposal(page.id)}>
          {say('proposal:review.dispute.back', { number: page.number })}
        </Link>
      }
      title={say('proposal:review.dispute.title')}
      status={<StateBadge state={page.state} />}
      lede={page.title}
    >
      {done && (
        <Notice tone="success" word={say('proposal:review.done.word')} live>
          <p>{say(`proposal:review.done.${done}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {!page.decision && (
        <EmptyState title={say('proposal:review.dispute.nothing')}>
          {say('proposal:review.dispute.nothingNote')}
        </EmptyState>
      )}
      <DisputeStory page={page} />
      <ProvisionalDays provisional={page.provisional} />
      {page.may.dispute && <ObjectionForm refused={refused} />}
      {page.may.settle.length > 0 && <SettlingForm page={page} refused={refused} />}
    </Page>
  );
}
