import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';

/** An answer that was refused, with what was typed. */
export type RefusedAnswer = { refusal: Refusal; typed: Record<string, unknown> } | null;

type Of = { refused: RefusedAnswer; name: string; label: string };

/** A box for a number of people. */
export function CountField({ refused, name, label }: Of) {
  const { say } = usePhrases();
  return (
    <Field
      name={name}
      label={label}
      inputMode="numeric"
      chars={8}
      maxLength={9}
      defaultValue={typedIn(refused, name)}
      error={faultsOf(say, refused?.refusal, name)}
      required
    />
  );
}

/** A box for a staff number; `value` is known from the page that led here. */
export function NumberField({ refused, name, label, value, hint }: Of & { value?: string; hint?: string }) {
  const { say } = usePhrases();
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      chars={12}
      maxLength={40}
      autoComplete="off"
      defaultValue={typedIn(refused, name) || value}
      error={faultsOf(say, refused?.refusal, name)}
      required
    />
  );
}

/** The day of a fact: today unless something else was typed; never later. */
export function DayField({ refused, today }: { refused: RefusedAnswer; today: string }) {
  const { say } = usePhrases();
  return (
    <Field
      type="date"
      name="on"
      label={say('roster:mandates.on')}
      chars={12}
      max={today}
      defaultValue={typedIn(refused, 'on') || today}
      error={faultsOf(say, refused?.refusal, 'on')}
      required
    />
  );
}

/** Why, in words. */
export function ReasonField({
  refused,
  label,
  hint,
}: {
  refused: RefusedAnswer;
  label: string;
  hint?: string;
}) {
  const { say } = usePhrases();
  return (
    <Field
      as="textarea"
      name="reason"
      rows={2}
      label={label}
      hint={hint}
      maxLength={300}
      defaultValue={typedIn(refused, 'reason')}
      error={faultsOf(say, refused?.refusal, 'reason')}
      required
    />
  );
}
