import { type ReactNode, useEffect, useRef } from 'react';
import { Shape } from '../shape/shape';
import css from './refusal-notice.module.css';

export type RefusalNoticeProps = {
  /** The word beside the shape, for instance 未能投出. */
  word: string;
  /** What happened, a whole sentence. */
  what: ReactNode;
  why?: ReactNode;
  /** The article behind it, where it is law. */
  article?: { text: string; href?: string };
  /** What can be done now: a sentence, a link, a button. */
  now: ReactNode;
  labels: { why: string; now: string };
  /** Moves focus here once, so that keyboard and reader land on the answer to what they did. */
  takesFocus?: boolean;
};

/** A kind refusal: what happened, why, what now. The typed text stays in the form that stands below it. */
export function RefusalNotice({ word, what, why, article, now, labels, takesFocus }: RefusalNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={box} className={css.refusal} role="alert" tabIndex={-1}>
      <p className={css.word}>
        <Shape tone="danger" /> {word}
      </p>
      <p className={css.what}>{what}</p>
      <dl className={css.reasons}>
        {(why || article) && (
          <div>
            <dt>{labels.why}</dt>
            <dd>
              {why}{' '}
              {article &&
                (article.href ? <a href={article.href}>{article.text}</a> : <cite>{article.text}</cite>)}
            </dd>
          </div>
        )}
        <div>
          <dt>{labels.now}</dt>
          <dd>{now}</dd>
        </div>
      </dl>
    </div>
  );
}
