import { type ReactNode, useId } from 'react';
import css from './curve.module.css';
import { stepPath } from './path';

export type CurveProps = {
  title: ReactNode;
  /** What the curve shows, in one sentence, for those who do not see it. */
  description: string;
  /** Cumulative counts in order; `x` is any rising number, for instance milliseconds. */
  points: readonly { x: number; y: number }[];
  /** The top of the paper: how many could be counted. */
  max: number;
  maxText: string;
  threshold?: { y: number; text: string };
  fromText: string;
  toText: string;
  /** The same figures as a table, folded under the curve. */
  table: ReactNode;
  tableLabel: string;
};

/** Cumulative counts over time as one stepped line; drawn on the server, its table always beside it. */
export function Curve(props: CurveProps) {
  const { title, description, points, max, maxText, threshold, fromText, toText, table, tableLabel } = props;
  const id = useId();
  const level = threshold && 100 - (threshold.y / Math.max(max, 1)) * 100;
  return (
    <figure className={css.curve}>
      <figcaption className={css.title}>{title}</figcaption>
      <p className={css.axis}>{maxText}</p>
      <svg
        className={css.paper}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{description}</title>
        {level !== undefined && <line className={css.threshold} x1="0" x2="100" y1={level} y2={level} />}
        <path className={css.line} d={stepPath(points, max)} />
      </svg>
      <p className={css.ends}>
        <span>{fromText}</span>
        <span>{toText}</span>
      </p>
      {threshold && (
        <p className={css.key}>
          <svg className={css.sample} viewBox="0 0 32 4" aria-hidden="true">
            <line className={css.threshold} x1="0" x2="32" y1="2" y2="2" />
          </svg>
          {threshold.text}
        </p>
      )}
      <details className={css.table}>
        <summary>{tableLabel}</summary>
        {table}
      </details>
    </figure>
  );
}
