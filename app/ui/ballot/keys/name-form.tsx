import { Form } from '@remix-run/react';
import { usePhrases } from '../../../i18n/use-phrases';
import { Button } from '../../button/button';
import { Choice } from '../../choice/choice';
import { Field } from '../../field/field';
import { faultsOf, typedIn } from '../../identity/faults';
import { Section } from '../../page/page';
import { Stack } from '../../stack/stack';
import type { RefusedKeys } from './keys-view';

export type Offered = { id: string; name: string; staffNumber: string; department: string | null };

/** Who shall hold keys: holders of the office first, others by staff number, and how many of them open a box. */
export function NameForm(props: { offered: readonly Offered[]; refused: RefusedKeys }) {
  const { say } = usePhrases();
  const { offered, refused } = props;
  const typed = (field: string) => typedIn(refused, field);
  const unknown = typed('unknown');
  const ticked = refused?.typed.people;
  return (
    <Section title={say('sealed:keys.who')}>
      <Form method="post">
        <Stack>
          {offered.length > 0 && (
            <Choice
              type="checkbox"
              name="people[]"
              legend={say('sealed:keys.offered')}
              hint={say('sealed:keys.offeredNote')}
              defaultValue={Array.isArray(ticked) ? (ticked as string[]) : []}
              options={offered.map(({ id, name, staffNumber, department }) => ({
                value: id,
                label: name,
                note: [staffNumber, department].filter(Boolean).join(' · '),
              }))}
            />
          )}
          <Field
            as="textarea"
            name="numbers"
            rows={4}
            label={say(offered.length > 0 ? 'sealed:keys.numbers' : 'sealed:keys.allNumbers')}
            hint={say('sealed:keys.numbersHint')}
            defaultValue={typed('numbers')}
            error={
              unknown
                ? say('sealed:keys.unknown', { numbers: unknown })
                : faultsOf(say, refused?.refusal, 'numbers')
            }
          />
          <Field
            as="select"
            name="threshold"
            chars={8}
            label={say('sealed:keys.threshold')}
            hint={say('sealed:keys.thresholdHint')}
            defaultValue={typed('threshold') || '2'}
          >
            {[2, 3, 4, 5, 6, 7, 8, 9].map((count) => (
              <option key={count} value={count}>
                {say('sealed:keys.thresholdOf', { count })}
              </option>
            ))}
          </Field>
          <Button name="intent" value="check" consequence={say('sealed:keys.lookNote')}>
            {say('sealed:keys.look')}
          </Button>
        </Stack>
      </Form>
    </Section>
  );
}
