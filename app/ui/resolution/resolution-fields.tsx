import type { Refusal } from '../../domain/refusal';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';

export type Refused = { readonly refusal: Refusal; readonly typed: Record<string, unknown> };

/** Title, text, unit and review date of a draft; what was typed before a refusal stands again. */
export function ResolutionFields(props: {
  refused: Refused | null;
  /** Between these days it may come back. */
  today: string;
  last: string;
  known?: { title: string; text: string; unit: string; reviewOn: string };
}) {
  const { say, locale } = usePhrases();
  const { refused, today, last, known } = props;
  const wires = (name: 'title' | 'text' | 'unit' | 'reviewOn') => {
    const typed = refused?.typed[name];
    return {
      name,
      defaultValue: typeof typed === 'string' ? typed : (known?.[name] ?? ''),
      error: faultsOf(say, refused?.refusal, name),
      required: true,
    };
  };
  return (
    <>
      <Field
        label={say('resolution:name')}
        hint={say('resolution:nameHint')}
        maxLength={200}
        {...wires('title')}
      />
      <Field
        as="textarea"
        rows={12}
        label={say('resolution:text')}
        hint={say('resolution:textHint')}
        maxLength={20_000}
        {...wires('text')}
      />
      <Field
        label={say('resolution:unit')}
        hint={say('resolution:unitHint')}
        maxLength={120}
        {...wires('unit')}
      />
      <Field
        type="date"
        chars={12}
        label={say('resolution:reviewOn')}
        hint={say('resolution:reviewHint', { last: sayIsoDay(locale, last) })}
        min={today}
        max={last}
        {...wires('reviewOn')}
      />
    </>
  );
}
