import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Row, Stack } from '../stack/stack';
import { localTime } from './local-time';
import { StageSpan } from './stage-span';

type Meeting = {
  id: string;
  ordinal: number;
  opensAt: Date;
  closesAt: Date;
  state: 'planned' | 'open' | 'closed';
};

/** The presidium's meetings, and a form for one more; `after` is where the form starts from. */
export function PresidiumMeetings(props: {
  meetings: readonly Meeting[];
  after: Date;
  typed: Readonly<Record<string, unknown>> | undefined;
}) {
  const { say } = usePhrases();
  const { meetings, after, typed } = props;
  const adding = typed?.intent === 'meeting';
  const held = (end: 'opensAt' | 'closesAt', hours: number) =>
    adding ? String(typed[end] ?? '') : localTime(new Date(after.getTime() + hours * 3_600_000));
  return (
    <Stack>
      <p>{say('congress:setup.windows.presidiumLede')}</p>
      {meetings.length > 0 && (
        <ul>
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              {say('congress:setup.windows.meeting', { ordinal: meeting.ordinal })}{' '}
              <StageSpan opensAt={meeting.opensAt} closesAt={meeting.closesAt} /> ·{' '}
              {say(`congress:windowStates.${meeting.state}`)}
            </li>
          ))}
        </ul>
      )}
      <Details summary={say('congress:setup.windows.addMeeting')} open={adding}>
        <Form method="post">
          <Stack>
            <Row>
              <Field
                type="datetime-local"
                name="opensAt"
                label={say('congress:setup.windows.opensAt')}
                defaultValue={held('opensAt', 4)}
                required
              />
              <Field
                type="datetime-local"
                name="closesAt"
                label={say('congress:setup.windows.closesAt')}
                defaultValue={held('closesAt', 5)}
                required
              />
            </Row>
            <Button kind="quiet" name="intent" value="meeting">
              {say('congress:setup.windows.addMeeting')}
            </Button>
          </Stack>
        </Form>
      </Details>
    </Stack>
  );
}
