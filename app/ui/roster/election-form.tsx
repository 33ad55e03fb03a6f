import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';
import { CountField, DayField, NumberField, type RefusedAnswer } from './mandate-fields';

type Vacancy = {
  vacancy: string;
  delegation: string;
  constituency: string | null;
  seats: number;
  former: readonly string[];
};

/** Records who was elected into a vacant seat, with the figures of its constituency. */
export function ElectionForm(props: {
  vacancies: readonly Vacancy[];
  refused: RefusedAnswer;
  today: string;
}) {
  const { say } = usePhrases();
  const { vacancies, refused, today } = props;
  return (
    <Details summary={say('roster:mandates.electionForm')} open={refused !== null}>
      {vacancies.length === 0 ? (
        <Stack>
          <Refused refusal={refused?.refusal} />
          <p>{say('roster:mandates.noVacancy')}</p>
        </Stack>
      ) : (
        <Form method="post">
          <Stack>
            <p>{say('roster:mandates.electionHint')}</p>
            <Refused refusal={refused?.refusal} />
            <Field
              as="select"
              name="vacancy"
              label={say('roster:mandates.seat')}
              defaultValue={typedIn(refused, 'vacancy')}
              error={faultsOf(say, refused?.refusal, 'vacancy')}
              required
            >
              {vacancies.map((one) => (
                <option key={one.vacancy} value={one.vacancy}>
                  {say('roster:mandates.seatOption', {
                    place: [one.delegation, one.constituency].filter(Boolean).join(' · '),
                    count: one.seats,
                    former: one.former.join(' '),
                  })}
                </option>
              ))}
            </Field>
            <NumberField refused={refused} name="staffNumber" label={say('roster:mandates.electedNumber')} />
            <DayField refused={refused} today={today} />
            <CountField refused={refused} name="staff" label={say('roster:mandates.constituencyStaff')} />
            <CountField refused={refused} name="tookPart" label={say('roster:mandates.tookPart')} />
            <CountField refused={refused} name="approve" label={say('roster:mandates.approve')} />
            <Button name="intent" value="byElection">
              {say('roster:mandates.electionSubmit')}
            </Button>
          </Stack>
        </Form>
      )}
    </Details>
  );
}
