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

/** Filters and bulk verbs over a dense list; what is chosen lives in the address, so it stays. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={css.toolbar} aria-label={label}>
      {children}
    </section>
  );
}
