import { type ReactNode, useId } from 'react';
import css from './print-sheet.module.css';

/** A sheet of paper: a ballot, the minutes, a slip. Looks like paper on the screen and fills A4 when printed. */
export function PrintSheet(props: {
  /** Above the title: the congress. */
  overline?: ReactNode;
  title: ReactNode;
  /** 1 where the sheet is the page. */
  level?: 1 | 2;
  /** Number, date, place: small lines under the title. */
  particulars?: ReactNode;
  children: ReactNode;
  /** Signature lines, the checksum, how to ask. */
  foot?: ReactNode;
}) {
  const { overline, title, level = 1, particulars, children, foot } = props;
  const titleId = useId();
  const Tag = `h${level}` as const;
  return (
    <article className={css.sheet} aria-labelledby={titleId}>
      <header className={css.head}>
        {overline && <p className={css.overline}>{overline}</p>}
        <Tag id={titleId} className={css.title}>
          {title}
        </Tag>
        {particulars && <div className={css.particulars}>{particulars}</div>}
      </header>
      <div className={css.body}>{children}</div>
      {foot && <footer className={css.foot}>{foot}</footer>}
    </article>
  );
}
