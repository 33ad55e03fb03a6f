import type { PointStanding } from '../../domain/monitor/decision/path';
import type { PathMark } from '../../domain/monitor/decision/views';
import { usePhrases } from '../../i18n/use-phrases';
import css from './case.module.css';

/** A mark that is told apart without colour: full, full with a bar, ring with a cross, dash, empty ring. */
function Mark({ standing }: { standing: PointStanding }) {
  const isFull = standing === 'done' || standing === 'late';
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      {standing === 'skipped' ? (
        <path d="M3 8h10" stroke="currentColor" strokeWidth="2" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6"
          fill={isFull ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray={standing === 'open' ? '2 2' : undefined}
        />
      )}
      {standing === 'late' && <path d="M8 4v5M8 11v1" stroke="var(--sheet)" strokeWidth="2" />}
      {standing === 'missing' && <path d="M5 5l6 6M11 5l-6 6" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}

/** The path of a decision in one line: each point with a mark, its name, and in words how it stands. */
export function DecisionPath({ path }: { path: readonly PathMark[] }) {
  const { say } = usePhrases();
  return (
    <span className={css.path}>
      {path.map(({ point, standing }) => (
        <span key={point} className={css.mark}>
          <Mark standing={standing} />
          {say(`monitor:decision.points.${point}`)}
          <span className="visually-hidden">{say(`monitor:decision.standings.${standing}`)}</span>
        </span>
      ))}
    </span>
  );
}
