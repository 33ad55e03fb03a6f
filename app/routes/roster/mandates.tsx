import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { endMandate } from '#server/roster/end-mandate';
import { readMandates } from '#server/roster/queries-mandates';
import { recordByElection } from '#server/roster/record-by-election';
import { recordRecall } from '#server/roster/record-recall';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Pager } from '../../ui/pager/pager';
import { ElectionForm } from '../../ui/roster/election-form';
import { EndForm, RecallForm } from '../../ui/roster/end-forms';
import { MandateTimeline } from '../../ui/roster/mandate-timeline';
import { RosterTabs } from '../../ui/roster/roster-tabs';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const wanted = {
    before: asked.get('before') ?? '',
    number: (asked.get('number') ?? '').replaceAll('\0', '').slice(0, 40),
  };
  return view(context.desk, 'routes/roster/mandates', request, (reader) =>
    readMandates(reader, params.termId!, wanted),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form: Record<string, unknown> = { ...(await readForm(request)), term: params.termId };
  if (form.intent === 'byElection') return hand(context.desk, recordByElection, form);
  if (form.intent === 'recall') return hand(context.desk, recordRecall, form);
  return hand(context.desk, endMandate, form);
}

export default function Mandates() {
  const { say } = usePhrases();
  const { term, today, vacancies, events, next, holder, asked } = useLoaderData<typeof loader>();
  const { before, number } = asked;
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const about = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  const prefill = holder ? number : '';
  const who = holder
    ? say('roster:mandates.about', { name: holder.name, place: holder.delegation })
    : undefined;
  return (
    <Page overline={term.name} title={say('roster:mandates.title')} lede={say('roster:mandates.lede')}>
      <RosterTabs term={term.id} current="mandates" />
      {answer?.ok && (
        <Notice tone="success" word={say('roster:members.doneWord')} live>
          <p>{say('roster:members.done')}</p>
        </Notice>
      )}
      <Notice tone="info" word={say('roster:mandates.note')}>
        <p>{say('roster:mandates.frozen')}</p>
      </Notice>
      <div key={`${events[0]?.id} ${number}`}>
        <EndForm refused={about('end')} number={prefill} who={who} today={today} />
        <ElectionForm refused={about('byElection')} vacancies={vacancies} today={today} />
        <RecallForm refused={about('recall')} number={prefill} who={who} today={today} />
      </div>
      <Section title={say('roster:mandates.timeline')}>
        {events.length > 0 ? (
          <MandateTimeline events={events} />
        ) : (
          <EmptyState level={3} title={say('roster:mandates.noneTitle')}>
            {say('roster:mandates.none')}
          </EmptyState>
        )}
        {(before !== '' || next !== null) && (
          <Pager
            label={say('roster:mandates.pager')}
            previous={
              before === ''
                ? undefined
                : { to: paths.rosterMandates(term.id), text: say('roster:members.first') }
            }
            next={
              next === null
                ? undefined
                : {
                    to: paths.rosterMandates(term.id, { before: next }),
                    text: say('roster:mandates.earlier'),
                  }
            }
          />
        )}
      </Section>
    </Page>
  );
}
