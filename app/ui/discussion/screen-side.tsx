import type { FloorView } from '../../domain/discussion/floor-view';
import { usePhrases } from '../../i18n/use-phrases';
import css from './screen.module.css';
import type { ScreenPage } from './screen-view';

const shown = 3;

/** Who comes next, who is there, and in rooms of the whole congress its agenda. */
export function ScreenSide({ page }: { page: ScreenPage }) {
  const { say } = usePhrases();
  const { floor, presence, votes } = page;
  const { kind } = floor.room;
  const more = floor.queue.length - shown;
  return (
    <div className={css.side}>
      <section aria-labelledby="next">
        <h2 id="next">{say('discussion:floor.screen.queue')}</h2>
        {floor.queue.length === 0 ? (
          <p className={css.soft}>{say('discussion:floor.screen.queueNone')}</p>
        ) : (
          <ol className={css.next}>
            {floor.queue.slice(0, shown).map((one) => (
              <li key={one.id}>
                <span className={css.nextName}>{one.name}</span>{' '}
                <span className={css.soft}>
                  {[one.delegation, say(`discussion:floor.stances.${one.stance}`)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        )}
        {more > 0 && <p className={css.soft}>{say('discussion:floor.screen.more', { count: more })}</p>}
      </section>
      {presence && (
        <section aria-labelledby="present">
          <h2 id="present">{say('discussion:floor.screen.present')}</h2>
          <p className={css.figure}>{say('discussion:floor.screen.presentText', presence)}</p>
        </section>
      )}
      {votes.length === 0 && (kind === 'plenary' || kind === 'presidium') && <Agenda view={floor} />}
    </div>
  );
}

/** The items around the one on the floor: as many as a wall has room for. */
function Agenda({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const { items, floor } = view;
  const at = items.findIndex(({ id }) => id === floor.item?.id);
  const from = Math.max(0, Math.min(at - 1, items.length - 4));
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{say('discussion:floor.screen.agenda')}</h2>
      <ul className={css.agenda}>
        {items.slice(from, from + 4).map(({ id, ordinal, title }) => (
          <li key={id} aria-current={id === floor.item?.id || undefined}>
            {ordinal}. {title}
          </li>
        ))}
      </ul>
    </section>
  );
}
