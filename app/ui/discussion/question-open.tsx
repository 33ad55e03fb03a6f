import { Form, Link, useNavigation } from '@remix-run/react';
import type { OpenQuestion } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Badge } from '../badge/badge';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import css from './question.module.css';
import { roomCalled } from './room-called';
import { Words } from './words';

/** What stands before management unanswered: each group's part can be taken out again, and the wording changed. */
export function OpenQuestions({ open, session }: { open: readonly OpenQuestion[]; session: string }) {
  const { say } = usePhrases();
  return (
    <ul className={`plain-list ${css.lines}`}>
      {open.map((question) => (
        <li key={question.id}>
          <h3>
            <Link className={css.link} to={paths.question(question.id)}>
              {say('questions:path.number', { number: question.number })}
            </Link>{' '}
            <Badge tone="info">{say(`questions:merge.states.${question.state}`)}</Badge>
          </h3>
          <Words>{question.text}</Words>
          <Parts question={question} session={session} />
          <Details summary={say('questions:merge.reword')}>
            <Form method="post" className={css.form}>
              <input type="hidden" name="session" value={session} />
              <input type="hidden" name="into" value={question.id} />
              <Field
                as="textarea"
                name="text"
                rows={3}
                label={say('questions:merge.text')}
                maxLength={2000}
                required
                defaultValue={question.text}
              />
              <Button kind="quiet" name="intent" value="reword">
                {say('questions:merge.rewordSave')}
              </Button>
            </Form>
          </Details>
        </li>
      ))}
    </ul>
  );
}

function Parts({ question, session }: { question: OpenQuestion; session: string }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  return (
    <ul className={`plain-list ${css.within}`}>
      {question.groups.map((group) => (
        <li key={group.id}>
          <p className={css.small}>{roomCalled(say, group.room)}</p>
          <Words>{group.text}</Words>
          <Form method="post">
            <input type="hidden" name="session" value={session} />
            <input type="hidden" name="groupQuestion" value={group.id} />
            <Button
              kind="plain"
              name="intent"
              value="takeOut"
              pending={busy}
              aria-label={say('questions:merge.takeOutOf', {
                room: roomCalled(say, group.room),
                number: question.number,
              })}
            >
              {say('questions:merge.takeOut')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
