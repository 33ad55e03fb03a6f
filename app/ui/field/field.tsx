import type { ComponentPropsWithRef } from 'react';
import { classes } from '../classes';
import css from './field.module.css';
import { FieldFrame, type FieldWords } from './frame';

type Size = {
  /** Expected length of the answer in characters; the box is as wide as what belongs in it. */
  chars?: 4 | 8 | 12 | 20;
};

type Of<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentPropsWithRef<Tag>, 'children'>;

export type FieldProps = FieldWords &
  Size &
  (
    | ({ as?: 'input' } & Of<'input'>)
    | ({ as: 'textarea' } & Of<'textarea'>)
    | ({ as: 'select'; children: ComponentPropsWithRef<'select'>['children'] } & Of<'select'>)
  );

/** One question with one box; texts, hint and errors come in words. Wires label, description and invalidity. */
export function Field(props: FieldProps) {
  const { label, hint, error, optional, count, chars, id, className, ...control } = props;
  const face = classes(css.control, chars && css[`chars${chars}`], className);
  return (
    <FieldFrame {...{ label, hint, error, optional, count, id }}>
      {(wires) => {
        if (control.as === 'textarea') {
          const { as: _, ...rest } = control;
          return <textarea rows={5} {...rest} {...wires} className={classes(face, css.area)} />;
        }
        if (control.as === 'select') {
          const { as: _, ...rest } = control;
          return <select {...rest} {...wires} className={classes(face, css.select)} />;
        }
        const { as: _, ...rest } = control;
        return <input type="text" {...rest} {...wires} className={face} />;
      }}
    </FieldFrame>
  );
}
