import { Form, useNavigation } from '@remix-run/react';
import type { UnitsPage } from '../../domain/proposal/handling-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Facts } from '../facts/facts';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Section } from '../page/page';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import css from './handling.module.css';
import { UnitForm } from './handling-unit-form';

type Unit = UnitsPage['units'][number];
type Props = { unit: Unit; page: UnitsPage; refused: Refusing };

/** A department: who leads it, who handles for it, and the ways to change it. */
export function UnitCard({ unit, page, refused }: Props) {
  const { say } = usePhrases();
  const isOurs = refused !== null && (refused.typed.unit ?? refused.typed.scopeId) === unit.id;
  const of = (intent: string): Refusing => (isOurs && refused.typed.intent === intent ? refused : null);
  return (
    <Section
      title={unit.name}
      aside={<span>{say('proposal:handling.units.open', { count: unit.open })}</span>}
    >
      <Stack gap="tight">
        <Facts
          items={[
            {
              label: say('proposal:handling.units.leader'),
              value: unit.leader?.name ?? say('proposal:handling.units.anyLeader'),
            },
          ]}
        />
        {unit.formerLeader !== null && (
          <p>{say('proposal:handling.units.leaderGone', { name: unit.formerLeader })}</p>
        )}
        <Handlers unit={unit} />
        <AddHandler unit={unit} refused={of('appoint')} />
        <Details summary={say('proposal:handling.units.edit')} open={of('set') !== null}>
          <UnitForm unit={unit} leaders={page.leaders} refused={of('set')} />
        </Details>
        <Dissolve unit={unit} page={page} refused={of('dissolve')} />
      </Stack>
    </Section>
  );
}

function Handlers({ unit }: { unit: Unit }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  if (unit.handlers.length === 0) return <p>{say('proposal:handling.units.noHandlers')}</p>;
  return (
    <ul className="plain-list" aria-label={say('proposal:handling.units.handlers')}>
      {unit.handlers.map(({ officeId, name, staffNumber }) => (
        <li key={officeId} className={css.people}>
          {say('proposal:handling.units.handler', { name, number: staffNumber })}
          <Form method="post">
            <input type="hidden" name="officeId" value={officeId} />
            <Button
              kind="plain"
              name="intent"
              value="end"
              pending={busy}
              aria-label={say('proposal:handling.units.removeHandlerOf', { name })}
            >
              {say('proposal:handling.units.removeHandler')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

function AddHandler({ unit, refused }: { unit: Unit; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Details summary={say('proposal:handling.units.addHandler')} open={refused !== null}>
      <Form method="post" className={css.form}>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="scopeId" value={unit.id} />
        <Field
          name="staffNumber"
          label={say('proposal:handling.units.staffNumber')}
          autoComplete="off"
          chars={12}
          maxLength={60}
          required
          error={faultsOf(say, refused?.refusal, 'staffNumber')}
          defaultValue={typedIn(refused, 'staffNumber')}
        />
        <Button kind="quiet" name="intent" value="appoint" pending={busy}>
          {say('proposal:handling.units.addSend')}
        </Button>
      </Form>
    </Details>
  );
}

function Dissolve({ unit, page, refused }: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <Details summary={say('proposal:handling.units.dissolve')} open={refused !== null}>
      <Form method="post" className={css.form}>
        <Refused refusal={refused?.refusal} />
        <p>{say('proposal:handling.units.dissolveNote')}</p>
        <input type="hidden" name="unit" value={unit.id} />
        <Field
          as="select"
          name="successor"
          label={say('proposal:handling.units.successor')}
          error={faultsOf(say, refused?.refusal, 'successor')}
          defaultValue={typedIn(refused, 'successor')}
        >
          <option value="">{say('proposal:handling.units.noSuccessor')}</option>
          {page.units
            .filter(({ id }) => id !== unit.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Field>
        <Button kind="danger" name="intent" value="dissolve" pending={busy}>
          {say('proposal:handling.units.dissolveSend')}
        </Button>
      </Form>
    </Details>
  );
}
