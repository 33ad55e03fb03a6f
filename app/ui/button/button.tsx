import { Link } from '@remix-run/react';
import {
  type ComponentProps,
  type ComponentPropsWithoutRef,
  forwardRef,
  type MouseEvent,
  useId,
} from 'react';
import { classes } from '../classes';
import css from './button.module.css';

/** `seal` only for an official act: casting, adopting, publishing, sealing. One `primary` or `seal` a screen. */
export type ButtonKind = 'primary' | 'seal' | 'quiet' | 'danger' | 'plain';

type Look = {
  kind?: ButtonKind;
  /** Takes the whole width on phones. */
  wide?: boolean;
  /** What pressing brings about, printed under the verb and read after it. */
  consequence?: string;
};

const faceOf = (kind: ButtonKind, wide?: boolean) => classes(css.button, css[kind], wide && css.wide);

type ButtonProps = ComponentPropsWithoutRef<'button'> & Look & { pending?: boolean; pendingText?: string };

/** A verb. While pending it keeps its focus and place, shows `pendingText` and takes no second press. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const {
    kind = 'primary',
    wide,
    consequence,
    pending,
    pendingText,
    className,
    onClick,
    children,
    ...rest
  } = props;
  const noteId = useId();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="submit"
      aria-describedby={consequence ? noteId : undefined}
      {...rest}
      ref={ref}
      className={classes(faceOf(kind, wide), className)}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={press}
    >
      {pending && pendingText ? pendingText : children}
    </button>
  );
  return consequence ? <Consequence {...{ noteId, consequence, wide }}>{button}</Consequence> : button;
});

/** A link that looks like a verb, for going somewhere; an order is always a Button in a form. */
export function ButtonLink({
  kind = 'primary',
  wide,
  consequence,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  const noteId = useId();
  const link = (
    <Link
      aria-describedby={consequence ? noteId : undefined}
      {...rest}
      className={classes(faceOf(kind, wide), className)}
    />
  );
  return consequence ? <Consequence {...{ noteId, consequence, wide }}>{link}</Consequence> : link;
}

function Consequence(props: { noteId: string; consequence: string; wide?: boolean; children: JSX.Element }) {
  return (
    <span className={classes(css.withNote, props.wide && css.wide)}>
      {props.children}
      <span id={props.noteId} className={css.note}>
        {props.consequence}
      </span>
    </span>
  );
}
