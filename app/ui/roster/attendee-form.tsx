import { Form } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

/** Puts a person of the unit on the list of attendees, by staff number. */
export function AttendeeForm(props: {
  delegations: readonly { id: string; name: string }[];
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { delegations, refused } = props;
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <Field
          name="staffNumber"
          label={say('roster:members.number')}
          hint={say('roster:members.addHint')}
          defaultValue={typedIn(refused, 'staffNumber')}
          error={faultsOf(say, refused?.refusal, 'staffNumber')}
          autoComplete="off"
          chars={12}
          maxLength={40}
          required
        />
        <Field
          as="select"
          name="kind"
          label={say('roster:members.kind')}
          defaultValue={typedIn(refused, 'kind') || 'nonVoting'}
          error={faultsOf(say, refused?.refusal, 'kind')}
        >
          <option value="nonVoting">{say('roster:members.kinds.nonVoting')}</option>
          <option value="invited">{say('roster:members.kinds.invited')}</option>
        </Field>
        <Field
          as="select"
          name="delegation"
          label={say('roster:members.delegation')}
          defaultValue={typedIn(refused, 'delegation')}
        >
          <option value="">{say('roster:members.noDelegation')}</option>
          {delegations.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Field>
        <Button name="intent" value="addAttendee">
          {say('roster:members.addSubmit')}
        </Button>
      </Stack>
    </Form>
  );
}
