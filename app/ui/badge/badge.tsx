import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Shape, type Tone } from '../shape/shape';
import css from './badge.module.css';

/** A state in one or two words, with its shape: 待投, 已投出, 已公布. `seal` only where an official act stands. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes(css.badge, css[tone])}>
      <Shape tone={tone} /> {children}
    </span>
  );
}

/** A plain word that sorts things, without a state: a department, a matter, a format. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className={css.tag}>{children}</span>;
}
