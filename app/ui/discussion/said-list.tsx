import { Fragment } from 'react';
import type { StatementView } from '../../domain/discussion/room-views';
import { usePhrases } from '../../i18n/use-phrases';
import css from './room.module.css';
import type { RoomPlace } from './room-place';
import { SaidItem } from './said-item';

/** Statements in the order they were said, with a line where the new ones begin; what came after `arrived` to an empty page needs none. */
export function SaidList(props: {
  statements: readonly StatementView[];
  place: RoomPlace;
  read: number;
  arrived: number;
}) {
  const { statements, place, read, arrived } = props;
  const { say } = usePhrases();
  const at = statements.findIndex((one) => one.number > read && !one.isMine);
  return (
    <ol aria-label={say('discussion:rooms.list')} className={`plain-list ${css.list}`}>
      {statements.map((one, index) => (
        <Fragment key={one.id}>
          {index === at && (at > 0 || one.number <= arrived) && (
            <li className={css.new} data-new="">
              {say('discussion:rooms.newHere')}
            </li>
          )}
          <SaidItem said={one} place={place} />
        </Fragment>
      ))}
    </ol>
  );
}
