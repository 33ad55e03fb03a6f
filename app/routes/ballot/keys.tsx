import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { abortCeremony } from '#server/ballot/abort-ceremony';
import { acceptRehearsals } from '#server/ballot/accept-rehearsals';
import { nameScrutineers } from '#server/ballot/name-scrutineers';
import { readKeys, resolvePeople } from '#server/ballot/queries-keys';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { KeyProgress } from '../../ui/ballot/keys/key-progress';
import { NameCheck } from '../../ui/ballot/keys/name-check';
import { NameForm } from '../../ui/ballot/keys/name-form';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/ballot/keys', request, (reader) =>
    readKeys(reader, params.session ?? ''),
  );
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Says who is meant before anybody is named: people ticked, and people by staff number. */
async function check({ context, request }: ActionFunctionArgs, form: Record<string, unknown>) {
  const numbers = String(form.numbers ?? '')
    .split(/[\s,，、;；]+/)
    .filter((number) => number !== '');
  const found = await view(context.desk, 'routes/ballot/keys', request, (reader) =>
    resolvePeople(reader, listOf(form.people), numbers),
  );
  const { people, unknown } = found;
  const threshold = Number(form.threshold);
  const isMany = listOf(form.people).length + numbers.length > 9;
  const isFew = people.length < 2 || !(threshold >= 2 && threshold <= people.length);
  if (unknown.length === 0 && !isFew && !isMany) {
    return data({ ok: true as const, checked: { people, threshold } });
  }
  const fault = isMany ? 'sealed:keys.many' : 'sealed:keys.few';
  const fields: Record<string, string[]> = unknown.length > 0 && !isMany ? {} : { numbers: [fault] };
  const refusal = refuse('platform.badInput', { fields });
  return data(
    { ok: false as const, refusal, typed: { ...form, unknown: unknown.join('、') } },
    { status: 422 },
  );
}

export async function action(given: ActionFunctionArgs) {
  const { desk } = given.context;
  const form: Record<string, unknown> = {
    ...(await readForm(given.request)),
    session: given.params.session,
  };
  const here = paths.keys(given.params.session ?? '');
  switch (form.intent) {
    case 'accept':
      return hand(desk, acceptRehearsals, form, here);
    case 'abort':
      return hand(desk, abortCeremony, form, here);
    case 'name':
      return hand(desk, nameScrutineers, form, paths.keys(given.params.session ?? '', 'named'));
    default:
      return check(given, form);
  }
}

export default function Keys() {
  const { say } = usePhrases();
  const found = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const checked = answer?.ok && 'checked' in answer ? answer.checked : null;
  const [search] = useSearchParams();
  const { ceremony, session, mayRun } = found;
  return (
    <Page
      title={say('sealed:keys.title')}
      overline={<Link to={paths.votes(session.id)}>{session.title}</Link>}
      lede={say('sealed:keys.lede')}
    >
      <Stack gap="loose">
        {search.get('done') === 'named' && ceremony && (
          <Notice tone="success" word={say('sealed:keys.done')} live>
            <p>{say('sealed:keys.named')}</p>
          </Notice>
        )}
        <Refused refusal={refused?.refusal} />
        {ceremony && <KeyProgress view={found} ceremony={ceremony} refused={refused} />}
        {!ceremony && !mayRun && (
          <EmptyState title={say('sealed:keys.none')} who={say('sealed:keys.noneWho')}>
            {say('sealed:keys.noneText')}
          </EmptyState>
        )}
        {!ceremony && mayRun && checked && <NameCheck checked={checked} session={session.id} />}
        {!ceremony && mayRun && !checked && <NameForm offered={found.offered} refused={refused} />}
        {found.ended.length > 0 && (
          <Section title={say('sealed:keys.ended')}>
            <ul>
              {found.ended.map(({ id, reason }) => (
                <li key={id}>{reason}</li>
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
