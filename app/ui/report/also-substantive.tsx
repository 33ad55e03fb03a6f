import { usePhrases } from '../../i18n/use-phrases';
import { Choice } from '../choice/choice';

/** The secretary's word that a change of marks matters after all; there is no word for the contrary. */
export function AlsoSubstantive() {
  const { say } = usePhrases();
  return (
    <Choice
      type="checkbox"
      name="substantive"
      legend={say('report:versions.substantive')}
      legendHidden
      options={[{ value: 'yes', label: say('report:versions.alsoSubstantive') }]}
    />
  );
}
