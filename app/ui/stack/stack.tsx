import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './stack.module.css';

/** Things one below the other with even air: `tight` inside a thing, `normal` in a form, `loose` between parts. */
export function Stack({
  gap = 'normal',
  children,
}: {
  gap?: 'tight' | 'normal' | 'loose';
  children: ReactNode;
}) {
  return <div className={classes(css.stack, css[gap])}>{children}</div>;
}

/** Things side by side that wrap when the line is full; `spread` sends the ends apart. */
export function Row({ spread, children }: { spread?: boolean; children: ReactNode }) {
  return <div className={classes(css.row, spread && css.spread)}>{children}</div>;
}
