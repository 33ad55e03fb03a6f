import { useId } from 'react';
import css from './supplier.module.css';

/** One bar a row with its figure at the end; hollow where `isHollow` says so, with a broken line where enough begins. */
export function Bars(props: {
  /** What the drawing shows, in one sentence. */
  description: string;
  drawing: {
    readonly height: number;
    readonly mark: number | null;
    readonly rows: readonly {
      readonly key: string;
      readonly y: number;
      readonly top: number;
      readonly width: number;
    }[];
  };
  nameOf: (key: string) => string;
  figureOf: (key: string) => string;
  isHollow?: (key: string) => boolean;
}) {
  const { description, drawing, nameOf, figureOf, isHollow } = props;
  const id = useId();
  return (
    <svg
      className={css.bars}
      viewBox={`0 0 400 ${drawing.height + 4}`}
      role="img"
      aria-labelledby={`${id}-title`}
    >
      <title id={`${id}-title`}>{description}</title>
      {drawing.rows.map(({ key, y, top, width }) => (
        <g key={key}>
          <text className={css.name} x={0} y={y}>
            {nameOf(key)}
          </text>
          {width > 0 && (
            <rect
              className={isHollow?.(key) ? css.hollow : css.bar}
              x={0}
              y={top}
              width={width}
              height={13}
            />
          )}
          <text className={css.figure} x={width + 6} y={top + 11}>
            {figureOf(key)}
          </text>
        </g>
      ))}
      {drawing.mark !== null && drawing.rows.length > 0 && (
        <line className={css.mark} x1={drawing.mark} x2={drawing.mark} y1={16} y2={drawing.height} />
      )}
    </svg>
  );
}
