import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './timeline.module.css';

export type Stage = {
  key: string;
  title: ReactNode;
  state: 'past' | 'now' | 'next';
  /** The state in a word, for readers and for the eye: 已完成, 进行中, 未开始. */
  stateWord: string;
  time?: ReactNode;
  children?: ReactNode;
};

/** Stages with what is past, now and next. `down` tells a story, `across` only says where one stands. */
export function Timeline(props: { label: string; stages: readonly Stage[]; direction?: 'down' | 'across' }) {
  const { label, stages, direction = 'down' } = props;
  return (
    <ol aria-label={label} className={classes('plain-list', css.timeline, css[direction])}>
      {stages.map((stage) => (
        <li
          key={stage.key}
          className={classes(css.stage, css[stage.state])}
          aria-current={stage.state === 'now' ? 'step' : undefined}
        >
          <span className={css.mark} aria-hidden="true" />
          <div className={css.words}>
            <p className={css.title}>
              {stage.title} <span className={css.state}>{stage.stateWord}</span>
            </p>
            {stage.time && <p className={css.time}>{stage.time}</p>}
            {stage.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
