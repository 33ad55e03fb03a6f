import type { ReactNode } from 'react';
import css from './survey-sheet.module.css';

/** The page of a patient: one sheet, without the shell of the product. */
export function SurveySheet(props: { title: ReactNode; overline?: ReactNode; children: ReactNode }) {
  return (
    <main className={css.sheet}>
      {props.overline && <p className={css.overline}>{props.overline}</p>}
      <h1 id="page-title" tabIndex={-1}>
        {props.title}
      </h1>
      {props.children}
    </main>
  );
}
