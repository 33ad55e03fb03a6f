import { Form, useNavigation } from '@remix-run/react';
import { handSteps } from '../../domain/congress/forms';
import { unmet } from '../../domain/congress/gates';
import type { SessionStep, Stage } from '../../domain/congress/states';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Ask } from '../ask/ask';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Row, Stack } from '../stack/stack';
import type { ChairView } from './chair-view';
import { GateList } from './gate-list';

const isByHand = (step: SessionStep): step is (typeof handSteps)[number] =>
  (handSteps as readonly string[]).includes(step);
const official: readonly SessionStep[] = ['launch', 'publish'];

/** What to do now: one step, what it still lacks, and one button where a person takes it. */
export function ChairNext({ view }: { view: ChairView }) {
  const { say, locale } = usePhrases();
  const { session, step, gates, windows, now } = view;
  const running = windows.find((window) => window.state === 'open' && window.stage === session.state);
  const missed = windows.findLast(
    (window) => window.stage === session.adjournedFrom && window.quorum?.reached === false,
  );
  const blocking = unmet(gates).length;
  if (step === null) {
    const words =
      session.state === 'cancelled' ? 'cancelled' : session.state === 'archived' ? 'over' : 'resumed';
    return <Ask title={say(`congress:chair.${words}`)} action={null} />;
  }
  const stage = step.replace('open', '').toLowerCase();
  const window = windows.find((one) => one.stage === stage && one.state === 'planned');
  const when = window && sayWhen(say, locale, window.opensAt, now);
  return (
    <Ask
      overline={say('congress:chair.now')}
      title={say(`congress:steps.${step}`)}
      deadline={
        running &&
        say('congress:chair.running', {
          stage: say(`congress:states.${session.state}`),
          when: sayWhen(say, locale, running.closesAt, now),
        })
      }
      action={
        view.isSecretary ? (
          <StepForm view={view} step={step} windowId={window?.id} blocked={blocking > 0} />
        ) : null
      }
    >
      <Stack>
        {step === 'resume' && missed?.quorum && (
          <p>
            {say('congress:chair.adjourned', {
              stage: say(`congress:stages.${missed.stage as Stage}`),
              present: missed.quorum.present,
              needed: missed.quorum.needed,
            })}
          </p>
        )}
        <p>
          {blocking > 0
            ? say('congress:chair.blocked', { count: blocking })
            : gates.length > 0 && say('congress:chair.ready')}
        </p>
        {!isByHand(step) && (
          <p>
            {when === undefined
              ? say('congress:chair.noWindow')
              : say(
                  `congress:chair.${window!.opensAt <= now ? 'overdue' : blocking > 0 ? 'autoBlocked' : 'auto'}`,
                  { when },
                )}
          </p>
        )}
        {gates.length > 0 && (
          <GateList
            label={say('congress:chair.gates')}
            gates={gates}
            session={session.id}
            overrides={{ me: view.me, mayAsk: view.isSecretary, asked: view.overrides }}
          />
        )}
      </Stack>
    </Ask>
  );
}

function StepForm(props: {
  view: ChairView;
  step: SessionStep;
  windowId: string | undefined;
  blocked: boolean;
}) {
  const { say } = usePhrases();
  const { view, step, windowId, blocked } = props;
  const busy = useNavigation().state !== 'idle';
  if (!isByHand(step)) {
    const due = view.windows.find((one) => one.id === windowId);
    if (!due || due.opensAt > view.now || blocked) return null;
    return (
      <Form method="post">
        <input type="hidden" name="window" value={due.id} />
        <Button name="intent" value="open" pending={busy}>
          {say('congress:chair.openNow')}
        </Button>
      </Form>
    );
  }
  if (blocked) return null;
  const note = consequence(step);
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="session" value={view.session.id} />
        <input type="hidden" name="step" value={step} />
        {step === 'resume' && (
          <Row>
            <Field type="datetime-local" name="opensAt" label={say('congress:chair.resumeFrom')} required />
            <Field type="datetime-local" name="closesAt" label={say('congress:chair.resumeTo')} required />
          </Row>
        )}
        {step === 'report' && <Field name="receipt" label={say('congress:chair.receipt')} maxLength={200} />}
        <Button
          kind={official.includes(step) ? 'seal' : 'primary'}
          name="intent"
          value="step"
          pending={busy}
          consequence={note && say(`congress:setup.steps.${note}`)}
        >
          {say(`congress:steps.${step}`)}
        </Button>
      </Stack>
    </Form>
  );
}

const consequence = (step: SessionStep) =>
  step === 'plan'
    ? 'planNote'
    : step === 'launch'
      ? 'launchNote'
      : step === 'sendPapers'
        ? 'sendNote'
        : undefined;
