import type { ReactNode } from 'react';
import css from './seal.module.css';

/** The stamp of an official act, two to four characters: 通过, 已公布, 已封存. Read as an ordinary word. */
export function Seal({ children }: { children: ReactNode }) {
  return (
    <strong className={css.seal}>
      <span>{children}</span>
    </strong>
  );
}
