import { useNavigate } from '@remix-run/react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import css from './sheet.module.css';

export type SheetProps = {
  open: boolean;
  title: ReactNode;
  closeLabel: string;
  /** Where closing leads when the sheet is an address of its own; works without script as a link. */
  closeHref?: string;
  onClose?: () => void;
  children: ReactNode;
  /** Buttons at its foot. */
  actions?: ReactNode;
};

/**
 * A native dialog that comes from below on phones and stands in the middle on desktops. Printed open by the server
 * when `open`; script then makes it modal, holds the focus inside and gives it back when closed.
 */
export function Sheet({ open, title, closeLabel, closeHref, onClose, children, actions }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const navigate = useNavigate();
  // The attribute serves the page without script only; afterwards showModal and close alone decide.
  const [printedOpen] = useState(open);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.matches(':modal')) {
      element.removeAttribute('open');
      element.showModal();
      element.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);

  const closed = () => {
    if (!open) return;
    onClose?.();
    if (closeHref) navigate(closeHref, { preventScrollReset: true });
  };

  return (
    <dialog ref={dialog} className={css.sheet} aria-labelledby={titleId} open={printedOpen} onClose={closed}>
      <div className={css.head}>
        <h2 id={titleId} tabIndex={-1} data-first-focus>
          {title}
        </h2>
        {closeHref ? (
          <a
            className={css.close}
            href={closeHref}
            onClick={(event) => {
              event.preventDefault();
              dialog.current?.close();
            }}
          >
            {closeLabel}
          </a>
        ) : (
          <form method="dialog">
            <button className={css.close} type="submit">
              {closeLabel}
            </button>
          </form>
        )}
      </div>
      <div className={css.body}>{children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </dialog>
  );
}
