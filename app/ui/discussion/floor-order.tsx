import type { ComponentProps } from 'react';
import { Button, type ButtonKind } from '../button/button';
import { FloorSaid } from './floor-said';
import { useFloorOrder } from './use-floor-order';

type OrderProps = {
  intent: string;
  fields?: Readonly<Record<string, string | undefined>>;
  kind?: ButtonKind;
  consequence?: string;
  shortcut?: string;
  wide?: boolean;
  label?: string;
  disabled?: boolean;
  children: ComponentProps<typeof Button>['children'];
};

/** One press, one order about the floor. A second press waits until the first was answered: two minutes must not be given for one. */
export function FloorOrder(props: OrderProps) {
  const { intent, fields = {}, kind = 'quiet', shortcut, label, disabled, children, ...look } = props;
  const { action, isPending, submit, ...said } = useFloorOrder(JSON.stringify([intent, fields]));
  return (
    <form method="post" action={action} onSubmit={submit}>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button
        {...look}
        kind={kind}
        pending={isPending}
        aria-keyshortcuts={shortcut}
        aria-label={label}
        disabled={disabled}
      >
        {children}
      </Button>
      <FloorSaid {...said} />
    </form>
  );
}
