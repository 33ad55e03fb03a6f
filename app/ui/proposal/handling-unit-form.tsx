import { Form, useNavigation } from '@remix-run/react';
import type { UnitsPage } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import css from './handling.module.css';

/** A department's name and its leader in charge; without `unit` a new one. */
export function UnitForm(props: {
  unit?: UnitsPage['units'][number];
  leaders: UnitsPage['leaders'];
  refused: Refusing;
}) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const { unit, leaders, refused } = props;
  const given = (name: string, stored: string | undefined) =>
    refused ? typedIn(refused, name) : (stored ?? '');
  return (
    <Form method="post" className={css.form}>
      <Refused refusal={refused?.refusal} />
      <input type="hidden" name="unit" value={unit?.id ?? ''} />
      <Field
        name="name"
        label={say('proposal:handling.units.name')}
        maxLength={60}
        chars={20}
        required
        error={faultsOf(say, refused?.refusal, 'name')}
        defaultValue={given('name', unit?.name)}
      />
      <Field
        as="select"
        name="leader"
        label={say('proposal:handling.units.leader')}
        hint={leaders.length === 0 ? say('proposal:handling.units.noLeaders') : undefined}
        error={faultsOf(say, refused?.refusal, 'leader')}
        defaultValue={given('leader', unit?.leader?.id)}
      >
        <option value="">{say('proposal:handling.units.anyLeader')}</option>
        {leaders.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Field>
      <Button kind={unit ? 'quiet' : 'primary'} name="intent" value="set" pending={busy}>
        {say(unit ? 'proposal:handling.units.save' : 'proposal:handling.units.addUnit')}
      </Button>
    </Form>
  );
}
