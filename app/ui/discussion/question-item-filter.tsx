import { Form } from '@remix-run/react';
import type { GatherPage } from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import css from './question.module.css';

/** Which item's statements a leader chooses from. */
export function QuestionItemFilter({ page }: { page: GatherPage }) {
  const { say } = usePhrases();
  const { room, items, item, edited } = page;
  if (items.length === 0) return null;
  return (
    <Form method="get" action={paths.gather(room.id)} className={css.filter} preventScrollReset>
      {edited && <input type="hidden" name="edit" value={edited.id} />}
      <Field
        as="select"
        name="item"
        id="filter-item"
        label={say('questions:gather.filter')}
        key={item}
        defaultValue={item ?? ''}
      >
        <option value="">{say('questions:gather.filterAll')}</option>
        {items.map((one) => (
          <option key={one.id} value={one.id}>
            {say('questions:list.itemName', { ordinal: one.ordinal, title: one.title })}
          </option>
        ))}
      </Field>
      <Button kind="quiet">{say('questions:gather.show')}</Button>
    </Form>
  );
}
