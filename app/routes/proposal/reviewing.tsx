import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { nameReviewer } from '#server/proposal/name-reviewer';
import { queryReviewing } from '#server/proposal/queries-reviewing';
import { refusalKey } from '../../i18n/say';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { ProvisionalDays } from '../../ui/proposal/provisional-days';
import css from '../../ui/proposal/review.module.css';
import { ReviewFilters } from '../../ui/proposal/review-filters';
import { ReviewList } from '../../ui/proposal/review-list';
import { ReviewerFields } from '../../ui/proposal/review-naming';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const ask = {
    view: searchParams.get('view'),
    category: searchParams.get('category'),
    after: searchParams.get('after'),
  };
  return view(context.desk, 'routes/proposal/reviewing', request, (reader) => queryReviewing(reader, ask));
}

export async function action({ context, request }: ActionFunctionArgs) {
  return hand(context.desk, nameReviewer, await readForm(request));
}

export default function Reviewing() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const busy = useNavigation().state !== 'idle';
  const { view: current, category, entries, reviewers } = page;
  const isTicking = ['waiting', 'mine', 'free'].includes(current) && reviewers.length > 0;
  const kept = { view: current === 'waiting' ? '' : current, category: category ?? '' };
  return (
    <Page
      wide
      overline={<Link to={paths.proposals()}>{say('platform:nav.proposals')}</Link>}
      title={say('proposal:review.desk.title')}
      lede={say('proposal:review.desk.lede')}
    >
      {answer?.ok && (
        <Notice
          tone={answer.value.left.length > 0 ? 'warning' : 'success'}
          word={say('proposal:review.desk.named', { count: answer.value.named })}
          live
        >
          {answer.value.left.map(({ number, code }) => (
            <p key={number}>{say('proposal:review.desk.left', { number, why: say(refusalKey(code)) })}</p>
          ))}
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      {reviewers.length === 0 && (
        <Notice
          tone="info"
          word={say('proposal:review.page.noteWord')}
          title={say('proposal:review.desk.noCommittee')}
          actions={
            <ButtonLink kind="quiet" to={paths.roster()}>
              {say('proposal:review.desk.toCommittees')}
            </ButtonLink>
          }
        >
          <p>{say('proposal:review.desk.noCommitteeNote')}</p>
        </Notice>
      )}
      <ReviewFilters page={page} />
      <ProvisionalDays provisional={page.provisional} />
      {entries.length === 0 ? (
        <EmptyState title={say('proposal:review.desk.emptyTitle')}>
          {say('proposal:review.desk.empty')}
        </EmptyState>
      ) : (
        <Form method="post">
          <ReviewList entries={entries} isTicking={isTicking} />
          {isTicking && (
            <div className={css.naming}>
              <ReviewerFields
                reviewers={reviewers}
                current={undefined}
                verb={say('proposal:review.desk.name')}
                note={say('proposal:review.desk.nameNote')}
                refusal={refused?.refusal}
                pending={busy}
              />
            </div>
          )}
        </Form>
      )}
      {(page.after || !page.isFirst) && (
        <Pager
          label={say('proposal:review.desk.pages')}
          previous={
            page.isFirst
              ? undefined
              : { to: paths.proposalReviewing(kept), text: say('proposal:review.desk.first') }
          }
          next={
            page.after
              ? {
                  to: paths.proposalReviewing({ ...kept, after: page.after }),
                  text: say('proposal:review.desk.next'),
                }
              : undefined
          }
        />
      )}
    </Page>
  );
}
