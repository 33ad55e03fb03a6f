import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { adoptCatalogue } from '#server/disclosure/adopt-catalogue';
import { querySettings } from '#server/disclosure/queries-settings';
import { setDuty } from '#server/disclosure/set-duty';
import { setSourceRule } from '#server/disclosure/set-source-rule';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { catalogueKinds } from '../../domain/disclosure/catalogue/catalogue';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { Details } from '../../ui/details/details';
import { DutyForm } from '../../ui/disclosure/duty-form';
import { useSayDuty } from '../../ui/disclosure/say-duty';
import { SourceRuleCard } from '../../ui/disclosure/source-rule';
import { Field } from '../../ui/field/field';
import { faultsOf, refusedIn, typedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Row, Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/disclosure/settings', request, querySettings);
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { desk } = context;
  const raw = await readForm(request);
  const then = (done: string) => paths.affairsSettings({ done });
  switch (raw.intent) {
    case 'adopt':
      return hand(desk, adoptCatalogue, raw, then('adopted'));
    case 'duty':
      return hand(desk, setDuty, raw, then('dutySet'));
    case 'rule':
      return hand(desk, setSourceRule, raw, then('ruleSet'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['adopted', 'dutySet', 'ruleSet'] as const;

export default function Settings() {
  const { say } = usePhrases();
  const sayDuty = useSayDuty();
  const page = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const of = (intent: string) => (refused?.typed.intent === intent ? refused : null);
  const forDuty = (id: string) => (of('duty')?.typed.duty === id ? refused : null);
  return (
    <Page
      overline={<Link to={paths.affairsDesk()}>{say('disclosure:desk.title')}</Link>}
      title={say('disclosure:desk.settings.title')}
      lede={say('disclosure:desk.settings.lede')}
    >
      {done && <Notice tone="success" word={say(`disclosure:desk.settings.${done}`)} live />}
      {page.may.duties && (
        <Section title={say('disclosure:desk.settings.adoptTitle')}>
          <Form method="post">
            <Stack>
              <Refused refusal={of('adopt')?.refusal} />
              <Row>
                <Field
                  as="select"
                  name="kind"
                  label={say('disclosure:desk.settings.kind')}
                  defaultValue={typedIn(of('adopt'), 'kind') || page.kind}
                >
                  {catalogueKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {say(`disclosure:desk.settings.kinds.${kind}`)}
                    </option>
                  ))}
                </Field>
                <Field
                  type="date"
                  name="startsOn"
                  label={say('disclosure:desk.settings.startsOn')}
                  defaultValue={typedIn(of('adopt'), 'startsOn') || page.today}
                  error={faultsOf(say, of('adopt')?.refusal, 'startsOn')}
                  required
                />
              </Row>
              <Button
                kind={page.duties.length > 0 ? 'quiet' : 'primary'}
                name="intent"
                value="adopt"
                pending={busy}
                consequence={say('disclosure:desk.settings.adoptNote', { count: page.sizes[page.kind] })}
              >
                {say('disclosure:desk.settings.adopt')}
              </Button>
            </Stack>
          </Form>
        </Section>
      )}
      <Section title={say('disclosure:desk.settings.duties', { count: page.duties.length })}>
        {!page.may.duties && <p>{say('disclosure:desk.settings.onlySecretary')}</p>}
        <Stack gap="tight">
          {page.duties.map((duty) => {
            const isTimed = duty.frequency !== 'atAnyTime';
            const line = say(`disclosure:desk.settings.${isTimed ? 'summary' : 'summaryAny'}`, {
              frequency: say(`disclosure:frequencies.${duty.frequency}`),
              days: duty.dueDays,
              audience: say(`disclosure:audiences.${duty.audience}`),
              owner: duty.owner,
            });
            const summary = `${sayDuty(duty)} · ${line}`;
            return page.may.duties ? (
              <Details key={duty.id} summary={summary} open={forDuty(duty.id) !== null}>
                <DutyForm duty={duty} today={page.today} refused={forDuty(duty.id)} />
              </Details>
            ) : (
              <p key={duty.id}>{summary}</p>
            );
          })}
        </Stack>
        {page.may.duties && (
          <Details summary={say('disclosure:desk.settings.add')} open={forDuty('') !== null}>
            <DutyForm key={page.duties.length} today={page.today} refused={forDuty('')} />
          </Details>
        )}
      </Section>
      <Section title={say('disclosure:desk.settings.rules')}>
        <p>{say('disclosure:desk.settings.rulesNote')}</p>
        {!page.may.rules && <p>{say('disclosure:desk.settings.onlyApprover')}</p>}
        <Stack gap="tight">
          {page.rules.map((rule) => (
            <SourceRuleCard key={rule.source} rule={rule} may={page.may.rules} refused={of('rule')} />
          ))}
        </Stack>
      </Section>
    </Page>
  );
}
