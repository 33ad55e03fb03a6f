import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { decline } from '#server/proposal/decline';
import { file } from '#server/proposal/file';
import { merge } from '#server/proposal/merge';
import { nameReviewer } from '#server/proposal/name-reviewer';
import { promote } from '#server/proposal/promote';
import { queryReview } from '#server/proposal/queries-review';
import { sendBack } from '#server/proposal/send-back';
import { turnToSuggestion } from '#server/proposal/turn-to-suggestion';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { AlikeList } from '../../ui/proposal/review-alike';
import { Decisions } from '../../ui/proposal/review-decisions';
import { ReviewerFields } from '../../ui/proposal/review-naming';
import { ReviewRemarks } from '../../ui/proposal/review-remarks';
import { ReviewWords } from '../../ui/proposal/review-words';
import { StateBadge } from '../../ui/proposal/state-badge';
import { Refused } from '../../ui/refused/refused';
import { Row, Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/proposal/review', request, (reader) =>
    queryReview(reader, params.proposalId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.proposalId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), proposal: id };
  const { desk } = context;
  const then = (done: string) => paths.proposalReview(id, { done });
  switch (raw.intent) {
    case 'name':
      return hand(desk, nameReviewer, { ...raw, proposals: [id] }, then('reviewer'));
    case 'file':
      return hand(desk, file, raw, then('filed'));
    case 'turnToSuggestion':
      return hand(desk, turnToSuggestion, raw, then('madeSuggestion'));
    case 'sendBack':
      return hand(desk, sendBack, raw, then('sentBack'));
    case 'decline':
      return hand(desk, decline, raw, then('declined'));
    case 'merge':
      return hand(desk, merge, raw, then('merged'));
    case 'promote':
      return hand(desk, promote, raw, then('promoted'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['reviewer', 'filed', 'madeSuggestion', 'sentBack', 'declined', 'merged', 'promoted'] as const;

export default function Review() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  return (
    <Page
      overline={<Link to={paths.proposalReviewing()}>{say('proposal:review.page.toDesk')}</Link>}
      title={page.title}
      status={<StateBadge state={page.state} />}
      lede={say(
        `proposal:review.page.${page.state === 'submitted' && page.waited > 0 ? 'ledeWaited' : 'lede'}`,
        {
          number: page.number,
          category: say(`proposal:categories.${page.category}`),
          count: page.waited,
        },
      )}
      contextLabel={say('proposal:review.page.context')}
      context={
        <Section title={say('proposal:review.page.alike')}>
          {page.alike.length > 0 ? (
            <AlikeList alike={page.alike} />
          ) : (
            <p>{say('proposal:review.page.alikeNone')}</p>
          )}
          <p>{say('proposal:review.page.alikeNote')}</p>
        </Section>
      }
    >
      {done && (
        <Notice tone="success" word={say('proposal:review.done.word')} live>
          <p>{say(`proposal:review.done.${done}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      <ReviewRemarks page={page} />
      <ReviewWords page={page} />
      <Decisions
        key={page.id}
        page={page}
        refused={refused}
        isDone={done !== undefined && done !== 'reviewer'}
      />
      {page.may.name && page.reviewers.length > 0 && (
        <Section title={say('proposal:review.page.reviewer')}>
          <Form method="post">
            <Stack>
              <ReviewerFields
                key={page.reviewer?.id}
                reviewers={page.reviewers}
                current={page.reviewer?.id}
                verb={say('proposal:review.page.reviewerSend')}
                refusal={refused?.typed.intent === 'name' ? refused.refusal : undefined}
                pending={busy}
              />
            </Stack>
          </Form>
        </Section>
      )}
      <Row>
        <ButtonLink kind="quiet" to={paths.proposal(page.id)}>
          {say('proposal:review.page.toProposal')}
        </ButtonLink>
        {page.state === 'disputed' && (
          <ButtonLink kind="quiet" to={paths.proposalDispute(page.id)}>
            {say('proposal:review.page.toDispute')}
          </ButtonLink>
        )}
        {(page.state === 'filed' || page.state === 'handling') && (
          <ButtonLink kind="quiet" to={paths.proposalHandling(page.id)}>
            {say('proposal:review.page.toHandling')}
          </ButtonLink>
        )}
      </Row>
    </Page>
  );
}
