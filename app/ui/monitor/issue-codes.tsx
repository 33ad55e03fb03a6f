import { Form, useNavigation } from '@remix-run/react';
import { codeMethods, visitKinds } from '../../domain/monitor/satisfaction/words';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';
import { VisitFields } from './visit-fields';

/** For whom codes are made, how many, and until when they open. */
export function IssueCodes(props: {
  surveys: readonly { readonly id: string; readonly name: string; readonly number: number }[];
  departments: readonly { readonly id: string; readonly name: string }[];
  today: string;
  refused: { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { surveys, departments, today, refused } = props;
  const busy = useNavigation().state !== 'idle';
  const fault = (name: string) => faultsOf(say, refused?.refusal, name);
  return (
    <Form method="post">
      <Stack>
        <VisitFields {...{ surveys, departments, typed: refused?.typed ?? {}, kinds: visitKinds }} />
        <Field
          as="select"
          name="method"
          label={say('monitor:satisfaction.office.codes.method')}
          defaultValue={typedIn(refused, 'method') || 'qr'}
        >
          {codeMethods.map((method) => (
            <option key={method} value={method}>
              {say(`monitor:satisfaction.methods.${method}`)}
            </option>
          ))}
        </Field>
        <Field
          name="count"
          inputMode="numeric"
          chars={4}
          label={say('monitor:satisfaction.office.codes.count')}
          hint={say('monitor:satisfaction.office.codes.countHint')}
          defaultValue={typedIn(refused, 'count') || '30'}
          error={fault('count')}
        />
        <Field
          type="date"
          name="expiresOn"
          min={today}
          label={say('monitor:satisfaction.office.codes.expires')}
          defaultValue={typedIn(refused, 'expiresOn')}
          error={fault('expiresOn')}
        />
        <Button
          name="intent"
          value="issue"
          pending={busy}
          consequence={say('monitor:satisfaction.office.codes.sendNote')}
        >
          {say('monitor:satisfaction.office.codes.send')}
        </Button>
      </Stack>
    </Form>
  );
}
