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
import css from './page-links.module.css';
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
      <Section title={say('congress:chair.follow')}>
        <Links
          links={[
            [paths.attendance(session.id), 'toAttendance'],
            [paths.papers(session.id), 'toPapers'],
            [paths.votes(session.id), 'toVotes'],
            [paths.minutes(session.id), 'toMinutes'],
            [paths.resolutions(), 'toResolutions'],
          ]}
        />
      </Section>
      {view.isSecretary && (
        <Section title={say('congress:chair.links')}>
          {session.rollSize !== null && <p>{say('congress:chair.roll', { count: session.rollSize })}</p>}
          <Links
            links={[
              [paths.session(session.id), 'setup'],
              [paths.agenda(session.id), 'toAgenda'],
              [paths.windows(session.id), 'toWindows'],
              [paths.presidium(session.id), 'toPresidium'],
              [paths.sessions(), 'sessions'],
            ]}
          />
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

type Words =
  | 'setup'
  | 'toAgenda'
  | 'toWindows'
  | 'toPresidium'
  | 'sessions'
  | 'toAttendance'
  | 'toPapers'
  | 'toVotes'
  | 'toMinutes'
  | 'toResolutions';

function Links({ links }: { links: readonly (readonly [to: string, words: Words])[] }) {
  const { say } = usePhrases();
  return (
    <ul className={`plain-list ${css.links}`}>
      {links.map(([to, words]) => (
        <li key={to}>
          <Link to={to}>{say(`congress:chair.${words}`)}</Link>
        </li>
      ))}
    </ul>
  );
}
