import { type ReactNode, useId } from 'react';
import { classes } from '../classes';
import css from './trend.module.css';

type Dot = {
  readonly label: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly isOut: boolean;
};

export type TrendProps = {
  /** What the line shows, in one sentence, for those who do not see it. */
  description: string;
  /** As `drawTrend` of the server placed it. */
  drawing: {
    readonly width: number;
    readonly height: number;
    readonly line: string;
    readonly centre: string;
    readonly low: string;
    readonly high: string;
    readonly dots: readonly Dot[];
    readonly names: readonly { readonly label: string; readonly x: number }[];
    readonly rules: readonly { readonly value: number; readonly y: number }[];
  };
  /** A value in words: 91.2 %. */
  sayValue: (value: number) => string;
  /** A period in few characters: 9月. */
  sayName: (label: string) => string;
  words: {
    readonly legend: string;
    readonly line: string;
    readonly centre?: string;
    readonly limits?: string;
    /** What another shape says: below its limit. */
    readonly out?: string;
  };
  /** The same figures as a table, beside the drawing. */
  table: ReactNode;
};

/** Figures over time as a line with its centre and limits, told apart by dashes and shapes rather than by colour. */
export function Trend(props: TrendProps) {
  const { description, drawing, sayValue, sayName, words, table } = props;
  const id = useId();
  const { width, height, dots } = drawing;
  const hasLimits = drawing.low !== '' || drawing.high !== '';
  return (
    <>
      <figure className={css.trend}>
        <ul className={`plain-list ${css.key}`} aria-label={words.legend}>
          <Key text={words.line} face={css.line} hasDot />
          {words.centre && drawing.centre && <Key text={words.centre} face={css.centre} />}
          {words.limits && hasLimits && <Key text={words.limits} face={css.limit} />}
          {words.out && dots.some(({ isOut }) => isOut) && <Key text={words.out} isOut />}
        </ul>
        <svg
          className={css.paper}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>{description}</title>
          {drawing.rules.map(({ value, y }) => (
            <g key={value}>
              <line className={css.rule} x1="44" x2={width - 8} y1={y} y2={y} />
              <text className={css.word} x="38" y={y + 4} textAnchor="end">
                {sayValue(value)}
              </text>
            </g>
          ))}
          {drawing.names.map(({ label, x }) => (
            <text key={label} className={css.word} x={x} y={height - 6} textAnchor="middle">
              {sayName(label)}
            </text>
          ))}
          {drawing.centre && <path className={css.centre} d={drawing.centre} />}
          {drawing.low && <path className={css.limit} d={drawing.low} />}
          {drawing.high && <path className={css.limit} d={drawing.high} />}
          <path className={css.line} d={drawing.line} />
          {dots.map((dot) => (
            <Mark key={dot.label} {...dot} />
          ))}
        </svg>
      </figure>
      {table}
    </>
  );
}

/** A full dot; what is out stands as a hollow diamond around it. */
function Mark({ x, y, isOut }: Pick<Dot, 'x' | 'y' | 'isOut'>) {
  return isOut ? (
    <path className={css.out} d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} />
  ) : (
    <circle className={css.dot} cx={x} cy={y} r="3" />
  );
}

function Key(props: { text: string; face?: string; hasDot?: boolean; isOut?: boolean }) {
  const { text, face, hasDot, isOut } = props;
  return (
    <li>
      <svg className={css.sample} viewBox="0 0 32 18" aria-hidden="true">
        {face && <line className={classes(face)} x1="0" x2="32" y1="9" y2="9" />}
        {(hasDot || isOut) && <Mark x={16} y={9} isOut={isOut ?? false} />}
      </svg>
      {text}
    </li>
  );
}
