import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { addAttendee } from '#server/roster/add-attendee';
import { nameLeader } from '#server/roster/name-leader';
import { type MembersSearch, readMembers } from '#server/roster/queries-members';
import { removeAttendee } from '#server/roster/remove-attendee';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { Refused } from '../../ui/refused/refused';
import { AttendeeForm } from '../../ui/roster/attendee-form';
import { AttendeeList } from '../../ui/roster/attendee-list';
import { Leaderless } from '../../ui/roster/leaderless';
import { MemberSearch } from '../../ui/roster/member-search';
import { MemberTable } from '../../ui/roster/member-table';
import { RosterTabs } from '../../ui/roster/roster-tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  // PostgreSQL keeps no NUL in a text.
  const given = (key: string) => (asked.get(key) ?? '').replaceAll('\0', '');
  const search: MembersSearch = {
    tab: asked.get('tab') === 'attendees' ? 'attendees' : 'members',
    q: given('q').normalize('NFKC').trim().slice(0, 60),
    delegation: asked.get('delegation') ?? '',
    state: asked.get('state') === 'ended' ? 'ended' : 'current',
    after: given('after').slice(0, 200),
  };
  return view(context.desk, 'routes/roster/members', request, async (reader) => {
    const found = await readMembers(reader, params.termId!, search);
    return 'refused' in found ? found : { ...found, search };
  });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form: Record<string, unknown> = { ...(await readForm(request)), term: params.termId };
  if (form.intent === 'addAttendee') return hand(context.desk, addAttendee, form);
  if (form.intent === 'removeAttendee') return hand(context.desk, removeAttendee, form);
  return hand(context.desk, nameLeader, form);
}

export default function Members() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const { term, search, delegations, seats, members, attendees, next } = found;
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const adding = refused?.typed.intent === 'addAttendee' ? refused : null;
  const isMembers = search.tab === 'members';
  const { tab, q, delegation, state } = search;
  const here = (after: string) =>
    paths.rosterMembers(term.id, isMembers ? { q, delegation, state, after } : { tab, after });
  return (
    <Page
      wide
      overline={term.name}
      title={say(isMembers ? 'roster:members.title' : 'roster:members.attendeesTitle')}
      lede={
        isMembers
          ? say('roster:members.lede', { count: seats, delegations: delegations.length })
          : say('roster:members.attendeesLede', { count: found.attending, most: found.mostAttending })
      }
    >
      <RosterTabs term={term.id} current={tab} />
      {!adding && <Refused refusal={refused?.refusal} />}
      {answer?.ok && (
        <Notice tone="success" word={say('roster:members.doneWord')} live>
          <p>{say('roster:members.done')}</p>
        </Notice>
      )}
      {isMembers ? (
        <>
          <Leaderless term={term.id} delegations={delegations} />
          <MemberSearch {...{ delegations, q, delegation, state }} />
          {members.length > 0 ? (
            <MemberTable term={term.id} members={members} />
          ) : seats > 0 || state === 'ended' ? (
            <EmptyState title={say('roster:members.emptyTitle')}>{say('roster:members.empty')}</EmptyState>
          ) : (
            <EmptyState
              title={say('roster:members.noneTitle')}
              action={<ButtonLink to={paths.roster()}>{say('roster:members.toImport')}</ButtonLink>}
            >
              {say('roster:members.none')}
            </EmptyState>
          )}
        </>
      ) : (
        <AttendeeList attendees={attendees} />
      )}
      {(search.after !== '' || next !== null) && (
        <Pager
          label={say('roster:members.pager')}
          previous={search.after === '' ? undefined : { to: here(''), text: say('roster:members.first') }}
          next={next === null ? undefined : { to: here(next), text: say('platform:actions.next') }}
        />
      )}
      {!isMembers && (
        <Section title={say('roster:members.add')}>
          <AttendeeForm key={found.attending} delegations={delegations} refused={adding} />
        </Section>
      )}
    </Page>
  );
}
