import { classes } from '../classes';
import css from './question.module.css';

/** What somebody wrote, with its lines, whatever its direction of writing. */
export const Words = ({ children, large }: { children: string; large?: boolean }) => (
  <p className={classes(css.words, large && css.large)} dir="auto">
    {children}
  </p>
);
