import { Form } from '@remix-run/react';
import type { Choice, DecisionPage } from '../../domain/monitor/decision/views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

/** What a decision is linked to: the matter of the congress and its item, the supplier, the department. */
export function DecisionLinks({ page, refused }: { page: DecisionPage; refused: Refusing }) {
  const { say } = usePhrases();
  const { links } = page;
  if (!links) return null;
  const pick = (name: string, label: string, none: string, from: readonly Choice[], stored: string) => (
    <Field as="select" name={name} label={label} defaultValue={refused ? typedIn(refused, name) : stored}>
      <option value="">{none}</option>
      {from.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Field>
  );
  return (
    <Details summary={say('monitor:decision.page.link')} open={refused !== null}>
      <Form method="post" key={page.revision}>
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="intent" value="link" />
          <input type="hidden" name="seen" value={page.revision} />
          {pick(
            'matter',
            say('monitor:decision.page.linkMatter'),
            say('monitor:decision.page.linkNoMatter'),
            links.matters,
            page.matter?.id ?? '',
          )}
          {pick(
            'item',
            say('monitor:decision.page.linkItem'),
            say('monitor:decision.page.linkNoItem'),
            links.items,
            page.item?.id ?? '',
          )}
          {pick(
            'supplier',
            say('monitor:decision.page.linkSupplier'),
            say('monitor:decision.page.linkNoSupplier'),
            links.suppliers,
            page.supplier?.id ?? '',
          )}
          {pick(
            'department',
            say('monitor:decision.page.department'),
            say('monitor:decision.record.noDepartment'),
            links.departments,
            page.departmentId ?? '',
          )}
          <Button kind="quiet">{say('monitor:decision.page.linkSend')}</Button>
        </Stack>
      </Form>
    </Details>
  );
}
