import { usePhrases } from '../../i18n/use-phrases';
import { Field } from '../field/field';

/** Which organisation one belongs to: nothing to ask where there is only one, a list otherwise. */
export function OrganisationField(props: {
  directory: readonly { id: string; name: string }[];
  chosen: { id: string; name: string } | null;
  error?: string | null;
}) {
  const { say } = usePhrases();
  const { directory, chosen, error } = props;
  if (directory.length === 1 && chosen) return <input type="hidden" name="org" value={chosen.id} />;
  return (
    <Field
      as="select"
      name="org"
      label={say('identity:signIn.organisation')}
      defaultValue={chosen?.id ?? ''}
      error={error}
      required
    >
      <option value="">{say('identity:person.choose')}</option>
      {directory.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Field>
  );
}
