import { Form } from '@remix-run/react';
import { endGroundNames } from '../../domain/roster/mandate';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import { CountField, DayField, NumberField, ReasonField, type RefusedAnswer } from './mandate-fields';

/** `number` and `who` are known where the page was reached from the list of representatives. */
type EndProps = { refused: RefusedAnswer; number: string; who?: string; today: string };

/** Ends a mandate on a ground of the law. */
export function EndForm({ refused, number, who, today }: EndProps) {
  const { say } = usePhrases();
  return (
    <Details summary={say('roster:mandates.endForm')} open={refused !== null || number !== ''}>
      <Form method="post">
        <Stack>
          <p>{say('roster:mandates.endHint')}</p>
          <Refused refusal={refused?.refusal} />
          <NumberField
            refused={refused}
            name="staffNumber"
            label={say('roster:mandates.staffNumber')}
            value={number}
            hint={who}
          />
          <Field
            as="select"
            name="ground"
            label={say('roster:mandates.ground')}
            defaultValue={typedIn(refused, 'ground')}
            error={faultsOf(say, refused?.refusal, 'ground')}
            required
          >
            <option value="">{say('roster:mandates.choose')}</option>
            {endGroundNames.map((ground) => (
              <option key={ground} value={ground}>
                {say(`roster:mandates.grounds.${ground}`)}
              </option>
            ))}
          </Field>
          <DayField refused={refused} today={today} />
          <ReasonField
            refused={refused}
            label={say('roster:mandates.reason')}
            hint={say('roster:mandates.reasonHint')}
          />
          <Button kind="danger" name="intent" value="end">
            {say('roster:mandates.endSubmit')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}

/** Records a recall with the figures of the constituency. */
export function RecallForm({ refused, number, who, today }: EndProps) {
  const { say } = usePhrases();
  return (
    <Details summary={say('roster:mandates.recallForm')} open={refused !== null}>
      <Form method="post">
        <Stack>
          <p>{say('roster:mandates.recallHint')}</p>
          <Refused refusal={refused?.refusal} />
          <NumberField
            refused={refused}
            name="staffNumber"
            label={say('roster:mandates.staffNumber')}
            value={number}
            hint={who}
          />
          <DayField refused={refused} today={today} />
          <CountField refused={refused} name="staff" label={say('roster:mandates.constituencyStaff')} />
          <CountField refused={refused} name="agreed" label={say('roster:mandates.agreed')} />
          <ReasonField refused={refused} label={say('roster:mandates.recallReason')} />
          <Button kind="danger" name="intent" value="recall">
            {say('roster:mandates.recallSubmit')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
