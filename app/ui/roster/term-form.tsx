import { Form, useNavigation } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

/** Opens a term: its name and its two days. */
export function TermForm(props: {
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
  isFirst: boolean;
}) {
  const { say } = usePhrases();
  const { refused, isFirst } = props;
  const isSending = useNavigation().formData !== undefined;
  const day = (name: 'beginsOn' | 'endsOn') => (
    <Field
      name={name}
      type="date"
      label={say(`roster:terms.${name}`)}
      defaultValue={typedIn(refused, name)}
      error={faultsOf(say, refused?.refusal, name)}
      chars={12}
      required
    />
  );
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <Field
          name="name"
          label={say('roster:terms.name')}
          hint={say('roster:terms.nameHint')}
          defaultValue={typedIn(refused, 'name')}
          error={faultsOf(say, refused?.refusal, 'name')}
          maxLength={40}
          autoComplete="off"
          chars={20}
          required
        />
        {day('beginsOn')}
        {day('endsOn')}
        <p>{say('roster:terms.openHint')}</p>
        <div>
          <Button kind={isFirst ? 'primary' : 'quiet'} pending={isSending}>
            {say('roster:terms.submit')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
