import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import type { AnswerStep } from '../../domain/report/states';
import type { AmendmentView } from '../../domain/report/views';
import type { PhraseKey } from '../../i18n/phrases';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { Refused } from '../refused/refused';
import { type Answered, refusalIn, typedIn } from './answer';
import css from './thread.module.css';

type FormProps = {
  amendment: AmendmentView;
  answers: readonly AnswerStep[];
  posted: Answered | undefined;
};

/** Accept, accept in part with the agreed wording, or decline: always with the reason that everybody reads. */
export function AnswerForm({ amendment, answers, posted }: FormProps) {
  const { say } = usePhrases();
  const navigation = useNavigation();
  const refusal = refusalIn(posted);
  const typed = typedIn(posted) as Record<string, string>;
  const [chosen, choose] = useState<string | null>(typed.answer ?? null);
  const faults = (field: string) => (refusal?.fields?.[field] ?? []).map((key) => say(key as PhraseKey));
  return (
    <Form method="post" className={css.composer}>
      <Refused refusal={refusal} />
      <input type="hidden" name="seen" value={amendment.state} />
      <Choice
        type="radio"
        name="answer"
        required
        legend={say('report:answer.choose')}
        legendHidden
        options={answers.map((value) => ({ value, label: say(`report:answer.${value}`) }))}
        value={chosen}
        onPick={choose}
        error={faults('answer')}
      />
      <div hidden={chosen === 'accept' || chosen === 'decline'}>
        <Field
          as="textarea"
          name="finalText"
          rows={6}
          label={say('report:answer.finalText')}
          hint={say('report:answer.finalTextHint')}
          error={faults('finalText')}
          defaultValue={typed.finalText ?? amendment.finalText ?? (amendment.text || amendment.baseText)}
        />
      </div>
      <Field
        as="textarea"
        name="reason"
        rows={3}
        required
        label={say('report:answer.reason')}
        hint={say('report:answer.reasonHint')}
        error={faults('reason')}
        defaultValue={typed.reason ?? amendment.answer?.text ?? ''}
      />
      <div className={css.foot}>
        <Button pending={navigation.state === 'submitting'} consequence={say('report:answer.consequence')}>
          {say('report:answer.send')}
        </Button>
      </div>
    </Form>
  );
}
