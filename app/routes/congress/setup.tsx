import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { readSetup } from '#server/congress/queries-setup';
import { takeStep } from '#server/congress/take-step';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { unmet } from '../../domain/congress/gates';
import { sessionSteps } from '../../domain/congress/states';
import { next } from '../../domain/step';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { GateList } from '../../ui/congress/gate-list';
import { RuleFigures } from '../../ui/congress/rule-figures';
import { SessionTabs } from '../../ui/congress/session-tabs';
import { Details } from '../../ui/details/details';
import { refusedIn } from '../../ui/identity/faults';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/setup', request, (reader) => readSetup(reader, params.session!));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  return hand(context.desk, takeStep, { ...form, session: params.session }, paths.session(params.session!));
}

const notes = {
  plan: 'planNote',
  launch: 'launchNote',
  sendPapers: 'sendNote',
  openPreparatory: 'autoNote',
} as const;

export default function Setup() {
  const { say } = usePhrases();
  const { session, term, rules, steps } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const busy = useNavigation().state !== 'idle';
  const here = steps.findIndex(({ step }) => next(sessionSteps, session.state, step) !== null);
  return (
    <Page
      title={session.title}
      overline={term}
      lede={say(`congress:setup.steps.${here === -1 ? 'ledeDone' : 'lede'}`)}
      status={<Badge tone="info">{say(`congress:states.${session.state}`)}</Badge>}
    >
      <SessionTabs session={session.id} current="setup" />
      <Refused refusal={refused?.refusal} />
      {steps.map(({ step, gates }, index) => {
        const place = here === -1 || index < here ? 'done' : index === here ? 'open' : 'waiting';
        const blocked = unmet(gates).length > 0;
        return (
          <Section
            key={step}
            title={`${index + 1}. ${say(`congress:steps.${step}`)}`}
            aside={
              <Badge tone={place === 'done' ? 'success' : place === 'open' ? 'info' : 'neutral'}>
                {say(`congress:setup.steps.${place}`)}
              </Badge>
            }
          >
            {place !== 'done' && (
              <Stack>
                <GateList label={say('congress:chair.gates')} gates={gates} session={session.id} />
                {place === 'open' && step === 'openPreparatory' && (
                  <p>{say('congress:setup.steps.autoNote')}</p>
                )}
                {place === 'open' && step !== 'openPreparatory' && !blocked && (
                  <Form method="post">
                    <Button
                      kind={step === 'launch' ? 'seal' : 'primary'}
                      name="step"
                      value={step}
                      pending={busy}
                      consequence={say(`congress:setup.steps.${notes[step]}`)}
                    >
                      {say(`congress:steps.${step}`)}
                    </Button>
                  </Form>
                )}
              </Stack>
            )}
          </Section>
        );
      })}
      <Details summary={say('congress:setup.create.rules')}>
        <RuleFigures rules={rules} />
      </Details>
    </Page>
  );
}
