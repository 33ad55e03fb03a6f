import { Form, useNavigation } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

type Department = {
  id: string;
  name: string;
  head: string | null;
  headNumber: string | null;
  peerGroup: string | null;
};

/** A department's name, head and peer group; without `department` a new one. */
export function DepartmentForm({ department, refused }: { department?: Department; refused: Refusing }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const given = (name: string, stored: string | null | undefined) =>
    refused ? typedIn(refused, name) : (stored ?? '');
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="department" value={department?.id ?? ''} />
        <Field
          name="name"
          label={say('monitor:case.departments.name')}
          defaultValue={given('name', department?.name)}
          error={faultsOf(say, refused?.refusal, 'name')}
          maxLength={60}
          chars={20}
          required
        />
        <Field
          name="head"
          label={say('monitor:case.departments.head')}
          hint={
            department?.head
              ? say('monitor:case.departments.headNow', { name: department.head })
              : say('monitor:case.departments.headHint')
          }
          defaultValue={given('head', department?.headNumber)}
          error={faultsOf(say, refused?.refusal, 'head')}
          chars={12}
        />
        <Field
          name="peerGroup"
          label={say('monitor:case.departments.peers')}
          hint={say('monitor:case.departments.peersHint')}
          defaultValue={given('peerGroup', department?.peerGroup)}
          error={faultsOf(say, refused?.refusal, 'peerGroup')}
          maxLength={40}
          chars={20}
        />
        <Button kind="quiet" name="intent" value="set" pending={busy}>
          {say(department ? 'monitor:case.departments.save' : 'monitor:case.departments.add')}
        </Button>
      </Stack>
    </Form>
  );
}

/** In how many working days a department states its view. */
export function CaseRulesForm({ statementDays, refused }: { statementDays: number; refused: Refusing }) {
  const { say } = usePhrases();
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <Field
          name="statementDays"
          inputMode="numeric"
          label={say('monitor:case.departments.days')}
          defaultValue={refused ? typedIn(refused, 'statementDays') : String(statementDays)}
          error={faultsOf(say, refused?.refusal, 'statementDays')}
          chars={4}
          required
        />
        <Button kind="quiet" name="intent" value="rules">
          {say('monitor:case.departments.saveRules')}
        </Button>
      </Stack>
    </Form>
  );
}
