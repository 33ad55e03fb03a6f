import { contactWays } from '../../domain/proposal/words';
import { usePhrases } from '../../i18n/use-phrases';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';

/** When the department talked with the proposer, and how. */
export function ContactFields({ today, refused }: { today: string; refused: Refusing }) {
  const { say } = usePhrases();
  return (
    <>
      <Field
        type="date"
        name="on"
        label={say('proposal:handling.acts.contactOn')}
        chars={12}
        max={today}
        required
        error={faultsOf(say, refused?.refusal, 'on')}
        defaultValue={typedIn(refused, 'on') || today}
      />
      <Field
        as="select"
        name="way"
        label={say('proposal:handling.acts.contactWay')}
        required
        error={faultsOf(say, refused?.refusal, 'way')}
        defaultValue={typedIn(refused, 'way') || contactWays[0]}
      >
        {contactWays.map((one) => (
          <option key={one} value={one}>
            {say(`proposal:ways.${one}`)}
          </option>
        ))}
      </Field>
    </>
  );
}
