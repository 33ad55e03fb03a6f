import type { VisitKind } from '../../domain/monitor/satisfaction/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Field } from '../field/field';
import { typedIn } from '../identity/faults';

/** Which questionnaire, which department, which visit. */
export function VisitFields(props: {
  surveys: readonly { readonly id: string; readonly name: string; readonly number: number }[];
  departments: readonly { readonly id: string; readonly name: string }[];
  kinds: readonly VisitKind[];
  typed: Record<string, unknown>;
}) {
  const { say } = usePhrases();
  const { surveys, departments, kinds, typed } = props;
  return (
    <>
      <Field
        as="select"
        name="survey"
        label={say('monitor:satisfaction.office.codes.survey')}
        defaultValue={typedIn({ typed }, 'survey')}
      >
        {surveys.map(({ id, name, number }) => (
          <option key={id} value={id}>
            {say('monitor:satisfaction.office.surveys.version', { name, number })}
          </option>
        ))}
      </Field>
      <Field
        as="select"
        name="department"
        label={say('monitor:satisfaction.office.codes.department')}
        defaultValue={typedIn({ typed }, 'department')}
      >
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Field>
      <Field
        as="select"
        name="kind"
        label={say('monitor:satisfaction.office.codes.kind')}
        defaultValue={typedIn({ typed }, 'kind')}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`monitor:satisfaction.visits.${kind}`)}
          </option>
        ))}
      </Field>
    </>
  );
}
