import { Form } from '@remix-run/react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Button } from '../../button/button';
import { Details } from '../../details/details';
import { Field } from '../../field/field';
import { faultsOf, typedIn } from '../../identity/faults';
import { Stack } from '../../stack/stack';
import type { LiveCeremony, RefusedKeys } from './keys-view';

/** The secretary's two decisions with a reason: to wait for no more rehearsals, and to give the keys up. */
export function KeyEnding(props: { ceremony: LiveCeremony; rehearsed: number; refused: RefusedKeys }) {
  const { ceremony, rehearsed, refused } = props;
  const mayAccept = ceremony.state === 'rehearsing' && rehearsed >= ceremony.threshold;
  return (
    <Stack>
      {mayAccept && <Ending {...{ ceremony, refused, rehearsed }} intent="accept" />}
      {!ceremony.isInUse && <Ending {...{ ceremony, refused, rehearsed }} intent="abort" />}
    </Stack>
  );
}

function Ending(props: {
  ceremony: LiveCeremony;
  refused: RefusedKeys;
  rehearsed: number;
  intent: 'accept' | 'abort';
}) {
  const { say } = usePhrases();
  const { ceremony, intent, rehearsed } = props;
  const refused = props.refused?.typed.intent === intent ? props.refused : null;
  return (
    <Details summary={say(`sealed:keys.${intent}`)} open={refused !== null}>
      <Form method="post">
        <Stack>
          <p>{say(`sealed:keys.${intent}Text`, { count: rehearsed })}</p>
          <input type="hidden" name="ceremony" value={ceremony.id} />
          <Field
            as="textarea"
            name="reason"
            rows={3}
            required
            minLength={4}
            maxLength={500}
            label={say(`sealed:keys.${intent}Reason`)}
            defaultValue={typedIn(refused, 'reason')}
            error={faultsOf(say, refused?.refusal, 'reason')}
          />
          <Button kind={intent === 'abort' ? 'danger' : 'quiet'} name="intent" value={intent}>
            {say(`sealed:keys.${intent}Submit`)}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
