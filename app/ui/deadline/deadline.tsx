import { classes } from '../classes';
import css from './deadline.module.css';

/** Until when, as people say it, with what is left beside: 今晚 20:00 截止 · 还有 3 小时. Strings come computed. */
export function Deadline(props: {
  /** The exact moment, ISO 8601. */
  dateTime: string;
  text: string;
  remaining?: string;
  /** The full date and time, shown on hover and read by nobody twice. */
  exact?: string;
  state?: 'calm' | 'near' | 'past';
}) {
  const { dateTime, text, remaining, exact, state = 'calm' } = props;
  return (
    <span className={classes(css.deadline, css[state])}>
      <time dateTime={dateTime} title={exact}>
        {text}
      </time>
      {remaining && (
        <>
          <span aria-hidden="true"> · </span>
          <span className={css.remaining}>{remaining}</span>
        </>
      )}
    </span>
  );
}
