import { usePhrases } from '../../i18n/use-phrases';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';

type DoneProps = {
  refused: Refusing;
  today: string;
  stored?: { doneOn: string | null; evidence: string | null };
  hint?: string;
};

/** When a point was done and what shows it: as typed where it was refused, else as stored, else today. */
export function DoneFields({ refused, today, stored, hint }: DoneProps) {
  const { say } = usePhrases();
  return (
    <>
      <Field
        type="date"
        name="doneOn"
        label={say('monitor:decision.page.doneDay')}
        defaultValue={typedIn(refused, 'doneOn') || (stored?.doneOn ?? today)}
        error={faultsOf(say, refused?.refusal, 'doneOn')}
        max={today}
        chars={12}
        required
      />
      <Field
        as="textarea"
        rows={3}
        name="evidence"
        label={say('monitor:decision.page.evidenceLabel')}
        {...(hint ? { hint } : {})}
        defaultValue={refused ? typedIn(refused, 'evidence') : (stored?.evidence ?? '')}
        error={faultsOf(say, refused?.refusal, 'evidence')}
        maxLength={4000}
        required
      />
    </>
  );
}

/** Why something about a decision departs from its way. */
export function ReasonField({ refused, label, hint }: { refused: Refusing; label: string; hint?: string }) {
  const { say } = usePhrases();
  return (
    <Field
      as="textarea"
      rows={2}
      name="reason"
      label={label}
      {...(hint ? { hint } : {})}
      defaultValue={typedIn(refused, 'reason')}
      error={faultsOf(say, refused?.refusal, 'reason')}
      maxLength={1000}
      required
    />
  );
}
