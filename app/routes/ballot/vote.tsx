import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { kinds } from '#app/domain/ballot/kinds';
import { textChanged } from '#app/domain/ballot/rules';
import { refuse } from '#app/domain/refusals';
import { castOpenBallot } from '#server/ballot/cast-open-ballot';
import { closeVote } from '#server/ballot/close-vote';
import { extendVote } from '#server/ballot/extend-vote';
import { openVote } from '#server/ballot/open-vote';
import { readVote } from '#server/ballot/queries';
import { voidVote } from '#server/ballot/void-vote';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayLeft, sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { BallotPaper } from '../../ui/ballot/ballot-paper';
import { CastNote } from '../../ui/ballot/cast-note';
import { VoteBadge } from '../../ui/ballot/vote-badge';
import { VoteOffice } from '../../ui/ballot/vote-office';
import { VoteResult } from '../../ui/ballot/vote-result';
import { VoteTurnout } from '../../ui/ballot/vote-turnout';
import { Deadline } from '../../ui/deadline/deadline';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/ballot/vote', request, (reader) => readVote(reader, params.voteId ?? ''));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form: Record<string, unknown> = { ...(await readForm(request)), vote: params.voteId };
  const here = paths.vote(params.voteId ?? '');
  switch (form.intent) {
    case 'open':
      return hand(context.desk, openVote, form, here);
    case 'close':
      return hand(context.desk, closeVote, form, here);
    case 'extend':
      return hand(context.desk, extendVote, form, here);
    case 'void':
      return hand(context.desk, voidVote, form, here);
    case 'check': {
      const choices = Object.values(kinds).flatMap((kind): readonly string[] => kind.choices);
      const checked = choices.find((choice) => choice === form.choice);
      if (checked) return data({ ok: true as const, checked });
      const refusal = refuse('platform.badInput', { fields: { choice: ['ballot:choose'] } });
      return data({ ok: false as const, refusal, typed: form }, { status: 422 });
    }
    default:
      return hand(context.desk, castOpenBallot, form, here);
  }
}

export default function Vote() {
  const { say, locale } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const checked = answer?.ok && 'checked' in answer ? answer.checked : null;
  const [search] = useSearchParams();
  const { vote, mine, now, mayCast } = found;
  const isChanging = search.get('view') === 'change' && vote.changeable;
  const showsPaper = mayCast && (!mine || isChanging || checked !== null);
  const when = (at: Date) => sayWhen(say, locale, at, now);
  return (
    <Page
      title={showsPaper ? say(`ballot:subjects.${vote.subject}`) : vote.question}
      overline={<Link to={paths.votes(found.session.id)}>{found.session.title}</Link>}
      status={
        <>
          <VoteBadge state={vote.state} outcome={found.result?.outcome} />
          {vote.state === 'planned' && <span>{say('ballot:opensAt', { when: when(vote.opensAt) })}</span>}
          {vote.state === 'open' && (
            <Deadline
              dateTime={vote.closesAt.toISOString()}
              text={say('ballot:closesAt', { when: when(vote.closesAt) })}
              remaining={sayLeft(say, vote.closesAt, now)}
              exact={sayMoment(locale, vote.closesAt)}
            />
          )}
        </>
      }
    >
      <Stack gap="loose">
        <Refused refusal={refused?.refusal} />
        {vote.state === 'void' && (
          <Notice tone="warning" word={say('ballot:states.void')} title={say('ballot:voidTitle')}>
            <p>
              {vote.voidReason === textChanged
                ? say('ballot:voidText')
                : say('ballot:voidReason', { reason: vote.voidReason ?? '' })}
            </p>
          </Notice>
        )}
        {vote.state === 'planned' && <p>{say('ballot:notYet')}</p>}
        {showsPaper ? (
          <BallotPaper
            view={found}
            checked={checked}
            ticked={isChanging ? mine?.choice : undefined}
            refusal={refused?.refusal ?? null}
          />
        ) : (
          mine && <CastNote view={found} />
        )}
        {found.isOpen && !mayCast && <p>{say('ballot:notVoter')}</p>}
        {vote.state === 'open' && !showsPaper && <VoteTurnout view={found} />}
        <VoteResult view={found} />
        <VoteOffice view={found} />
      </Stack>
    </Page>
  );
}
