import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { queryRate } from '#server/proposal/queries-rate';
import { rate } from '#server/proposal/rate';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import { RatingForm } from '../../ui/proposal/rating-form';
import { RatingReply } from '../../ui/proposal/rating-reply';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/rate', request, (reader) =>
    queryRate(reader, params.proposalId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.proposalId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), proposal: id };
  return hand(context.desk, rate, raw, paths.rateProposal(id, { done: String(raw.reply ?? '') }));
}

/** A proposer, joint proposer or seconder rates what was replied. */
export default function Rate() {
  const { say } = usePhrases();
  const { proposal, replies, provisional } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const sent = search.get('done');
  const back = (
    <ButtonLink kind="quiet" to={paths.proposal(proposal.id)}>
      {say('proposal:rating.rate.back')}
    </ButtonLink>
  );
  // What was refused may be about a reply that is gone by now.
  const isElsewhere = refused && !replies.some(({ id }) => id === refused.typed.reply);
  return (
    <Page
      overline={
        <Link to={paths.proposal(proposal.id)}>
          {say('proposal:rating.option', { number: proposal.number, title: proposal.title })}
        </Link>
      }
      title={say('proposal:rating.rate.title')}
      status={<StateBadge state={proposal.state} />}
      lede={replies.length > 0 && say('proposal:rating.rate.lede')}
    >
      {sent && !refused && (
        <Notice tone="success" word={say('proposal:rating.doneWord')} live>
          <p>{say('proposal:rating.rate.sent')}</p>
        </Notice>
      )}
      {isElsewhere && <Refused refusal={refused.refusal} />}
      {replies.length === 0 && (
        <EmptyState title={say('proposal:rating.rate.emptyTitle')} action={back}>
          {say(`proposal:rating.rate.empty.${proposal.state === 'handling' ? 'handling' : 'other'}`)}
        </EmptyState>
      )}
      <ProvisionalDays provisional={provisional} />
      {replies.map((reply) => (
        <RatingReply key={reply.id} reply={reply}>
          <RatingForm
            reply={reply}
            refused={refused?.typed.reply === reply.id ? refused : null}
            isSent={sent === reply.id}
          />
        </RatingReply>
      ))}
    </Page>
  );
}
