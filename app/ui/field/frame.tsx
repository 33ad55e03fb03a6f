import { type ReactNode, useId } from 'react';
import { classes } from '../classes';
import { Shape } from '../shape/shape';
import css from './field.module.css';

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  /** Already in words; several are listed. */
  error?: string | readonly string[] | null;
  /** The word for "optional", shown after the label when given. */
  optional?: string;
  /** A count or limit, for instance "已写 120 / 2000 字". */
  count?: ReactNode;
};

export type Wires = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

const listOf = (error: FieldWords['error']): readonly string[] =>
  error == null ? [] : typeof error === 'string' ? [error] : error;

/** Label, hint and error wired to one control, which is drawn by `children` with the wires it must carry. */
export function FieldFrame(props: FieldWords & { id?: string; children: (wires: Wires) => ReactNode }) {
  const { label, hint, error, optional, count, children } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const errors = listOf(error);
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = errors.length > 0 ? `${id}-error` : undefined;
  return (
    <div className={classes(css.field, errorId && css.faulty)}>
      <label className={css.label} htmlFor={id}>
        {label}
        {optional && <span className={css.optional}>{optional}</span>}
      </label>
      {hint && (
        <div id={hintId} className={css.hint}>
          {hint}
        </div>
      )}
      {errorId && <FieldError id={errorId} errors={errors} />}
      {children({
        id,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': errorId ? true : undefined,
      })}
      {count && <div className={css.count}>{count}</div>}
    </div>
  );
}

/** The sentences under a label that say what to mend. */
export function FieldError({ id, errors }: { id: string; errors: readonly string[] }) {
  return (
    <div id={id} className={css.error}>
      {errors.map((text) => (
        <p key={text}>
          <Shape tone="danger" /> {text}
        </p>
      ))}
    </div>
  );
}
