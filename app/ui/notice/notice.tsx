import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Heading, type HeadingLevel } from '../heading';
import { Shape } from '../shape/shape';
import css from './notice.module.css';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

export type NoticeProps = {
  tone: NoticeTone;
  /** The word beside the shape: 提示, 已保存, 请注意, 未完成. */
  word: string;
  title?: ReactNode;
  level?: HeadingLevel;
  children?: ReactNode;
  actions?: ReactNode;
  /** True when it answers what the person just did: readers hear it at once (danger) or politely (others). */
  live?: boolean;
};

/** A remark on the page, said by a word and a shape before it is said by colour. */
export function Notice({ tone, word, title, level = 2, children, actions, live }: NoticeProps) {
  return (
    <div
      className={classes(css.notice, css[tone])}
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
    >
      <p className={css.word}>
        <Shape tone={tone} /> {word}
      </p>
      <div className={css.body}>
        {title && (
          <Heading level={level} className={css.title}>
            {title}
          </Heading>
        )}
        {children}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
