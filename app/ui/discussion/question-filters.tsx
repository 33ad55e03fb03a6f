import { Form } from '@remix-run/react';
import {
  type Item,
  type Named,
  type QuestionFilter,
  questionFilters,
} from '../../domain/discussion/question-views';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Tabs } from '../tabs/tabs';
import css from './question.module.css';
import { roomCalled } from './room-called';

/** Which questions are listed: by state as tabs, by group and agenda item as a form that works without script. */
export function QuestionFilters(props: {
  session: string | undefined;
  filter: QuestionFilter;
  counts: Readonly<Record<QuestionFilter, number>>;
  rooms: readonly Named[];
  items: readonly Item[];
  room: string | null;
  item: string | null;
}) {
  const { session = '', filter, counts, rooms, items, room, item } = props;
  const { say } = usePhrases();
  const kept = { session, room: room ?? '', item: item ?? '' };
  return (
    <>
      <Tabs
        label={say('questions:list.filters')}
        tabs={questionFilters
          .filter((one) => one !== 'mine' || counts.mine > 0 || filter === 'mine')
          .map((one) => ({
            to: paths.questions({ ...kept, state: one === 'all' ? '' : one }),
            label: say(`questions:list.${one}`),
            count: counts[one],
            isCurrent: one === filter,
          }))}
      />
      <Form method="get" action={paths.questions()} className={css.filter}>
        {session && <input type="hidden" name="session" value={session} />}
        {filter !== 'all' && <input type="hidden" name="state" value={filter} />}
        <Field
          as="select"
          name="room"
          label={say('questions:list.room')}
          key={room}
          defaultValue={room ?? ''}
        >
          <option value="">{say('questions:list.anyRoom')}</option>
          {rooms.map((one) => (
            <option key={one.id} value={one.id}>
              {roomCalled(say, one.title)}
            </option>
          ))}
        </Field>
        <Field
          as="select"
          name="item"
          label={say('questions:list.item')}
          key={`i${item}`}
          defaultValue={item ?? ''}
        >
          <option value="">{say('questions:list.anyItem')}</option>
          {items.map((one) => (
            <option key={one.id} value={one.id}>
              {say('questions:list.itemName', { ordinal: one.ordinal, title: one.title })}
            </option>
          ))}
        </Field>
        <Button kind="quiet">{say('questions:list.show')}</Button>
      </Form>
    </>
  );
}
