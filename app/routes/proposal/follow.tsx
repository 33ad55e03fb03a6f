import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { complete } from '#server/proposal/complete';
import { conclude } from '#server/proposal/conclude';
import { instruct } from '#server/proposal/instruct';
import { publish } from '#server/proposal/publish';
import { queryFollow } from '#server/proposal/queries-follow';
import { reachMilestone } from '#server/proposal/reach-milestone';
import { remind } from '#server/proposal/remind';
import { setMilestones } from '#server/proposal/set-milestones';
import { supervise } from '#server/proposal/supervise';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../../ui/facts/facts';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { factsOfFollow } from '../../ui/proposal/follow-facts';
import { FollowOffice } from '../../ui/proposal/follow-office';
import { FollowSteps } from '../../ui/proposal/follow-steps';
import { FollowWord } from '../../ui/proposal/follow-word';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/follow', request, (reader) =>
    queryFollow(reader, params.proposalId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.proposalId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), proposal: id };
  const { desk } = context;
  const then = (done: (typeof dones)[number]) => paths.followProposal(id, { done });
  switch (raw.intent) {
    case 'plan':
      return hand(desk, setMilestones, raw, then('planned'));
    case 'reach':
      return hand(desk, reachMilestone, raw, then('reached'));
    case 'complete':
      return hand(desk, complete, raw, then('completed'));
    case 'supervise':
      return hand(desk, supervise, raw, then('supervised'));
    case 'remind':
      return hand(desk, remind, raw, then('reminded'));
    case 'publish':
      return hand(desk, publish, raw, then('published'));
    case 'instruct':
      return hand(desk, instruct, raw, then('instructed'));
    case 'conclude':
      return hand(desk, conclude, raw, then('concluded'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = [
  'planned',
  'reached',
  'completed',
  'supervised',
  'reminded',
  'published',
  'instructed',
  'concluded',
] as const;

/** A proposal after its reply: what was promised, who watches it, and what may be done about it. */
export default function Follow() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const { proposal } = page;
  const done = dones.find((one) => one === search.get('done'));
  return (
    <Page
      overline={
        <Link to={paths.proposal(proposal.id)}>
          {say('proposal:rating.option', { number: proposal.number, title: proposal.title })}
        </Link>
      }
      title={say('proposal:rating.follow.title')}
      status={<StateBadge state={proposal.state} />}
      actions={<Link to={paths.proposalSupervision()}>{say('proposal:rating.follow.list')}</Link>}
    >
      {done && !refused && (
        <Notice tone="success" word={say('proposal:rating.doneWord')} live>
          <p>{say(`proposal:rating.follow.done.${done}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      <Facts items={factsOfFollow(say, page)} />
      <FollowWord page={page} refused={refused} />
      <FollowSteps page={page} refused={refused} />
      <FollowOffice page={page} refused={refused} />
    </Page>
  );
}
