import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readVotes } from '#server/ballot/queries';
import { view } from '#server/platform/http';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { BoxBadge } from '../../ui/ballot/box/box-badge';
import { VoteBadge } from '../../ui/ballot/vote-badge';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Page } from '../../ui/page/page';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = new URL(request.url).searchParams.get('session') ?? undefined;
  return view(context.desk, 'routes/ballot/votes', request, (reader) => readVotes(reader, session));
}

export default function Votes() {
  const { say, locale } = usePhrases();
  const { votes, boxes, session, mayPlan, now } = useLoaderData<typeof loader>();
  const timeOf = (vote: (typeof votes)[number]) => {
    const when = (at: Date) => sayWhen(say, locale, at, now);
    if (vote.state === 'planned') return say('ballot:opensAt', { when: when(vote.opensAt) });
    if (vote.state === 'open') return say('ballot:closesAt', { when: when(vote.closesAt) });
    return say('ballot:closedAt', { when: when(vote.closesAt) });
  };
  const boxTime = ({ state, opensAt, closesAt }: (typeof boxes)[number]) => {
    const when = (at: Date) => sayWhen(say, locale, at, now);
    if (state === 'planned' || state === 'prepared')
      return say('sealed:boxes.opensAt', { when: when(opensAt) });
    return say(state === 'open' ? 'sealed:boxes.closesAt' : 'ballot:closedAt', { when: when(closesAt) });
  };
  const boxEntry = (box: (typeof boxes)[number]) => ({
    key: box.id,
    to: paths.box(box.id),
    title: box.title,
    meta: [say('sealed:boxes.title'), say(`congress:stages.${box.stage}`), boxTime(box)].join(' · '),
    state: <BoxBadge state={box.state} />,
  });
  return (
    <Page
      title={say('ballot:title')}
      overline={session && <Link to={paths.now()}>{session.title}</Link>}
      lede={say('ballot:lede')}
      actions={
        mayPlan &&
        session && (
          <>
            <ButtonLink kind="quiet" to={paths.planBox(session.id)}>
              {say('sealed:boxes.plan')}
            </ButtonLink>
            <ButtonLink kind="quiet" to={paths.planVote(session.id)}>
              {say('ballot:plan')}
            </ButtonLink>
          </>
        )
      }
    >
      {votes.length + boxes.length === 0 ? (
        <EmptyState title={say('ballot:none')} who={say('ballot:noneWho')}>
          {say('ballot:noneText')}
        </EmptyState>
      ) : (
        <EntryList
          label={say('ballot:title')}
          entries={[
            ...boxes.map(boxEntry),
            ...votes.map((vote) => ({
              key: vote.id,
              to: paths.vote(vote.id),
              title: vote.question,
              meta: [
                say(`congress:stages.${vote.stage}`),
                timeOf(vote),
                vote.cast ? say('ballot:paper.done') : null,
              ]
                .filter(Boolean)
                .join(' · '),
              state: <VoteBadge state={vote.state} outcome={vote.outcome} />,
            })),
          ]}
        />
      )}
    </Page>
  );
}
