import { type ReactNode, useId } from 'react';
import { Heading, type HeadingLevel } from '../heading';
import css from './ask.module.css';

/** What is asked now, until when, and one button: the heart of the page called Now. */
export function Ask(props: {
  /** The short line above: 现在请您. */
  overline?: ReactNode;
  title: ReactNode;
  level?: HeadingLevel;
  deadline?: ReactNode;
  children?: ReactNode;
  action: ReactNode;
}) {
  const { overline, title, level = 2, deadline, children, action } = props;
  const titleId = useId();
  return (
    <section className={css.ask} aria-labelledby={titleId}>
      {overline && <p className={css.overline}>{overline}</p>}
      <Heading level={level} id={titleId} className={css.title}>
        {title}
      </Heading>
      {deadline && <p>{deadline}</p>}
      {children && <div className={css.words}>{children}</div>}
      <div className={css.action}>{action}</div>
    </section>
  );
}
