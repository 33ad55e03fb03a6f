import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Monitor } from '../../domain/monitor/words';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { EmptyState } from '../empty-state/empty-state';
import css from './front.module.css';

export type FrontWork = {
  readonly findings: number;
  readonly cases: number;
  readonly mayFindings: boolean;
  readonly mayCases: boolean;
};

/** One monitor at a glance: its name leads on, one figure in words, a drawing, what is open; without data what will stand here and who acts. */
export function FrontCard(props: {
  monitor: Monitor;
  to: string;
  figure: ReactNode;
  note?: ReactNode;
  work: FrontWork;
  /** Absent: nothing was brought in yet. */
  children?: ReactNode;
}) {
  const { say } = usePhrases();
  const { monitor, to, figure, note, work, children } = props;
  const found = say('monitor:front.findings', { count: work.findings });
  const cases = say('monitor:front.cases', { count: work.cases });
  return (
    <section className={css.card} aria-labelledby={`monitor-${monitor}`}>
      <h2 id={`monitor-${monitor}`} className={css.title}>
        <Link to={to}>{say(`monitor:front.${monitor}.title`)}</Link>
      </h2>
      {children ? (
        <>
          <p className={css.figure}>{figure}</p>
          {note && <p className={css.note}>{note}</p>}
          {children}
        </>
      ) : (
        <EmptyState level={3} title={say(`monitor:front.${monitor}.empty`)}>
          {say(`monitor:front.${monitor}.emptyNote`)}
        </EmptyState>
      )}
      <p className={css.work}>
        {work.mayFindings ? <Link to={paths.findings({ monitor })}>{found}</Link> : <span>{found}</span>}
        {work.mayCases ? <Link to={paths.monitorCases({ monitor })}>{cases}</Link> : <span>{cases}</span>}
      </p>
    </section>
  );
}
