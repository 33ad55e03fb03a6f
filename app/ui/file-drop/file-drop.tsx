import { type ComponentPropsWithoutRef, useEffect, useState } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
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

/**
 * A file box, also a place to drop a file; kinds and limit belong in `hint`. The browser's own words in it follow the
 * browser's language, not the page's: once the script is here, ours stand in their place and the box lies over the frame.
 */
export function FileDrop(props: FileDropProps) {
  const { label, hint, error, optional, count, id, maxBytes, tooLargeText, describe, onChange, ...input } =
    props;
  const { say } = usePhrases();
  const [isScripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const isTooLarge = maxBytes !== undefined && chosen.some((file) => file.size > maxBytes);
  const faults = isTooLarge && tooLargeText ? tooLargeText : error;
  return (
    <FieldFrame {...{ label, hint, optional, count, id }} error={faults}>
      {(wires) => (
        <div className={classes(css.drop, isScripted && css.isScripted)}>
          {isScripted && (
            <p className={css.words} aria-hidden="true">
              <span className={css.choose}>
                {say(`platform:file.${chosen.length ? 'another' : 'choose'}`)}
              </span>
              <span className={css.name}>
                {chosen.map((file) => file.name).join('、') || say('platform:file.none')}
              </span>
            </p>
          )}
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
