import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';
import type { VoteView } from './vote-view';

/** The secretary's hand on a vote: open, count, extend, void. */
export function VoteOffice({ view }: { view: VoteView }) {
  const { say } = usePhrases();
  const { vote } = view;
  if (!view.mayRun || vote.state === 'closed' || vote.state === 'void') return null;
  const isOpen = vote.state === 'open';
  return (
    <Details summary={say('ballot:office.title')}>
      <Stack gap="loose">
        <Form method="post">
          <Button
            kind="quiet"
            name="intent"
            value={isOpen ? 'close' : 'open'}
            consequence={say(isOpen ? 'ballot:office.closeNote' : 'ballot:office.openNote')}
          >
            {say(isOpen ? 'ballot:office.close' : 'ballot:office.open')}
          </Button>
        </Form>
        {isOpen && !vote.extended && (
          <Form method="post">
            <Stack gap="tight">
              <Field type="datetime-local" name="closesAt" label={say('ballot:office.until')} required />
              <Button kind="quiet" name="intent" value="extend">
                {say('ballot:office.extend')}
              </Button>
            </Stack>
          </Form>
        )}
        <Form method="post">
          <Stack gap="tight">
            <Field
              name="reason"
              label={say('ballot:office.reason')}
              hint={say('ballot:office.reasonHint')}
              minLength={4}
              maxLength={500}
              required
            />
            <Button kind="danger" name="intent" value="void">
              {say('ballot:office.void')}
            </Button>
          </Stack>
        </Form>
      </Stack>
    </Details>
  );
}
