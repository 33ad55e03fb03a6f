import { type ReactNode, useId } from 'react';
import { classes } from '../classes';
import { Heading, type HeadingLevel } from '../heading';
import { Seal } from '../seal/seal';
import css from './statement.module.css';

export type StatementProps = {
  title: ReactNode;
  level?: HeadingLevel;
  /** The result with its arithmetic in one sentence: "应到 128 人，过半数须 65 票；赞成 91 票，通过。" */
  sentence: ReactNode;
  /** The figures behind the sentence, in the order in which they are reckoned. */
  figures?: readonly { label: string; figure: ReactNode; unit?: string }[];
  /** The word on the seal; only once the result is official. */
  seal?: string;
  /** Article, teller, time, checksum: what one may hold the statement to. */
  basis?: ReactNode;
  children?: ReactNode;
};

/** A result as a statement, like a page of the minutes; official once it bears its seal. */
export function Statement({ title, level = 2, sentence, figures, seal, basis, children }: StatementProps) {
  const titleId = useId();
  return (
    <section className={classes(css.statement, seal && css.official)} aria-labelledby={titleId}>
      <Heading level={level} id={titleId} className={css.title}>
        {title}
      </Heading>
      <div className={css.lead}>
        <p className={css.sentence}>{sentence}</p>
        {seal && <Seal>{seal}</Seal>}
      </div>
      {figures && (
        <dl className={css.figures}>
          {figures.map((item) => (
            <div key={item.label}>
              <dt>{item.label}</dt>
              <dd>
                {item.figure}
                {item.unit && <span className={css.unit}>{item.unit}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      {basis && <div className={css.basis}>{basis}</div>}
    </section>
  );
}
