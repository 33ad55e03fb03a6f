import type { ReactNode } from 'react';
import css from './details.module.css';

/** Something folded that is not needed by everyone; opens without script and prints as it stands. */
export function Details(props: { summary: ReactNode; children: ReactNode; open?: boolean; id?: string }) {
  return (
    <details className={css.details} open={props.open} id={props.id}>
      <summary className={css.summary}>{props.summary}</summary>
      <div className={css.body}>{props.children}</div>
    </details>
  );
}
