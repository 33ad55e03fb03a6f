import type { CSSProperties, ReactNode } from 'react';
import css from './row-choice.module.css';

type RowOption = { readonly label: string; readonly disabled?: boolean };

/** One line of a paper with many: a name and a few boxes beside or below it, nothing ticked unless the person did it. */
export function RowChoice(props: {
  legend: ReactNode;
  name: string;
  options: readonly RowOption[];
  /** Index of the ticked option; below 0 for none. */
  ticked: number;
  onTick: (option: number) => void;
}) {
  const { legend, name, options, ticked, onTick } = props;
  return (
    <fieldset className={css.row}>
      <legend className={css.name}>{legend}</legend>
      <div className={css.options} style={{ '--options': options.length } as CSSProperties}>
        {options.map(({ label, disabled }, at) => (
          <label key={label} className={css.option}>
            <input
              type="radio"
              className={css.tick}
              name={name}
              checked={ticked === at}
              disabled={disabled}
              onChange={() => onTick(at)}
            />
            <span className={css.words}>{label}</span>
            <span className={css.edge} aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
