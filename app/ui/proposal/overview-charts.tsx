import { type ReactNode, useId } from 'react';
import { classes } from '../classes';
import css from './overview-charts.module.css';

type Bar = { readonly y: number; readonly height: number; readonly width: number };
type Face = 'full' | 'striped' | 'empty';

/** Room below the last row, so that its bar's edge is not cut off. */
const foot = 4;

/** A drawing under its section's heading: what it shows in one sentence, its key by pattern, and the same figures as a table beside it. */
function Drawing(props: {
  description: string;
  height: number;
  legend: readonly { readonly face: Face; readonly text: string }[];
  legendLabel: string;
  table: ReactNode;
  children: (id: string) => ReactNode;
}) {
  const { description, height, legend, legendLabel, table, children } = props;
  // Ids of React hold colons, which an address within a style can't.
  const id = useId().replaceAll(':', '');
  return (
    <>
      <figure className={css.chart}>
        {legend.length > 0 && (
          <ul className={`plain-list ${css.key}`} aria-label={legendLabel}>
            {legend.map(({ face, text }) => (
              <li key={text}>
                <svg className={css.sample} viewBox="0 0 28 14" aria-hidden="true">
                  <Patterns id={`${id}k${face}`} />
                  <Shape id={`${id}k${face}`} face={face} x={1} y={1} width={26} height={12} />
                </svg>
                {text}
              </li>
            ))}
          </ul>
        )}
        <svg
          className={css.drawing}
          viewBox={`0 0 400 ${height + foot}`}
          role="img"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>{description}</title>
          <Patterns id={id} />
          {children(id)}
        </svg>
      </figure>
      {table}
    </>
  );
}

const Patterns = ({ id }: { id: string }) => (
  <defs>
    <pattern
      id={`${id}-stripes`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line className={css.stripe} x1="0" x2="0" y1="0" y2="6" />
    </pattern>
  </defs>
);

function Shape(props: Bar & { id: string; face: Face; x?: number }) {
  const { id, face, x = 0, y, width, height } = props;
  if (width <= 0) return null;
  const fill = face === 'striped' ? `url(#${id}-stripes)` : undefined;
  return <rect className={css[face]} x={x} y={y} width={width} height={height} fill={fill} />;
}

/** This year's bars full, last year's striped, each with its figure at the end. */
export function PairChart(props: {
  description: string;
  drawing: {
    readonly height: number;
    readonly rows: readonly {
      readonly key: string;
      readonly y: number;
      readonly now: Bar & { readonly value: number };
      readonly before: Bar & { readonly value: number };
    }[];
  };
  nameOf: (key: string) => string;
  words: { readonly now: string; readonly before: string; readonly legend: string };
  table: ReactNode;
}) {
  const { drawing, nameOf, words, ...rest } = props;
  return (
    <Drawing
      {...rest}
      height={drawing.height}
      legendLabel={words.legend}
      legend={[
        { face: 'full', text: words.now },
        { face: 'striped', text: words.before },
      ]}
    >
      {(id) =>
        drawing.rows.map(({ key, y, now, before }) => (
          <g key={key}>
            <text className={css.name} x={0} y={y}>
              {nameOf(key)}
            </text>
            <Shape id={id} face="full" {...now} />
            <text className={css.figure} x={now.width + 6} y={now.y + 10}>
              {now.value}
            </text>
            <Shape id={id} face="striped" {...before} />
            <text className={css.figure} x={before.width + 6} y={before.y + 10}>
              {before.value}
            </text>
          </g>
        ))
      }
    </Drawing>
  );
}

/** One bar a row within the frame of the whole, the share in words at the end. */
export function ShareChart(props: {
  description: string;
  drawing: {
    readonly height: number;
    readonly rows: readonly {
      readonly key: string;
      readonly y: number;
      readonly bar: Bar;
      readonly full: number;
      readonly share: { readonly count: number; readonly of: number };
    }[];
  };
  sayShare: (share: { readonly count: number; readonly of: number }) => string;
  table: ReactNode;
}) {
  const { drawing, sayShare, ...rest } = props;
  return (
    <Drawing {...rest} height={drawing.height} legend={[]} legendLabel="">
      {(id) =>
        drawing.rows.map(({ key, y, bar, full, share }) => (
          <g key={key}>
            <text className={css.name} x={0} y={y}>
              {key}
            </text>
            <rect className={css.frame} x={0} y={bar.y} width={full} height={bar.height} />
            <Shape id={id} face="full" {...bar} />
            <text className={css.figure} x={full + 6} y={bar.y + 11}>
              {sayShare(share)}
            </text>
          </g>
        ))
      }
    </Drawing>
  );
}

const faces = { satisfied: 'full', mostly: 'striped', dissatisfied: 'empty' } as const;

/** Satisfied full, mostly striped, dissatisfied empty, end to end; the figure stands inside where it has room. */
export function StackChart(props: {
  description: string;
  drawing: {
    readonly height: number;
    readonly rows: readonly {
      readonly key: 'now' | 'before';
      readonly y: number;
      readonly top: number;
      readonly parts: readonly {
        readonly key: keyof typeof faces;
        readonly x: number;
        readonly width: number;
        readonly value: number;
      }[];
    }[];
  };
  nameOf: (key: 'now' | 'before') => string;
  partOf: (key: keyof typeof faces) => string;
  legend: string;
  table: ReactNode;
}) {
  const { drawing, nameOf, partOf, legend, ...rest } = props;
  const keys = ['satisfied', 'mostly', 'dissatisfied'] as const;
  return (
    <Drawing
      {...rest}
      height={drawing.height}
      legendLabel={legend}
      legend={keys.map((key) => ({ face: faces[key], text: partOf(key) }))}
    >
      {(id) =>
        drawing.rows.map(({ key, y, top, parts }) => (
          <g key={key}>
            <text className={css.name} x={0} y={y}>
              {nameOf(key)}
            </text>
            {parts.map((part) => (
              <g key={part.key}>
                <Shape id={id} face={faces[part.key]} x={part.x} y={top} width={part.width} height={18} />
                {part.width >= 24 && part.key !== 'mostly' && (
                  <text
                    className={classes(css.figure, part.key === 'satisfied' && css.inverse)}
                    x={part.x + 6}
                    y={top + 13.5}
                  >
                    {part.value}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))
      }
    </Drawing>
  );
}
