import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import {
  Form,
  Link,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useNavigation,
  useSearchParams,
} from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { declineToSecond } from '#server/proposal/decline-to-second';
import { inviteSeconders } from '#server/proposal/invite-seconders';
import { querySeconding } from '#server/proposal/queries-seconding';
import { second } from '#server/proposal/second';
import { submit } from '#server/proposal/submit';
import { takeBack } from '#server/proposal/take-back';
import { withdraw } from '#server/proposal/withdraw';
import { withdrawSecond } from '#server/proposal/withdraw-second';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { SecondAnswer } from '../../ui/proposal/draft-answer';
import { InviteForm } from '../../ui/proposal/draft-invite';
import { Seconders } from '../../ui/proposal/draft-seconders';
import { SubmitForm } from '../../ui/proposal/draft-submit';
import { WithdrawForm } from '../../ui/proposal/draft-withdraw';
import { ProposalWords } from '../../ui/proposal/draft-words';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = await view(context.desk, 'routes/proposal/seconding', request, (reader) =>
    querySeconding(reader, params.proposalId ?? ''),
  );
  // Nobody is asked any more: the proposal's own page says where it is.
  const { state, id } = page.proposal;
  if (state !== 'draft' && state !== 'seconding' && state !== 'returned' && !page.mayLeave)
    throw redirect(paths.proposal(id));
  return page;
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.proposalId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), proposal: id };
  const { desk } = context;
  switch (raw.intent) {
    case 'invite':
      return hand(desk, inviteSeconders, raw, ({ invited }) =>
        paths.proposalSeconding(id, { done: 'invited', count: String(invited) }),
      );
    case 'takeBack':
      return hand(desk, takeBack, raw, `${paths.writeProposal(id)}&done=takenBack`);
    case 'submit':
      return hand(desk, submit, raw, ({ late }) =>
        paths.proposal(id, { done: late ? 'submittedLate' : 'submitted' }),
      );
    case 'withdraw':
      return hand(desk, withdraw, raw, paths.proposal(id, { done: 'withdrawn' }));
    case 'second':
      return hand(desk, second, raw, paths.proposalSeconding(id, { done: 'seconded' }));
    case 'decline':
      return hand(desk, declineToSecond, raw, paths.proposals());
    case 'withdrawSecond':
      return hand(desk, withdrawSecond, raw, paths.proposals());
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

/** Why it was refused shows on the page too: who seconds no longer, that the call is over. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate;

export default function Seconding() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const { proposal, isOwn } = page;
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const count = Number(search.get('count') ?? 0);
  const done = refused ? null : search.get('done');
  const canInvite = isOwn && proposal.kind === 'personal' && proposal.state !== 'returned';
  const name = proposal.delegation
    ? say('proposal:draft.seconding.of', { name: proposal.proposer, delegation: proposal.delegation })
    : proposal.proposer;
  const lede = isOwn
    ? proposal.state === 'returned'
      ? 'ledeReturned'
      : proposal.kind === 'collective'
        ? 'ledeCollective'
        : 'ledeOwn'
    : page.mayLeave
      ? 'ledeReworded'
      : page.mine
        ? 'ledeAsked'
        : 'ledeOpen';
  return (
    <Page
      overline={
        <>
          <Link to={paths.proposals()}>{say('proposal:draft.back')}</Link> ·{' '}
          {say('proposal:draft.seconding.title')}
        </>
      }
      title={proposal.title || say('proposal:draft.write.untitled')}
      status={<StateBadge state={proposal.state} />}
      lede={say(`proposal:draft.seconding.${lede}`, { name })}
    >
      {done === 'invited' && (
        <Notice tone="success" word={say('proposal:draft.doneWord')} live>
          <p>
            {count > 0
              ? say('proposal:draft.seconding.invited', { count })
              : say('proposal:draft.seconding.opened')}
          </p>
        </Notice>
      )}
      {done === 'seconded' && (
        <Notice tone="success" word={say('proposal:draft.doneWord')} live>
          <p>{say('proposal:draft.seconding.secondedDone')}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {!isOwn && <ProposalWords id={proposal.id} words={proposal} files={proposal.files} />}
      {proposal.kind === 'personal' && proposal.state !== 'draft' && !page.mayLeave && (
        <Section title={say('proposal:draft.seconding.seconders')}>
          <Seconders page={page} />
        </Section>
      )}
      {!isOwn && <SecondAnswer page={page} />}
      {isOwn && <SubmitForm page={page} />}
      {canInvite && (
        <Section
          title={say(`proposal:draft.seconding.${proposal.state === 'seconding' ? 'inviteMore' : 'invite'}`)}
        >
          <InviteForm key={`${page.seconders.length} ${proposal.openToAll}`} page={page} refused={refused} />
        </Section>
      )}
      {isOwn && proposal.state === 'seconding' && (
        <Form method="post">
          <Button
            kind="quiet"
            name="intent"
            value="takeBack"
            pending={busy}
            consequence={say('proposal:draft.seconding.takeBackNote')}
          >
            {say('proposal:draft.seconding.takeBack')}
          </Button>
        </Form>
      )}
      {isOwn && <ProposalWords id={proposal.id} words={proposal} files={proposal.files} />}
      {isOwn && proposal.state !== 'draft' && <WithdrawForm />}
    </Page>
  );
}
