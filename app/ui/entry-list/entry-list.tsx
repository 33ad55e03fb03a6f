import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './entry-list.module.css';

export type Entry = {
  key: string;
  to: string;
  title: ReactNode;
  /** Before the title, for instance an agenda number. */
  number?: ReactNode;
  /** Who and when, small. */
  meta?: ReactNode;
  /** A Badge. */
  state?: ReactNode;
  note?: ReactNode;
};

/** Things to open, one a row between hairlines; the whole row is the link's target. */
export function EntryList({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ul aria-label={label} className={classes('plain-list', css.entries)}>
      {entries.map((entry) => (
        <li key={entry.key} className={css.entry}>
          {entry.number && <span className={css.number}>{entry.number}</span>}
          <div className={css.body}>
            <div className={css.words}>
              <Link className={css.link} to={entry.to}>
                {entry.title}
              </Link>
              {entry.meta && <p className={css.meta}>{entry.meta}</p>}
              {entry.note && <p className={css.note}>{entry.note}</p>}
            </div>
            {entry.state}
          </div>
        </li>
      ))}
    </ul>
  );
}
