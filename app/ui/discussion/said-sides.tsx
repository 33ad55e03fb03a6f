import type { Side, StatementView } from '../../domain/discussion/room-views';
import { usePhrases } from '../../i18n/use-phrases';
import css from './room.module.css';
import type { RoomPlace } from './room-place';
import { SaidItem } from './said-item';

const sides: readonly Side[] = ['for', 'against'];

/** A contested item: what speaks for it beside what speaks against it; one below the other on phones. */
export function SaidSides({ statements, place }: { statements: readonly StatementView[]; place: RoomPlace }) {
  const { say } = usePhrases();
  return (
    <div className={css.sides}>
      {sides.map((side) => {
        const taken = statements.filter((one) => one.side === side);
        return (
          <section key={side} aria-label={say(`discussion:rooms.${side}`)}>
            <h2 className={css.side}>{say(`discussion:rooms.${side}Count`, { count: taken.length })}</h2>
            {taken.length === 0 ? (
              <p className={css.small}>{say('discussion:rooms.sidesNone')}</p>
            ) : (
              <ol className="plain-list">
                {taken.map((one) => (
                  <SaidItem key={one.id} said={one} place={place} />
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}
