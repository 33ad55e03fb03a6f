import { replyOutcomes, resultCodes } from '../../domain/proposal/words';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';

export type ReplyFields = { outcome: string; code: string; doneBy: string; text: string };

/** The questions of a reply: its kind, its result, by when, and the words. */
export function ReplyQuestions(props: {
  fields: ReplyFields;
  write: (change: Partial<ReplyFields>) => void;
  refusal: Refusal | undefined;
}) {
  const { say } = usePhrases();
  const { fields, write, refusal } = props;
  const of = (name: keyof ReplyFields) => ({
    name,
    value: fields[name],
    error: faultsOf(say, refusal, name),
    onChange: (event: { currentTarget: { value: string } }) => write({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <Field as="select" label={say('proposal:handling.reply.outcome')} required {...of('outcome')}>
        {replyOutcomes.map((one) => (
          <option key={one} value={one}>
            {say(`proposal:outcomes.${one}`)}
          </option>
        ))}
      </Field>
      <Field
        as="select"
        label={say('proposal:handling.reply.code')}
        hint={say('proposal:handling.reply.codeHint')}
        required
        {...of('code')}
      >
        {resultCodes.map((one) => (
          <option key={one} value={one}>
            {say(`proposal:codes.${one}`)}
          </option>
        ))}
      </Field>
      <Field
        type="date"
        label={say('proposal:handling.reply.doneBy')}
        hint={say('proposal:handling.reply.doneByHint')}
        chars={12}
        {...of('doneBy')}
      />
      <Field
        as="textarea"
        rows={8}
        label={say('proposal:handling.reply.text')}
        hint={say('proposal:handling.reply.textHint')}
        maxLength={8000}
        required
        {...of('text')}
      />
    </>
  );
}
