import { Form } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ActionBar } from '../action-bar/action-bar';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';
import { faultsOf, typedIn } from './faults';

/** How many slips one page carries. */
const slipsAtOnce = 200;

/** For whom codes are made, as slips to print or as a table. */
export function ChooseCodes(props: {
  choice: {
    delegations: readonly { id: string; name: string }[];
    waiting: number;
    chosen: { id: string; name: string } | null;
  };
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { choice, refused } = props;
  const { delegations, waiting, chosen } = choice;
  const scopes = [
    ...(chosen ? [{ value: 'chosen', label: say('identity:codes.chosen', { name: chosen.name }) }] : []),
    {
      value: 'all',
      label: say('identity:codes.all'),
      note: say('identity:codes.allNote', { count: waiting }),
    },
    ...(delegations.length > 0 ? [{ value: 'delegation', label: say('identity:codes.delegation') }] : []),
  ];
  return (
    <Form method="post" reloadDocument>
      <Stack>
        {chosen && <input type="hidden" name="personIds[]" value={chosen.id} />}
        <Choice
          type="radio"
          name="scope"
          legend={say('identity:codes.scope')}
          options={scopes}
          defaultValue={typedIn(refused, 'scope') || (chosen ? 'chosen' : 'all')}
          error={faultsOf(say, refused?.refusal, 'scope')}
        />
        {delegations.length > 0 && (
          <Field
            as="select"
            name="delegationId"
            label={say('identity:codes.whichDelegation')}
            defaultValue={typedIn(refused, 'delegationId')}
            error={faultsOf(say, refused?.refusal, 'delegationId')}
          >
            <option value="">{say('identity:codes.noDelegation')}</option>
            {delegations.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Field>
        )}
        <ActionBar note={say('identity:codes.limit', { limit: slipsAtOnce })}>
          <Button name="limit" value={slipsAtOnce}>
            {say('identity:codes.slips')}
          </Button>
          <Button kind="quiet" formAction={paths.codesFile()}>
            {say('identity:codes.file')}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
