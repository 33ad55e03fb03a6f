import { type ReactNode, useId } from 'react';
import css from './progress.module.css';

/** Long work with its counts. Without `value` the end is not known yet and the bar says so. */
export function Progress(props: {
  label: ReactNode;
  value?: number;
  max?: number;
  /** The counts in words: "已读入 312 行，共 586 行". */
  text: ReactNode;
}) {
  const { label, value, max = 100, text } = props;
  const id = useId();
  return (
    <div className={css.progress}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <span id={`${id}-text`} className={css.text}>
        {text}
      </span>
      <progress id={id} className={css.bar} value={value} max={max} aria-describedby={`${id}-text`} />
    </div>
  );
}
