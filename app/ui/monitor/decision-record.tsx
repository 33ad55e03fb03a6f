import { Form, useNavigation } from '@remix-run/react';
import type { Choice } from '../../domain/monitor/decision/views';
import { decisionClasses } from '../../domain/monitor/decision/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

type Props = {
  departments: readonly Choice[];
  suppliers: readonly Choice[];
  today: string;
  refused: Refusing;
};

/** A decision that begins: number, class, matter, sum, supplier where one is known, department, day. */
export function RecordDecision({ departments, suppliers, today, refused }: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const field = (name: string) => ({
    name,
    defaultValue: typedIn(refused, name),
    error: faultsOf(say, refused?.refusal, name),
  });
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <Field
          {...field('code')}
          label={say('monitor:decision.record.code')}
          hint={say('monitor:decision.record.codeHint')}
          maxLength={40}
          chars={20}
          required
        />
        <Field {...field('title')} label={say('monitor:decision.record.title')} maxLength={120} required />
        <Field as="select" {...field('class')} label={say('monitor:decision.record.class')}>
          {decisionClasses.map((of) => (
            <option key={of} value={of}>
              {say(`monitor:decision.classes.${of}`)}
            </option>
          ))}
        </Field>
        <Field
          {...field('amount')}
          inputMode="decimal"
          label={say('monitor:decision.record.amount')}
          hint={say('monitor:decision.record.amountHint')}
          chars={12}
        />
        <Field
          as="select"
          {...field('supplier')}
          label={say('monitor:decision.page.supplier')}
          hint={say('monitor:decision.record.supplierHint')}
        >
          <option value="">{say('monitor:decision.page.linkNoSupplier')}</option>
          {suppliers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
        <Field as="select" {...field('department')} label={say('monitor:decision.record.department')}>
          <option value="">{say('monitor:decision.record.noDepartment')}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
        <Field
          {...field('startedOn')}
          type="date"
          label={say('monitor:decision.record.startedOn')}
          defaultValue={typedIn(refused, 'startedOn') || today}
          chars={12}
          required
        />
        <Button pending={busy} consequence={say('monitor:decision.record.sendNote')}>
          {say('monitor:decision.record.send')}
        </Button>
      </Stack>
    </Form>
  );
}
