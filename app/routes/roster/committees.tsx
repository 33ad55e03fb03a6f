import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { readCommittees } from '#server/roster/queries-committees';
import { setCommittee } from '#server/roster/set-committee';
import { usePhrases } from '../../i18n/use-phrases';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { CommitteeCard } from '../../ui/roster/committee-card';
import { CommitteeForm } from '../../ui/roster/committee-form';
import { RosterTabs } from '../../ui/roster/roster-tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/roster/committees', request, (reader) =>
    readCommittees(reader, params.termId!),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  return hand(context.desk, setCommittee, { ...(await readForm(request)), term: params.termId });
}

export default function Committees() {
  const { say } = usePhrases();
  const { term, committees } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const about = (id: string) => (refused && (refused.typed.committee ?? '') === id ? refused : null);
  return (
    <Page overline={term.name} title={say('roster:committees.title')} lede={say('roster:committees.lede')}>
      <RosterTabs term={term.id} current="committees" />
      {answer?.ok && (
        <Notice tone="success" word={say('roster:members.doneWord')} live>
          <p>{say('roster:committees.saved')}</p>
        </Notice>
      )}
      {committees.length === 0 && (
        <EmptyState title={say('roster:committees.noneTitle')}>{say('roster:committees.none')}</EmptyState>
      )}
      {committees.map((one) => (
        <Section
          key={`${one.id}${one.handlesProposals}${one.members.map((member) => member.number).join()}`}
          title={one.name}
          aside={<span>{say('roster:committees.size', { count: one.members.length })}</span>}
        >
          <CommitteeCard committee={one} refused={about(one.id)} />
        </Section>
      ))}
      <CommitteeForm key={committees.length} refused={about('')} />
    </Page>
  );
}
