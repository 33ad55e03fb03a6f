import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import css from './stat.module.css';

export type StatProps = {
  figure: ReactNode;
  unit?: string;
  label: ReactNode;
  /** The sentence under it: how the figure came about. */
  note?: ReactNode;
  /** A figure without its way of counting is a slogan. */
  explanation?: { to: string; text: string };
};

/** One figure, what it counts, and where its counting is explained. */
export function Stat({ figure, unit, label, note, explanation }: StatProps) {
  return (
    <div className={css.stat}>
      <dt className={css.label}>{label}</dt>
      <dd>
        <span className={css.figure}>{figure}</span>
        {unit && <span className={css.unit}>{unit}</span>}
        {note && <p className={css.note}>{note}</p>}
        {explanation && (
          <Link className={css.link} to={explanation.to}>
            {explanation.text}
          </Link>
        )}
      </dd>
    </div>
  );
}

/** Figures side by side between two rules; children are Stats. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className={css.stats}>{children}</dl>;
}
