import type { ReactNode } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import css from './agenda-item.module.css';
import type { ShownItem } from './chair-view';
import { ItemBadge } from './item-list';

/** One item of the agenda with what the law does with it, who is up, and what can be done (children). */
export function AgendaItem(props: {
  item: ShownItem & { seats: number | null; note: string | null; resubmits: string | null };
  article: string | undefined;
  people: readonly string[];
  children: ReactNode;
}) {
  const { say } = usePhrases();
  const { item, article, people, children } = props;
  return (
    <li className={css.item}>
      <div className={css.head}>
        <h3 className={css.title}>
          {item.ordinal}. {item.title}
        </h3>
        <ItemBadge item={item} />
      </div>
      <p className={css.meta}>
        {say(`congress:procedures.${item.procedure}`)}
        {item.secret && ` · ${say('congress:secret')}`}
        {item.resubmits && ` · ${say('congress:agenda.replaces')}`} · {say('congress:agenda.basis')}{' '}
        <cite>{article}</cite>
      </p>
      {people.length > 0 && <p>{say('congress:agenda.people', { names: people.join('、') })}</p>}
      {item.seats !== null && <p>{say('congress:agenda.seatsOf', { count: item.seats })}</p>}
      {item.note && <p>{item.note}</p>}
      {children}
    </li>
  );
}
