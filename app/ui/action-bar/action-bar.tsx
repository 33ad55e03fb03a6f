import type { ReactNode } from 'react';
import css from './action-bar.module.css';

/** The verbs of the page, above the thumb on phones and at the end of the content on desktops. */
export function ActionBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className={css.actions}>
      {note && <div className={css.note}>{note}</div>}
      <div className={css.buttons}>{children}</div>
    </div>
  );
}
