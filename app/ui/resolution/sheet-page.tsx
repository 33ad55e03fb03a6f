import type { ReactNode } from 'react';
import css from './sheet-page.module.css';

/** A page that is a sheet of paper: what stands before and after it is for the screen and is not printed. */
export function SheetPage(props: { before?: ReactNode; after?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.page}>
      {props.before && <div className={css.screen}>{props.before}</div>}
      {props.children}
      {props.after && <div className={css.screen}>{props.after}</div>}
    </div>
  );
}
