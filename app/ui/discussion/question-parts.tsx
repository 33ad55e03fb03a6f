import { Link } from '@remix-run/react';
import type { GroupPart } from '../../domain/discussion/question-views';
import type { StatementView } from '../../domain/discussion/room-views';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import css from './question.module.css';
import { roomCalled } from './room-called';
import { Words } from './words';

/** Where a question comes from: each group's own words, and beneath them what was said, for those who sit in the group. */
export function QuestionParts({ groups }: { groups: readonly GroupPart[] }) {
  const { say, locale } = usePhrases();
  return (
    <ul className={`plain-list ${css.lines}`}>
      {groups.map((part) => (
        <li key={part.id}>
          <h3>{say('questions:path.group', { room: roomCalled(say, part.room) })}</h3>
          <Words>{part.text}</Words>
          <p className={css.small}>
            {part.sentAt && `${say('questions:path.sentAt', { when: sayMoment(locale, part.sentAt) })} · `}
            {say(part.sources ? 'questions:path.sources' : 'questions:path.sourcesClosed', {
              count: part.count,
            })}
          </p>
          {part.sources && (
            <ul className={`plain-list ${css.lines} ${css.within}`}>
              {part.sources.map((said) => (
                <Source key={said.id} said={said} roomId={part.roomId} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Source({ said, roomId }: { said: StatementView; roomId: string }) {
  const { say } = usePhrases();
  const { name, delegation } = said.author;
  const who = delegation
    ? say('questions:path.statementOf', { number: said.number, name, delegation })
    : say('questions:path.statement', { number: said.number, name });
  return (
    <li>
      {said.text !== null && <Words>{said.text}</Words>}
      {said.withdrawn && <p className={css.small}>{say('questions:path.withdrawn')}</p>}
      {said.hidden !== null && (
        <p className={css.small}>{say('questions:path.hidden', { reason: said.hidden })}</p>
      )}
      <p className={css.small}>
        <Link to={paths.statement(roomId, said.id)}>{who}</Link>
        {said.supports > 0 && ` · ${say('questions:path.supports', { count: said.supports })}`}
      </p>
    </li>
  );
}
