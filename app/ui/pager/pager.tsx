import { Link } from '@remix-run/react';
import css from './pager.module.css';

/** Earlier and later, by key: links only, no page numbers that move under the reader. */
export function Pager(props: {
  label: string;
  previous?: { to: string; text: string };
  next?: { to: string; text: string };
  /** For instance "第 21–40 件，共 86 件". */
  status?: string;
}) {
  const { label, previous, next, status } = props;
  return (
    <nav className={css.pager} aria-label={label}>
      {previous && (
        <Link className={css.link} rel="prev" to={previous.to}>
          {previous.text}
        </Link>
      )}
      {status && <span className={css.status}>{status}</span>}
      {next && (
        <Link className={css.next} rel="next" to={next.to}>
          {next.text}
        </Link>
      )}
    </nav>
  );
}
