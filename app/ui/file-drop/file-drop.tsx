import { type ComponentPropsWithoutRef, useState } from 'react';
import { classes } from '../classes';
import { FieldFrame, type FieldWords } from '../field/frame';
import css from './file-drop.module.css';

export type FileDropProps = FieldWords &
  Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'children'> & {
    /** Largest file in bytes; the server holds the same limit and refuses in its own words. */
    maxBytes?: number;
    tooLargeText?: string;
    /** The name and size of what was chosen, for instance "名册.xlsx · 42 KB". */
    describe?: (file: { name: string; size: number }) => string;
  };

/** A native file box, also a place to drop a file; kinds and limit belong in `hint`. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, error, optional, count, id, maxBytes, tooLargeText, describe, onChange, ...input } =
    props;
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const isTooLarge = maxBytes !== undefined && chosen.some((file) => file.size > maxBytes);
  const faults = isTooLarge && tooLargeText ? tooLargeText : error;
  return (
    <FieldFrame {...{ label, hint, optional, count, id }} error={faults}>
      {(wires) => (
        <div className={css.drop}>
          <input
            {...input}
            {...wires}
            className={css.input}
            type="file"
            onChange={(event) => {
              setChosen([...(event.currentTarget.files ?? [])]);
              onChange?.(event);
            }}
          />
          {describe && chosen.length > 0 && (
            <ul className={classes('plain-list', css.chosen)}>
              {chosen.map((file) => (
                <li key={file.name}>{describe(file)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
