import type { ReactNode } from 'react';
import { categories } from '../../domain/proposal/words';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import type { Typed } from './draft-device';

/** The words of a proposal: in whose name, the matter, what it is about, why, and what should be done. */
export function DraftFields(props: {
  fields: Typed;
  refusal: Refusal | null;
  mayCollective: boolean;
  /** What was handed in keeps the name it was handed in under. */
  isReturned: boolean;
  secondersLeast: number;
  /** Stands under the matter. */
  children: ReactNode;
  write: (change: Partial<Typed>) => void;
}) {
  const { say } = usePhrases();
  const { fields, refusal, mayCollective, isReturned, secondersLeast, children, write } = props;
  const count = (text: string, most: number) =>
    say('proposal:draft.write.count', { count: [...text].length, most });
  return (
    <>
      {mayCollective && !isReturned ? (
        <Choice
          type="radio"
          name="kind"
          legend={say('proposal:draft.write.kind')}
          value={fields.kind}
          onPick={(kind) => write({ kind })}
          options={[
            {
              value: 'personal',
              label: say('proposal:kinds.personal'),
              note: say('proposal:draft.write.personalNote', { count: secondersLeast }),
            },
            {
              value: 'collective',
              label: say('proposal:kinds.collective'),
              note: say('proposal:draft.write.collectiveOption'),
            },
          ]}
        />
      ) : (
        <input type="hidden" name="kind" value={fields.kind} />
      )}
      <Field
        name="title"
        label={say('proposal:draft.write.name')}
        hint={say('proposal:draft.write.nameHint')}
        value={fields.title}
        onChange={(event) => write({ title: event.currentTarget.value })}
        error={faultsOf(say, refusal, 'title')}
        maxLength={100}
        autoComplete="off"
      />
      {children}
      <Field
        as="select"
        name="category"
        label={say('proposal:draft.write.category')}
        value={fields.category}
        onChange={(event) => write({ category: event.currentTarget.value })}
        error={faultsOf(say, refusal, 'category')}
      >
        {categories.map((one) => (
          <option key={one} value={one}>
            {say(`proposal:categories.${one}`)}
          </option>
        ))}
      </Field>
      <Field
        as="textarea"
        name="reasons"
        rows={7}
        label={say('proposal:draft.write.reasons')}
        hint={say('proposal:draft.write.reasonsHint')}
        count={count(fields.reasons, 5000)}
        value={fields.reasons}
        onChange={(event) => write({ reasons: event.currentTarget.value })}
        error={faultsOf(say, refusal, 'reasons')}
        maxLength={5000}
      />
      <Field
        as="textarea"
        name="suggestions"
        rows={7}
        label={say('proposal:draft.write.suggestions')}
        hint={say('proposal:draft.write.suggestionsHint')}
        count={count(fields.suggestions, 5000)}
        value={fields.suggestions}
        onChange={(event) => write({ suggestions: event.currentTarget.value })}
        error={faultsOf(say, refusal, 'suggestions')}
        maxLength={5000}
      />
    </>
  );
}
