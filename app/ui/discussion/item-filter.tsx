import { Form, Link, useSubmit } from '@remix-run/react';
import type { ItemView } from '../../domain/discussion/room-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import css from './room.module.css';
import { useAwake } from './use-awake';

/** Which item's statements are shown, and for a contested one whether side by side. */
export function ItemFilter(props: {
  roomId: string;
  items: readonly ItemView[];
  item: ItemView | null;
  sides: boolean;
}) {
  const { roomId, items, item, sides } = props;
  const { say } = usePhrases();
  const submit = useSubmit();
  const isAwake = useAwake();
  if (items.length === 0) return null;
  return (
    <div className={css.filter}>
      <Form method="get" action={paths.room(roomId)} className={css.foot}>
        <Field
          as="select"
          name="item"
          label={say('discussion:rooms.items')}
          key={item?.id}
          defaultValue={item?.id ?? ''}
          onChange={(event) => submit(event.currentTarget.form)}
        >
          <option value="">{say('discussion:rooms.allItems')}</option>
          {items.map((one) => (
            <option key={one.id} value={one.id}>
              {say('discussion:rooms.itemOption', { ordinal: one.ordinal, title: one.title })}
            </option>
          ))}
        </Field>
        {!isAwake && <Button kind="quiet">{say('discussion:rooms.show')}</Button>}
      </Form>
      {item?.contested && (
        <Link
          className={css.verb}
          to={paths.room(roomId, { item: item.id, view: sides ? '' : 'sides' })}
          preventScrollReset
        >
          {say(sides ? 'discussion:rooms.inOrder' : 'discussion:rooms.bySides')}
        </Link>
      )}
    </div>
  );
}
