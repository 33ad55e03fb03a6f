import type { AnswerView } from '../../domain/discussion/question-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import css from './question.module.css';
import { Words } from './words';

/** One published answer: who answers, what, and when. */
export function PublishedAnswer({ answer, level = 3 }: { answer: AnswerView; level?: 3 | 4 }) {
  const { say, locale } = usePhrases();
  const Tag = level === 3 ? 'h3' : 'h4';
  const when = { when: sayMoment(locale, answer.at) };
  return (
    <article className={css.answer}>
      <Tag>{say('questions:path.answerHead', { unit: answer.unit })}</Tag>
      <Words>{answer.text}</Words>
      <p className={css.small}>
        <time dateTime={answer.at.toISOString()}>
          {say(answer.number > 1 ? 'questions:path.corrected' : 'questions:path.answeredAt', when)}
        </time>
      </p>
    </article>
  );
}

/** The answer that stands, and what stood before it was corrected. */
export function QuestionAnswers({ answers }: { answers: readonly AnswerView[] }) {
  const { say } = usePhrases();
  const [standing, ...earlier] = answers;
  if (!standing) return <p>{say('questions:path.notYet')}</p>;
  return (
    <>
      <PublishedAnswer answer={standing} />
      {earlier.length > 0 && (
        <Details summary={say('questions:path.earlier', { count: earlier.length })}>
          {earlier.map((answer) => (
            <PublishedAnswer key={answer.number} answer={answer} />
          ))}
        </Details>
      )}
    </>
  );
}
