import { Link } from '@remix-run/react';
import type { StatementView } from '../../domain/discussion/room-views';
import { sayMoment, sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Tag } from '../badge/badge';
import type { RoomPlace } from './room-place';
import css from './said.module.css';
import { SaidActs } from './said-acts';

/** One statement: who, for whom, when, its number; what it answers or quotes; its words; what can be done with it. */
export function SaidItem(props: { said: StatementView; place: RoomPlace; isAlone?: boolean }) {
  const { said, place, isAlone } = props;
  const { say } = usePhrases();
  return (
    <li id={`s-${said.number}`} className={css.said}>
      <SaidHead said={said} place={place} />
      {!isAlone && said.parent && (
        <p className={css.small}>
          <Link to={paths.statement(place.room.id, said.parent.id)}>
            <bdi>
              {say('discussion:rooms.replied', { number: said.parent.number, name: said.parent.name })}
            </bdi>
          </Link>
        </p>
      )}
      {said.paragraph && (
        <blockquote className={css.quote} dir="auto">
          <Link to={paths.paragraph(said.paragraph.documentId, said.paragraph.blockId)}>
            {said.paragraph.quote}
          </Link>
        </blockquote>
      )}
      <SaidWords said={said} />
      <SaidActs said={said} place={place} isAlone={isAlone} />
    </li>
  );
}

function SaidHead({ said, place }: { said: StatementView; place: RoomPlace }) {
  const { say, locale } = usePhrases();
  const { author } = said;
  const item = said.itemId === null ? undefined : place.items.get(said.itemId);
  return (
    <p className={css.head}>
      <strong>{author.name}</strong>
      {author.delegation && <span>{author.delegation}</span>}
      {author.office && <Tag>{say(`discussion:rooms.${author.office}`)}</Tag>}
      {said.side && <Tag>{say(`discussion:rooms.${said.side}`)}</Tag>}
      {item && <span className={css.item}>{item}</span>}
      <time dateTime={said.at.toISOString()} title={sayMoment(locale, said.at)}>
        {sayWhen(say, locale, said.at, place.now)}
      </time>
      {said.editedAt && (
        <Link to={paths.statement(place.room.id, said.id)}>
          {say('discussion:rooms.edited', { when: sayWhen(say, locale, said.editedAt, place.now) })}
        </Link>
      )}
      <Link
        className={css.number}
        to={paths.statement(place.room.id, said.id)}
        aria-label={say('discussion:rooms.numberLabel', { number: said.number, name: author.name })}
      >
        {say('discussion:rooms.number', { number: said.number })}
      </Link>
    </p>
  );
}

/** The words, or why they are not shown; hidden ones stay within reach of their author and of moderators. */
export function SaidWords({ said }: { said: StatementView }) {
  const { say } = usePhrases();
  if (said.withdrawn) return <p className={css.gone}>{say('discussion:rooms.withdrawn')}</p>;
  const words = (
    <p className={css.words} dir="auto">
      {said.text}
    </p>
  );
  if (said.hidden === null) return words;
  const phrase = said.isMine ? 'discussion:rooms.hiddenOwn' : 'discussion:rooms.hidden';
  return (
    <>
      <p className={css.gone}>
        <bdi>{say(phrase, { reason: said.hidden })}</bdi>
      </p>
      {said.text !== null && (
        <details className={css.act}>
          <summary>{say('discussion:rooms.hiddenShow')}</summary>
          {words}
        </details>
      )}
    </>
  );
}
