import { useEffect, useRef } from 'react';
import { Shape } from '../shape/shape';
import css from './error-summary.module.css';

/** On top of a refused form: what to mend, each line leading to its field. Takes the focus once. */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly { text: string; fieldId?: string }[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={css.summary}>
      <p className={css.title}>
        <Shape tone="danger" /> {title}
      </p>
      <ul>
        {errors.map((error) => (
          <li key={`${error.fieldId}${error.text}`}>
            {error.fieldId ? <a href={`#${error.fieldId}`}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
