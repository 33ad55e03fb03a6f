import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { answerRefusal } from '#server/identity/answer';
import { appoint } from '#server/identity/appoint';
import { endOffice } from '#server/identity/end-office';
import { printSlip } from '#server/identity/print-slips';
import { readPerson } from '#server/identity/queries-people';
import { resetAccount } from '#server/identity/reset-account';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Facts } from '../../ui/facts/facts';
import { AccountCard } from '../../ui/identity/account-card';
import { AppointForm } from '../../ui/identity/appoint-form';
import { OfficeTable } from '../../ui/identity/office-table';
import { Slips } from '../../ui/identity/slips';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/identity/person', request, (reader) =>
    readPerson(reader, params.personId ?? ''),
  );
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const raw: Record<string, unknown> = { ...(await readForm(request)), personId: params.personId };
  const here = paths.person(params.personId ?? '');
  if (raw.intent === 'appoint') return hand(context.desk, appoint, raw, here);
  if (raw.intent === 'end') return hand(context.desk, endOffice, raw, here);
  const outcome = await run(context.desk, resetAccount, raw);
  if (isRefusal(outcome)) return answerRefusal(context.desk, outcome, raw);
  const actor = await context.desk.actor();
  const origin = context.env.ORIGIN ?? new URL(request.url).origin;
  const of = { origin, orgId: actor.orgId ?? '' };
  const { slip, expiresAt } = outcome.value;
  return data({ ok: true as const, slips: [printSlip(slip, of)], expiresAt, origin });
}

export default function Person() {
  const { say, locale } = usePhrases();
  const person = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const made = answer && 'slips' in answer ? answer : null;
  const refused = answer && !answer.ok ? answer : null;
  const about = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  const items = [
    { label: say('identity:people.staffNumber'), value: person.staffNumber },
    {
      label: say('identity:person.department'),
      value: person.department ?? say('identity:person.unknown'),
    },
    { label: say('identity:person.phone'), value: person.phone ?? say('identity:person.unknown') },
  ];
  return (
    <Page title={person.name} overline={<Link to={paths.people()}>{say('identity:person.back')}</Link>}>
      {made && (
        <Slips slips={made.slips} until={sayMoment(locale, new Date(made.expiresAt))} origin={made.origin} />
      )}
      <Facts items={items} />
      <Section title={say('identity:person.account')}>
        <Refused refusal={about('reset')?.refusal} />
        <AccountCard person={person} refused={about('reset')} />
      </Section>
      <Section title={say('identity:person.offices')}>
        <Refused refusal={about('end')?.refusal} />
        <OfficeTable offices={person.offices} />
        <AppointForm refused={about('appoint')} today={person.today} />
      </Section>
    </Page>
  );
}
