import { useId } from 'react';
import css from './indicator.module.css';

type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly {
    readonly key: string;
    readonly y: number;
    readonly now: { readonly y: number; readonly width: number };
    readonly before: { readonly y: number; readonly width: number };
  }[];
};

/** The first lines of a ranking: the period's bar full over a striped one of the period before, each line with its figure. */
export function IndicatorBars(props: {
  /** What the drawing shows, in one sentence. */
  description: string;
  drawing: Drawing;
  nameOf: (key: string) => string;
  figureOf: (key: string) => string;
  words: { readonly legend: string; readonly now: string; readonly before: string };
}) {
  const { description, drawing, nameOf, figureOf, words } = props;
  // Ids of React hold colons, which an address within a style can't.
  const id = useId().replaceAll(':', '');
  return (
    <figure className={css.chart}>
      <ul className={`plain-list ${css.key}`} aria-label={words.legend}>
        <li>
          <svg className={css.sample} viewBox="0 0 28 14" aria-hidden="true">
            <rect className={css.now} x={1} y={1} width={26} height={12} />
          </svg>
          {words.now}
        </li>
        <li>
          <svg className={css.sample} viewBox="0 0 28 14" aria-hidden="true">
            <Stripes id={`${id}k`} />
            <rect className={css.before} x={1} y={1} width={26} height={12} fill={`url(#${id}k)`} />
          </svg>
          {words.before}
        </li>
      </ul>
      <svg
        className={css.bars}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>{description}</title>
        <Stripes id={id} />
        {drawing.rows.map(({ key, y, now, before }) => (
          <g key={key}>
            <text className={css.name} x={0} y={y}>
              {nameOf(key)}
            </text>
            {now.width > 0 && <rect className={css.now} x={0} y={now.y} width={now.width} height={12} />}
            <text className={css.figure} x={now.width + 6} y={now.y + 11}>
              {figureOf(key)}
            </text>
            {before.width > 0 && (
              <rect
                className={css.before}
                x={0}
                y={before.y}
                width={before.width}
                height={7}
                fill={`url(#${id})`}
              />
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

const Stripes = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className={css.stripe} x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  </defs>
);
