import { Form } from '@remix-run/react';
import { officeKinds } from '../../domain/actor';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import { faultsOf, typedIn } from './faults';

/** Gives one person an office with dates. */
export function AppointForm(props: {
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
  today: string;
}) {
  const { say } = usePhrases();
  const { refused, today } = props;
  const errors = (field: string) => faultsOf(say, refused?.refusal, field);
  return (
    <Details summary={say('identity:person.appoint')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <Field
            as="select"
            name="kind"
            label={say('identity:person.office')}
            defaultValue={typedIn(refused, 'kind')}
            error={errors('kind')}
            required
          >
            <option value="">{say('identity:person.choose')}</option>
            {officeKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`identity:offices.${kind}`)}
              </option>
            ))}
          </Field>
          <Field
            type="date"
            name="startsOn"
            label={say('identity:person.startsOn')}
            defaultValue={typedIn(refused, 'startsOn') || today}
            error={errors('startsOn')}
            chars={12}
            required
          />
          <Field
            type="date"
            name="endsOn"
            label={say('identity:person.endsOn')}
            optional={say('identity:person.optional')}
            defaultValue={typedIn(refused, 'endsOn')}
            error={errors('endsOn')}
            chars={12}
          />
          <Button name="intent" value="appoint">
            {say('identity:person.submit')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
