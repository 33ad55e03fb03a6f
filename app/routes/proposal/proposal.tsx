import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { consentToName } from '#server/proposal/consent-to-name';
import { queryProposal } from '#server/proposal/queries-proposal';
import { withdraw } from '#server/proposal/withdraw';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { ProposalWords } from '../../ui/proposal/draft-words';
import { ProposalFacts, ProposalRelations } from '../../ui/proposal/page-facts';
import { OwnProposal } from '../../ui/proposal/page-own';
import { Replies } from '../../ui/proposal/page-replies';
import { ProposalTimeline } from '../../ui/proposal/page-timeline';
import { WhereNow } from '../../ui/proposal/page-where';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/proposal', request, (reader) =>
    queryProposal(reader, params.proposalId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.proposalId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), proposal: id };
  switch (raw.intent) {
    case 'consent':
      return hand(context.desk, consentToName, raw, paths.proposal(id, { done: 'consented' }));
    case 'withdraw':
      return hand(context.desk, withdraw, raw, paths.proposal(id, { done: 'withdrawn' }));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = {
  submitted: 'proposal:draft.page.submittedDone',
  submittedLate: 'proposal:draft.page.submittedLate',
  consented: 'proposal:draft.page.consented',
  withdrawn: 'proposal:draft.page.withdrawnDone',
} as const;

export default function Proposal() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const { proposal } = page;
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones[search.get('done') as keyof typeof dones];
  return (
    <Page
      overline={
        <>
          <Link to={paths.proposals()}>{say('proposal:draft.back')}</Link>
          {proposal.number && <> · {say('proposal:draft.numbered', { number: proposal.number })}</>}
        </>
      }
      title={proposal.title || say('proposal:draft.write.untitled')}
      status={<StateBadge state={proposal.state} />}
      contextLabel={say('proposal:draft.page.people')}
      context={
        <>
          <ProposalFacts page={page} />
          <ProposalRelations page={page} />
          {page.may.print && (
            <p>
              <a href={paths.proposalPrint(proposal.id)}>{say('proposal:draft.page.print')}</a>
            </p>
          )}
        </>
      }
    >
      {done && (
        <Notice tone="success" word={say('proposal:draft.doneWord')} live>
          <p>{say(done, { number: proposal.number ?? '' })}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      <WhereNow page={page} />
      <ProvisionalDays provisional={page.provisional} />
      <Replies page={page} />
      <ProposalWords id={proposal.id} words={proposal} files={proposal.files} />
      <ProposalTimeline entries={page.timeline} />
      <OwnProposal page={page} />
    </Page>
  );
}
