import type { ShownQuestion } from '../../domain/disclosure/board-views';
import { sayIsoDay, sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Badge } from '../badge/badge';
import { Row, Stack } from '../stack/stack';
import { type May, QuestionActs } from './asking-acts';
import type { RefusedAnswer } from './asking-form';
import css from './board.module.css';

const tones = {
  open: 'neutral',
  answered: 'success',
  rectifying: 'info',
  rectified: 'success',
  hidden: 'neutral',
} as const;

/** The questions on an item, each with its answer below it. */
export function Questions(props: { questions: readonly ShownQuestion[]; may: May; refused: RefusedAnswer }) {
  const { say } = usePhrases();
  const { questions, may, refused } = props;
  if (questions.length === 0) return <p>{say('disclosure:asking.none')}</p>;
  return (
    <ol className="plain-list">
      {questions.map((question) => (
        <li key={question.id} id={`q-${question.id}`} className={css.question}>
          <Stack gap="tight">
            <Head question={question} />
            {question.state === 'hidden' ? (
              <p>{say('disclosure:asking.hiddenWhy', { why: question.hiddenWhy ?? '' })}</p>
            ) : (
              <p className={css.text}>{question.text}</p>
            )}
            <Answered question={question} />
            <QuestionActs {...{ question, may, refused }} />
          </Stack>
        </li>
      ))}
    </ol>
  );
}

function Head({ question }: { question: ShownQuestion }) {
  const { say, locale } = usePhrases();
  const { asker, isOwn, state, overdue, dueOn, rectifyBy, supporters, isSupported } = question;
  const day = sayIsoDay(locale, question.askedOn);
  const who = isOwn ? 'own' : asker ? 'named' : 'unnamed';
  const due =
    state === 'open'
      ? say('disclosure:asking.due', { day: sayIsoDay(locale, dueOn) })
      : state === 'rectifying' && rectifyBy
        ? say('disclosure:asking.promiseDue', { day: sayIsoDay(locale, rectifyBy) })
        : null;
  const joined = supporters > 0 ? say('disclosure:asking.supporters', { count: supporters }) : null;
  return (
    <>
      <Row spread>
        <span className={css.small}>{say(`disclosure:asking.sign.${who}`, { name: asker ?? '', day })}</span>
        <Row>
          <Badge tone={tones[state]}>{say(`disclosure:asking.states.${state}`)}</Badge>
          {overdue > 0 && <Badge tone="danger">{say('disclosure:asking.overdue', { count: overdue })}</Badge>}
        </Row>
      </Row>
      {(due || joined) && (
        <p className={css.small}>{[due, joined].filter((part) => part !== null).join(' · ')}</p>
      )}
      {isSupported && state === 'open' && <p className={css.small}>{say('disclosure:asking.supported')}</p>}
    </>
  );
}

/** An answer, and what came of its promise. */
function Answered({ question }: { question: ShownQuestion }) {
  const { say, locale } = usePhrases();
  const { answer, answeredBy, answeredAt, rectified, rectifiedAt } = question;
  if (answer === null) return null;
  return (
    <div className={css.answer}>
      <p className={css.small}>
        {say('disclosure:asking.answerBy', {
          name: answeredBy ?? '',
          at: answeredAt ? sayMoment(locale, answeredAt) : '',
        })}
      </p>
      <p className={css.text}>{answer}</p>
      {rectified && (
        <>
          <p className={css.small}>
            {say('disclosure:asking.rectifiedAt', {
              at: rectifiedAt ? sayMoment(locale, rectifiedAt) : '',
            })}
          </p>
          <p className={css.text}>{rectified}</p>
        </>
      )}
    </div>
  );
}
