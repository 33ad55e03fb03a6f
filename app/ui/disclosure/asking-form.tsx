import { Form } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';

export type RefusedAnswer = { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;

/** A question with or without a name; what either means stands beside it before one chooses. */
export function AskForm({ refused }: { refused: RefusedAnswer }) {
  const { say } = usePhrases();
  const own = refused?.typed.intent === 'ask' ? refused : null;
  return (
    <Details summary={say('disclosure:asking.form.title')} open={own !== null} id="ask">
      <Form method="post">
        <input type="hidden" name="intent" value="ask" />
        <Stack>
          <Field
            as="textarea"
            name="text"
            label={say('disclosure:asking.form.text')}
            hint={say('disclosure:asking.form.textHint')}
            maxLength={1000}
            required
            defaultValue={typedIn(own, 'text')}
            error={faultsOf(say, own?.refusal, 'text')}
          />
          <Choice
            type="radio"
            name="who"
            required
            legend={say('disclosure:asking.form.who')}
            defaultValue={typedIn(own, 'who') || undefined}
            options={(['named', 'unnamed'] as const).map((value) => ({
              value,
              label: say(`disclosure:asking.form.${value}`),
              note: say(`disclosure:asking.form.${value}Note`),
            }))}
          />
          <Button>{say('disclosure:asking.form.send')}</Button>
        </Stack>
      </Form>
    </Details>
  );
}
