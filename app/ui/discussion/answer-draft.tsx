import { Form, useNavigation } from '@remix-run/react';
import type { AnswerDesk } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Refused } from '../refused/refused';
import { useDraft } from '../report/use-draft';
import { heldAfter } from './held-seen';
import css from './question.module.css';
import type { Refusing } from './refusing';

export const answerDraftName = (questionId: string) => `gongyi.answer:${questionId}`;

/** Writing an answer. What was read when writing began goes along, so that nobody writes over a colleague's words unseen. */
export function AnswerDraft(props: { questionId: string; desk: AnswerDesk; refused: Refusing }) {
  const { say } = usePhrases();
  const { questionId, desk } = props;
  const busy = useNavigation().state !== 'idle';
  const refused = props.refused?.typed.intent === 'draft' ? props.refused : null;
  // Kept with what one types: the page may read itself again, hours later too, and show a newer draft above.
  const standing = { text: desk.latest?.text ?? '', unit: desk.latest?.unit ?? '', seen: desk.mark };
  const draft = useDraft(answerDraftName(questionId), standing, '', heldAfter(standing, refused));
  return (
    <Form method="post" className={css.form}>
      <Refused refusal={refused?.refusal} />
      <input type="hidden" name="seen" value={draft.fields.seen} />
      <Field
        as="textarea"
        name="text"
        rows={7}
        label={say('questions:answers.text')}
        hint={say('questions:answers.textHint')}
        maxLength={5000}
        required
        error={faultsOf(say, refused?.refusal, 'text')}
        value={draft.fields.text}
        onChange={(event) => draft.write({ text: event.currentTarget.value })}
      />
      <Field
        name="unit"
        label={say('questions:answers.unitLabel')}
        hint={say('questions:answers.unitHint')}
        maxLength={60}
        chars={20}
        required
        error={faultsOf(say, refused?.refusal, 'unit')}
        value={draft.fields.unit}
        onChange={(event) => draft.write({ unit: event.currentTarget.value })}
      />
      <div className={css.acts}>
        <Button name="intent" value="draft" pending={busy} consequence={say('questions:answers.saveNote')}>
          {say('questions:answers.save')}
        </Button>
        {draft.isKept && <span className={css.small}>{say('questions:answers.kept')}</span>}
      </div>
    </Form>
  );
}
