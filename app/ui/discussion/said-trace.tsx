import { Link } from '@remix-run/react';
import type { QuestionTrace, StatementPage } from '../../domain/discussion/room-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Details } from '../details/details';
import { Section } from '../page/page';
import css from './said.module.css';

/** What became of a statement: how it read before, and the questions it went into up to their answers. */
export function SaidTrace({ page }: { page: StatementPage }) {
  const { say, locale } = usePhrases();
  const { statement, edits, questions } = page;
  return (
    <Section title={say('discussion:rooms.trace')}>
      {edits.length > 0 && (
        <Details
          summary={say('discussion:rooms.edited', {
            when: sayMoment(locale, statement.editedAt ?? statement.at),
          })}
        >
          <ol className="plain-list">
            {edits.map((edit) => (
              <li key={edit.at.getTime()} className={css.said}>
                <p className={css.small}>
                  {say('discussion:rooms.before', { when: sayMoment(locale, edit.at) })}
                </p>
                <p className={css.words} dir="auto">
                  {edit.text}
                </p>
              </li>
            ))}
          </ol>
        </Details>
      )}
      {questions.length === 0 ? (
        <p className={css.small}>{!statement.withdrawn && say('discussion:rooms.becameNone')}</p>
      ) : (
        <ul className="plain-list" aria-label={say('discussion:rooms.became')}>
          {questions.map((trace) => (
            <QuestionLine key={trace.id} trace={trace} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** One question: in the leader's hands, sent, or part of a question of the congress with the state of its answer. */
function QuestionLine({ trace }: { trace: QuestionTrace }) {
  const { say } = usePhrases();
  const { question } = trace;
  return (
    <li className={css.said}>
      {trace.text !== null && (
        <p className={css.words} dir="auto">
          {trace.text}
        </p>
      )}
      <p className={css.small}>
        {question === null ? (
          say(trace.state === 'sent' ? 'discussion:rooms.inSent' : 'discussion:rooms.inDraft')
        ) : (
          <>
            <Link to={paths.question(question.id)}>
              {say('discussion:rooms.inPlaced', { number: question.number })}
            </Link>{' '}
            {say(question.isAnswered ? 'discussion:rooms.answer.answered' : 'discussion:rooms.answer.open')}
          </>
        )}
      </p>
    </li>
  );
}
