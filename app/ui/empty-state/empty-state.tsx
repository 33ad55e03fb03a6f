import type { ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../heading';
import css from './empty-state.module.css';

/** Says what will be here and who acts; never only "nothing found". */
export function EmptyState(props: {
  title: ReactNode;
  level?: HeadingLevel;
  /** What will stand here, and when. */
  children?: ReactNode;
  /** Who acts next, for instance "由工会筹备组发布议程". */
  who?: ReactNode;
  action?: ReactNode;
}) {
  const { title, level = 2, children, who, action } = props;
  return (
    <div className={css.empty}>
      <Heading level={level} className={css.title}>
        {title}
      </Heading>
      {children && <div>{children}</div>}
      {who && <p className={css.who}>{who}</p>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
