import { Form, Link } from '@remix-run/react';
import { sessionSteps } from '../../domain/congress/states';
import { next } from '../../domain/step';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import type { ChairView } from './chair-view';
import { StageLine } from './stage-line';

/** Beside the Chair: the road of the session, where its parts are set up, and the way to cancel it. */
export function ChairLinks({ view }: { view: ChairView }) {
  const { say } = usePhrases();
  const { session } = view;
  return (
    <Stack gap="loose">
      <Section title={say('congress:chair.stageLine')}>
        <StageLine state={session.state} adjournedFrom={session.adjournedFrom} windows={view.windows} />
      </Section>
      {view.isSecretary && (
        <Section title={say('congress:chair.links')}>
          {session.rollSize !== null && <p>{say('congress:chair.roll', { count: session.rollSize })}</p>}
          <ul className="plain-list">
            <li>
              <Link to={paths.session(session.id)}>{say('congress:chair.setup')}</Link>
            </li>
            <li>
              <Link to={paths.agenda(session.id)}>{say('congress:chair.toAgenda')}</Link>
            </li>
            <li>
              <Link to={paths.windows(session.id)}>{say('congress:chair.toWindows')}</Link>
            </li>
            <li>
              <Link to={paths.presidium(session.id)}>{say('congress:chair.toPresidium')}</Link>
            </li>
            <li>
              <Link to={paths.sessions()}>{say('congress:chair.sessions')}</Link>
            </li>
          </ul>
        </Section>
      )}
      {view.isSecretary && next(sessionSteps, session.state, 'cancel') && (
        <Details summary={say('congress:chair.cancelTitle')}>
          <Form method="post">
            <Stack>
              <input type="hidden" name="session" value={session.id} />
              <input type="hidden" name="step" value="cancel" />
              <Field
                name="reason"
                label={say('congress:chair.cancelReason')}
                minLength={4}
                maxLength={500}
                required
              />
              <Button kind="danger" name="intent" value="step">
                {say('congress:steps.cancel')}
              </Button>
            </Stack>
          </Form>
        </Details>
      )}
    </Stack>
  );
}
