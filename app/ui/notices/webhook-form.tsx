import { Form } from '@remix-run/react';
import { webhookDialects } from '../../domain/notice/forms';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';

type Props = { refused: { refusal: Refusal; typed: Record<string, unknown> } | null };

/** A new chat robot: which tool, what it is called here, where it is reached. */
export function WebhookForm({ refused }: Props) {
  const { say } = usePhrases();
  const faults = (field: string) => faultsOf(say, refused?.refusal, field);
  return (
    <Form method="post">
      <Stack>
        <Choice
          type="radio"
          name="dialect"
          legend={say('notice:webhooksPage.dialect')}
          defaultValue={typedIn(refused, 'dialect')}
          error={faults('dialect')}
          required
          options={webhookDialects.map((value) => ({
            value,
            label: say(`notice:webhooksPage.dialects.${value}`),
            note: say(`notice:webhooksPage.dialectNotes.${value}`),
          }))}
        />
        <Field
          label={say('notice:webhooksPage.name')}
          hint={say('notice:webhooksPage.nameHint')}
          name="name"
          maxLength={40}
          required
          defaultValue={typedIn(refused, 'name')}
          error={faults('name')}
        />
        <Field
          label={say('notice:webhooksPage.address')}
          hint={say('notice:webhooksPage.addressHint')}
          name="address"
          type="url"
          autoComplete="off"
          required
          defaultValue={typedIn(refused, 'address')}
          error={faults('address')}
        />
        <Field
          label={say('notice:webhooksPage.secret')}
          hint={say('notice:webhooksPage.secretHint')}
          name="secret"
          type="password"
          autoComplete="off"
          maxLength={200}
          error={faults('secret')}
        />
        <Button name="intent" value="add">
          {say('notice:webhooksPage.add')}
        </Button>
      </Stack>
    </Form>
  );
}
