import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classes } from '../classes';
import css from './menu.module.css';

/** A native fold of links and buttons; script only adds that Escape or leaving closes it. Children are `li`. */
export function Menu({
  label,
  children,
  align = 'end',
}: {
  label: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
}) {
  const fold = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (fold.current) fold.current.open = false;
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !fold.current?.open) return;
    close();
    fold.current.querySelector('summary')?.focus();
  };
  const closeOnLeave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !fold.current?.contains(event.relatedTarget)) close();
  };
  return (
    <details ref={fold} className={css.menu} onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary className={css.label}>{label}</summary>
      <ul className={classes('plain-list', css.items)} data-align={align}>
        {children}
      </ul>
    </details>
  );
}
