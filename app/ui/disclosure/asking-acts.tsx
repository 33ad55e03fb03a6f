import { Form } from '@remix-run/react';
import type { ShownQuestion } from '../../domain/disclosure/board-views';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';
import type { RefusedAnswer } from './asking-form';

export type May = {
  readonly ask: boolean;
  readonly answer: boolean;
  readonly hide: boolean;
  readonly lastPromise: string;
};
type Props = { readonly question: ShownQuestion; readonly may: May; readonly refused: RefusedAnswer };

/** What the reader may do about a question now: nothing is offered that the rules would refuse. */
export function QuestionActs({ question, may, refused }: Props) {
  const own = refused?.typed.question === question.id ? refused : null;
  const isOpen = question.state === 'open';
  return (
    <Stack gap="tight">
      {isOpen && may.ask && !question.isOwn && !question.isSupported && <Support question={question} />}
      {isOpen && may.answer && !question.isOwn && <Answer {...{ question, may }} refused={own} />}
      {question.state === 'rectifying' && may.answer && !question.isOwn && (
        <Words intent="rectify" field="text" {...{ question }} refused={own} />
      )}
      {isOpen && may.hide && <Words intent="hide" field="why" {...{ question }} refused={own} />}
    </Stack>
  );
}

function Support({ question }: { question: ShownQuestion }) {
  const { say } = usePhrases();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="support" />
      <input type="hidden" name="question" value={question.id} />
      <Button kind="quiet">{say('disclosure:asking.support')}</Button>
    </Form>
  );
}

function Answer({ question, may, refused }: Props) {
  const { say, locale } = usePhrases();
  const own = refused?.typed.intent === 'answer' ? refused : null;
  return (
    <Details summary={say('disclosure:asking.answer.title')} open={own !== null}>
      <Form method="post">
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="question" value={question.id} />
        <Stack>
          <Field
            as="textarea"
            name="text"
            label={say('disclosure:asking.answer.text')}
            hint={say('disclosure:asking.answer.textHint')}
            maxLength={4000}
            required
            defaultValue={typedIn(own, 'text')}
            error={faultsOf(say, own?.refusal, 'text')}
          />
          <Field
            type="date"
            name="rectifyBy"
            chars={12}
            label={say('disclosure:asking.answer.rectifyBy')}
            hint={say('disclosure:asking.answer.rectifyByHint', { day: sayIsoDay(locale, may.lastPromise) })}
            max={may.lastPromise}
            defaultValue={typedIn(own, 'rectifyBy')}
            error={faultsOf(say, own?.refusal, 'rectifyBy')}
          />
          <Button consequence={say('disclosure:asking.answer.consequence')}>
            {say('disclosure:asking.answer.send')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}

/** One box of words with one verb: what was put right, or why a question is hidden. */
function Words(props: {
  intent: 'rectify' | 'hide';
  field: 'text' | 'why';
  question: ShownQuestion;
  refused: RefusedAnswer;
}) {
  const { say } = usePhrases();
  const { intent, field, question, refused } = props;
  const own = refused?.typed.intent === intent ? refused : null;
  const isHide = intent === 'hide';
  return (
    <Details summary={say(`disclosure:asking.${intent}.title`)} open={own !== null}>
      <Form method="post">
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="question" value={question.id} />
        <Stack>
          <Field
            as="textarea"
            name={field}
            label={say(isHide ? 'disclosure:asking.hide.why' : 'disclosure:asking.rectify.text')}
            hint={isHide ? say('disclosure:asking.hide.whyHint') : undefined}
            maxLength={isHide ? 500 : 4000}
            required
            defaultValue={typedIn(own, field)}
            error={faultsOf(say, own?.refusal, field)}
          />
          <Button kind={isHide ? 'danger' : 'primary'}>{say(`disclosure:asking.${intent}.send`)}</Button>
        </Stack>
      </Form>
    </Details>
  );
}
