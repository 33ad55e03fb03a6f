import type { ReactNode } from 'react';
import { classes } from '../classes';
import css from './prose.module.css';

/** Running text for reading: 42 characters a line, paragraphs indented by two where `isPaper`. */
export function Prose({
  children,
  isPaper,
  lang,
}: {
  children: ReactNode;
  isPaper?: boolean;
  lang?: string;
}) {
  return (
    <div className={classes(css.prose, isPaper && css.paper)} lang={lang}>
      {children}
    </div>
  );
}
