import { type ReactNode, useId } from 'react';
import { classes } from '../classes';
import { FieldError } from '../field/frame';
import css from './choice.module.css';

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  /** A line under the label: a department, what the choice means. */
  note?: ReactNode;
  disabled?: boolean;
};

type Common = {
  legend: ReactNode;
  legendHidden?: boolean;
  name: string;
  options: readonly ChoiceOption[];
  hint?: ReactNode;
  error?: string | readonly string[] | null;
  /** `list` one below the other, `row` equal boxes side by side, `grid` candidates in equal boxes. */
  layout?: 'list' | 'row' | 'grid';
  required?: boolean;
  id?: string;
};

export type ChoiceProps = Common &
  (
    | { type: 'radio'; value?: string | null; defaultValue?: string; onPick?: (value: string) => void }
    | {
        type: 'checkbox';
        value?: readonly string[];
        defaultValue?: readonly string[];
        /** Receives the whole selection, in the order of the options. */
        onPick?: (values: readonly string[]) => void;
      }
  );

const isIn = (held: string | readonly string[] | null | undefined, value: string) =>
  typeof held === 'string' ? held === value : (held?.includes(value) ?? false);

/** Boxes to tick, as on a printed ballot: large, equal, nothing ticked unless the person did it. */
export function Choice(props: ChoiceProps) {
  const { legend, legendHidden, name, options, hint, error, layout = 'list', required, type } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const errors = error == null ? [] : typeof error === 'string' ? [error] : error;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = errors.length > 0 ? `${id}-error` : undefined;
  const isControlled = props.value !== undefined;

  const pick = (value: string, ticked: boolean) => {
    if (props.type === 'radio') props.onPick?.(value);
    else {
      const held = options.filter((option) =>
        option.value === value ? ticked : isIn(props.value, option.value),
      );
      props.onPick?.(held.map((option) => option.value));
    }
  };

  return (
    <fieldset
      id={id}
      className={classes(css.group, errorId && css.faulty)}
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
    >
      <legend className={classes(css.legend, legendHidden && 'visually-hidden')}>{legend}</legend>
      {hint && (
        <div id={hintId} className={css.hint}>
          {hint}
        </div>
      )}
      {errorId && <FieldError id={errorId} errors={errors} />}
      <div className={classes(css.options, css[layout])}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              className={classes(css.tick, type === 'radio' && css.round)}
              type={type}
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={required && type === 'radio'}
              {...(isControlled
                ? { checked: isIn(props.value, option.value) }
                : { defaultChecked: isIn(props.defaultValue, option.value) })}
              onChange={(event) => pick(option.value, event.currentTarget.checked)}
            />
            <span className={css.words}>
              <span className={css.label}>{option.label}</span>
              {option.note && <span className={css.note}>{option.note}</span>}
            </span>
            <span className={css.edge} aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
