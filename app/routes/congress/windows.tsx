import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { addPresidiumMeeting } from '#server/congress/add-presidium-meeting';
import { planWindows } from '#server/congress/plan-windows';
import { readWindows } from '#server/congress/queries';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { proposedWindows } from '../../domain/congress/proposal';
import { type Stage, stages } from '../../domain/congress/states';
import { mainStages } from '../../domain/congress/windows';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../../ui/button/button';
import { PresidiumMeetings } from '../../ui/congress/presidium-meetings';
import { SessionTabs } from '../../ui/congress/session-tabs';
import { WindowFields } from '../../ui/congress/window-fields';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/congress/windows', request, (reader) =>
    readWindows(reader, params.session!),
  );
}

/** Fields come as `opening.opensAt`; a meeting of the presidium as `presidium-2.opensAt`. */
function windowsIn(form: Record<string, unknown>) {
  const names = [
    ...new Set(Object.keys(form).flatMap((key) => (key.endsWith('.opensAt') ? [key.slice(0, -8)] : []))),
  ];
  return names.flatMap((name) => {
    const [stage, ordinal] = name.split('-') as [Stage, string | undefined];
    if (!stages.includes(stage)) return [];
    const times = { opensAt: form[`${name}.opensAt`], closesAt: form[`${name}.closesAt`] };
    return [ordinal === undefined ? { stage, ...times } : { stage, ordinal, ...times }];
  });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request);
  const session = params.session!;
  if (form.intent === 'meeting') return hand(context.desk, addPresidiumMeeting, { ...form, session });
  return hand(context.desk, planWindows, { ...form, session, windows: windowsIn(form) });
}

export default function Windows() {
  const { say } = usePhrases();
  const { session, windows, rules, now } = useLoaderData<typeof loader>();
  const answer = useAnswer<typeof action>();
  const refused = refusedIn(answer);
  const busy = useNavigation().state !== 'idle';
  const days = rules.figures.find((figure) => figure.key === 'papers')?.days ?? 0;
  const proposal = proposedWindows(now, days);
  const isNew = windows.length === 0;
  return (
    <Page
      title={say('congress:setup.windows.title')}
      overline={session.title}
      lede={say('congress:setup.windows.lede')}
    >
      <SessionTabs session={session.id} current="windows" />
      <Refused refusal={refused?.refusal} />
      {answer?.ok && (
        <Notice tone="success" word={say('congress:chair.doneWord')} live>
          <p>{say('congress:setup.windows.saved')}</p>
        </Notice>
      )}
      <p>{say('congress:setup.windows.law', { days })}</p>
      {isNew && <p>{say('congress:setup.windows.proposal')}</p>}
      <Form method="post">
        <Stack gap="loose">
          {mainStages.map((stage) => {
            const known = windows.filter((window) => window.stage === stage).at(-1);
            const shown = known ?? proposal.find((span) => span.stage === stage)!;
            return (
              <WindowFields
                key={stage}
                stage={stage}
                name={stage}
                title={say(`congress:stages.${stage}`)}
                opensAt={shown.opensAt}
                closesAt={shown.closesAt}
                isFixed={known !== undefined && known.state !== 'planned'}
                typed={refused?.typed}
              />
            );
          })}
          <Button name="intent" value="plan" pending={busy}>
            {say('congress:setup.windows.save')}
          </Button>
        </Stack>
      </Form>
      <Section title={say('congress:setup.windows.presidium')}>
        <PresidiumMeetings
          meetings={windows.filter((window) => window.stage === 'presidium')}
          after={windows.find((window) => window.stage === 'groups')?.opensAt ?? proposal[3]!.opensAt}
          typed={refused?.typed}
        />
      </Section>
    </Page>
  );
}
