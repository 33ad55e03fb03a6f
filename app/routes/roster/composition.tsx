import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { giveReason } from '#server/roster/give-reason';
import { readCompositionPage } from '#server/roster/queries-composition';
import { profile as profileOf } from '../../domain/statute/profiles';
import { usePhrases } from '../../i18n/use-phrases';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { CompositionList } from '../../ui/roster/composition-list';
import { RosterTabs } from '../../ui/roster/roster-tabs';
import { SeatCalculator } from '../../ui/roster/seat-calculator';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  return view(context.desk, 'routes/roster/composition', request, async (reader) => {
    const found = await readCompositionPage(reader, params.termId!);
    if ('refused' in found) return found;
    const staff = asked.get('staff')?.slice(0, 12) ?? String(found.staff);
    const seats = asked.get('seats')?.slice(0, 12) ?? '';
    return { ...found, asked: { staff, seats } };
  });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  return hand(context.desk, giveReason, { ...(await readForm(request)), term: params.termId });
}

export default function Composition() {
  const { say, locale } = usePhrases();
  const { term, profile, unit, rows, asked } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const blocking = rows.filter((row) => !row.held && row.severity === 'block').length;
  const waiting = rows.filter((row) => !row.held && row.severity === 'warn').length;
  const isShown = rows.some(
    (row) => row.rule === refused?.typed.rule && !row.holds && row.severity === 'warn',
  );
  return (
    <Page
      overline={term.name}
      title={say('roster:check.title')}
      lede={say('roster:check.lede', { profile: locale === 'en' ? profile.name.en : profile.name.zh })}
    >
      <RosterTabs term={term.id} current="composition" />
      {!isShown && <Refused refusal={refused?.refusal} />}
      {answer?.ok && (
        <Notice tone="success" word={say('roster:members.doneWord')} live>
          <p>{say('roster:check.saved')}</p>
        </Notice>
      )}
      <p>
        <strong>
          {blocking > 0 && say('roster:check.blocking', { count: blocking })}
          {waiting > 0 && say('roster:check.waiting', { count: waiting })}
          {blocking + waiting === 0 && say('roster:check.allHold')}
        </strong>
      </p>
      <CompositionList rows={rows} refused={refused} />
      <p>{say('roster:check.presidium')}</p>
      <Section title={say('roster:calculator.title')} id="calculator">
        <p>{say('roster:calculator.lede')}</p>
        <SeatCalculator
          key={`${asked.staff} ${asked.seats}`}
          profile={profileOf(profile.id)}
          unit={unit}
          staff={asked.staff}
          seats={asked.seats}
        />
      </Section>
    </Page>
  );
}
