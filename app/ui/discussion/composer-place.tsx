import type { ItemView } from '../../domain/discussion/room-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import css from './room.module.css';
import { useAwake } from './use-awake';

type Chosen = { readonly itemId: string; readonly side: string };

/** Which item the words are about, and on a contested one the side taken. Without script both are asked at once. */
export function ComposerPlace(props: {
  items: readonly ItemView[];
  fields: Chosen;
  write: (change: Partial<Chosen>) => void;
  faults: (field: string) => readonly string[];
  hasAbout: boolean;
}) {
  const { items, fields, write, faults, hasAbout } = props;
  const { say } = usePhrases();
  const isAwake = useAwake();
  const chosen = items.find((item) => item.id === fields.itemId);
  const asksSide = isAwake ? chosen?.contested === true : items.some((item) => item.contested);
  if (items.length === 0) return null;
  return (
    <div className={css.choices}>
      {!hasAbout && (
        <Field
          as="select"
          name="itemId"
          label={say('discussion:rooms.item')}
          error={faults('itemId')}
          value={fields.itemId}
          onChange={(event) => {
            const next = items.find((item) => item.id === event.currentTarget.value);
            write({ itemId: next?.id ?? '', ...(next?.contested ? {} : { side: '' }) });
          }}
        >
          <option value="">{say('discussion:rooms.noItem')}</option>
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {say('discussion:rooms.itemOption', { ordinal: item.ordinal, title: item.title })}
            </option>
          ))}
        </Field>
      )}
      {asksSide && !hasAbout && (
        <Choice
          type="radio"
          name="side"
          layout="row"
          legend={say('discussion:rooms.side')}
          options={[
            { value: 'for', label: say('discussion:rooms.for') },
            { value: 'against', label: say('discussion:rooms.against') },
            { value: '', label: say('discussion:rooms.sideNone') },
          ]}
          value={fields.side}
          onPick={(side) => write({ side })}
          error={faults('side')}
        />
      )}
    </div>
  );
}
