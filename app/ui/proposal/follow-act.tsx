import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button, type ButtonKind } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Row, Stack } from '../stack/stack';
import type { RefusedForm } from './refused-form';

type Verb = {
  readonly intent: string;
  readonly label: string;
  readonly note: string;
  readonly kind?: ButtonKind;
};

/** Words and the orders that they can be given with. */
export function FollowAct(props: {
  label: string;
  hint?: string;
  verbs: readonly Verb[];
  refused: RefusedForm;
  seen?: string;
  isRequired?: boolean;
  children?: ReactNode;
}) {
  const { say } = usePhrases();
  const { label, hint, verbs, seen, isRequired, children } = props;
  const busy = useNavigation().state !== 'idle';
  const refused = verbs.some(({ intent }) => intent === props.refused?.typed.intent) ? props.refused : null;
  return (
    <Form method="post">
      <Stack>
        {seen && <input type="hidden" name="seen" value={seen} />}
        {children}
        <Field
          as="textarea"
          name="reason"
          rows={3}
          label={label}
          hint={hint}
          defaultValue={typedIn(refused, 'reason')}
          error={faultsOf(say, refused?.refusal, 'reason')}
          maxLength={isRequired ? 1000 : 500}
          required={isRequired}
        />
        <Row>
          {verbs.map(({ intent, label: verb, note, kind = 'quiet' }) => (
            <Button key={intent} kind={kind} name="intent" value={intent} pending={busy} consequence={note}>
              {verb}
            </Button>
          ))}
        </Row>
      </Stack>
    </Form>
  );
}
