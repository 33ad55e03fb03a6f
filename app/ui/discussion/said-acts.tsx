import { Link } from '@remix-run/react';
import type { StatementView } from '../../domain/discussion/room-views';
import { MOST_SIGNS } from '../../domain/discussion/statement-rules';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ActButton } from './act-button';
import type { RoomPlace } from './room-place';
import css from './said.module.css';
import { WordsForm } from './words-form';

/** What can be done with a statement, by whom it is and where one sits. */
export function SaidActs(props: { said: StatementView; place: RoomPlace; isAlone?: boolean | undefined }) {
  const { said, place, isAlone } = props;
  const { say } = usePhrases();
  const isOpen = !said.withdrawn && said.hidden === null;
  const mayMore = !said.withdrawn && ((said.isMine && place.maySpeak) || place.seat === 'moderator');
  const beginning = said.parent?.id ?? said.id;
  return (
    <div className={css.acts}>
      {isOpen && <Support said={said} place={place} />}
      {isOpen && place.maySpeak && (
        <Link
          className={css.verb}
          to={`${paths.room(place.room.id, { reply: beginning })}#say`}
          onClick={(event) => {
            if (!place.reply || event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            place.reply(said);
          }}
        >
          {say('discussion:rooms.reply')}
        </Link>
      )}
      {!isAlone && said.replies > 0 && (
        <Link className={css.verb} to={paths.statement(place.room.id, said.id)}>
          {say('discussion:rooms.replies', { count: said.replies })}
        </Link>
      )}
      {mayMore && (
        <details className={css.act} key={said.editedAt?.getTime()}>
          <summary>{say('discussion:rooms.more')}</summary>
          <More said={said} place={place} />
        </details>
      )}
    </div>
  );
}

function Support({ said, place }: { said: StatementView; place: RoomPlace }) {
  const { say } = usePhrases();
  const count = said.supports;
  if (said.isMine || !place.maySpeak)
    return count > 0 ? (
      <span className={css.small}>{say('discussion:rooms.supports', { count })}</span>
    ) : null;
  const verb = said.supported
    ? say('discussion:rooms.supported', { count })
    : count > 0
      ? say('discussion:rooms.supportCount', { count })
      : say('discussion:rooms.support');
  const intent = said.supported ? 'withdrawSupport' : 'support';
  return (
    <ActButton
      place={place}
      fields={{ intent, statementId: said.id }}
      verb={verb}
      pressed={said.supported === true}
    />
  );
}

function More({ said, place }: { said: StatementView; place: RoomPlace }) {
  const { say } = usePhrases();
  const about = { statementId: said.id };
  return (
    <div className={css.form}>
      {said.isMine && place.maySpeak && said.hidden === null && (
        <WordsForm
          place={place}
          hidden={{ intent: 'edit', ...about }}
          name="text"
          label={say('discussion:rooms.edit')}
          verb={say('discussion:rooms.saveEdit')}
          start={said.text ?? ''}
          rows={3}
          most={MOST_SIGNS}
          onDone={place.reload}
        />
      )}
      {said.isMine && place.maySpeak && (
        <ActButton
          place={place}
          fields={{ intent: 'withdraw', ...about }}
          verb={say('discussion:rooms.withdraw')}
          consequence={say('discussion:rooms.withdrawNote')}
        />
      )}
      {place.seat === 'moderator' && !said.isMine && said.hidden === null && (
        <WordsForm
          place={place}
          hidden={{ intent: 'hide', ...about }}
          name="reason"
          label={say('discussion:rooms.hideReason')}
          hint={say('discussion:rooms.hideHint')}
          verb={say('discussion:rooms.hide')}
          rows={2}
          most={300}
          onDone={place.reload}
        />
      )}
      {place.seat === 'moderator' && said.hidden !== null && (
        <ActButton
          place={place}
          fields={{ intent: 'restore', ...about }}
          verb={say('discussion:rooms.restore')}
        />
      )}
    </div>
  );
}
