import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import css from './place.module.css';

export type Place = {
  to: string;
  label: string;
  icon?: ReactNode;
  isCurrent?: boolean;
  /** How many things wait there, with the words readers hear: "3 件待办". */
  badge?: { count: number; text: string };
  /** Why one cannot go there yet; the place stays visible. */
  disabledReason?: string;
};

/** One place in a navigation; `inBar` where phones show it in the bottom bar, its count above the word. */
export function PlaceLink({ place, inBar }: { place: Place; inBar?: boolean }) {
  const face = (
    <>
      {place.icon && <span aria-hidden="true">{place.icon}</span>}
      <span>{place.label}</span>
      {place.badge && place.badge.count > 0 && (
        <span className={css.badge}>
          <span aria-hidden="true">{place.badge.count > 99 ? '99+' : place.badge.count}</span>
          <span className="visually-hidden">{place.badge.text}</span>
        </span>
      )}
    </>
  );
  return (
    <li className={inBar ? css.inBar : undefined}>
      {place.disabledReason ? (
        <span className={css.closed} title={place.disabledReason}>
          {face}
          <span className="visually-hidden">{place.disabledReason}</span>
        </span>
      ) : (
        <Link className={css.link} to={place.to} aria-current={place.isCurrent ? 'page' : undefined}>
          {face}
        </Link>
      )}
    </li>
  );
}
