import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './page.module.css';

export type PageProps = {
  title: ReactNode;
  /** Where this stands: the congress, the agenda item; text or a link back. */
  overline?: ReactNode;
  /** One or two sentences: what this page asks. */
  lede?: ReactNode;
  /** Badge, deadline, save state. */
  status?: ReactNode;
  /** Verbs of the page's head; the one main verb belongs to the ActionBar or the Ask. */
  actions?: ReactNode;
  /** The column beside on desktops, below on phones. */
  context?: ReactNode;
  contextLabel?: string;
  /** The context says again what the phone's page has already: it only stands beside, never below. */
  isContextBeside?: boolean;
  /** A secretary's dense page: no 720 px limit. */
  wide?: boolean;
  children: ReactNode;
};

/** One question a screen: its head, its content of at most 720 px, its context of 320 px. */
export function Page(props: PageProps) {
  const { title, overline, lede, status, actions, context, contextLabel, isContextBeside, wide, children } =
    props;
  return (
    <div className={css.page}>
      <div className={classes(css.columns, wide && css.isWide, context != null && css.hasContext)}>
        <div className={css.content}>
          <div className={css.head}>
            {overline && <p className={css.overline}>{overline}</p>}
            <h1 id="page-title" tabIndex={-1}>
              {title}
            </h1>
            {status && <div className={css.status}>{status}</div>}
            {lede && <p className={css.lede}>{lede}</p>}
            {actions && <div className={css.actions}>{actions}</div>}
          </div>
          {children}
        </div>
        {context && (
          <section
            className={classes(css.context, isContextBeside && css.isBeside)}
            aria-label={contextLabel}
          >
            {context}
          </section>
        )}
      </div>
    </div>
  );
}

/** A part of a page with its own heading. */
export function Section(props: { title: ReactNode; id?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section id={props.id} className={css.section}>
      <div className={css.sectionHead}>
        <h2>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}
