import { Form, useNavigation } from '@remix-run/react';
import { methods } from '../../domain/monitor/satisfaction/words';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { FileDrop } from '../file-drop/file-drop';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';

/** The file, how it was collected, and what becomes of months that are here already. */
export function SurveyUpload(props: {
  megabytes: number;
  refused: { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { megabytes, refused } = props;
  const busy = useNavigation().state !== 'idle';
  return (
    <Form method="post" encType="multipart/form-data">
      <Stack>
        <FileDrop
          name="file"
          accept=".csv,.xlsx,text/csv"
          required
          label={say('monitor:satisfaction.office.import.file')}
          hint={say('monitor:satisfaction.office.import.fileHint', { megabytes })}
          maxBytes={megabytes * 1024 * 1024}
          tooLargeText={say('platform:refusals.tooLarge', { megabytes })}
        />
        <Field
          as="select"
          name="method"
          required
          label={say('monitor:satisfaction.office.import.method')}
          hint={say('monitor:satisfaction.office.import.methodHint')}
          defaultValue={typedIn(refused, 'method')}
          error={faultsOf(say, refused?.refusal, 'method')}
        >
          <option value="" />
          {methods.map((method) => (
            <option key={method} value={method}>
              {say(`monitor:satisfaction.methods.${method}`)}
            </option>
          ))}
        </Field>
        <Choice
          type="radio"
          name="again"
          legend={say('monitor:satisfaction.office.import.again')}
          defaultValue={typedIn(refused, 'again') || 'skip'}
          options={(['skip', 'replace'] as const).map((again) => ({
            value: again,
            label: say(`monitor:satisfaction.office.import.agains.${again}`),
          }))}
        />
        <Button pending={busy}>{say('monitor:satisfaction.office.import.send')}</Button>
      </Stack>
    </Form>
  );
}
