import type { FloorView } from '../../domain/discussion/floor-view';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { Section } from '../page/page';
import { Stack } from '../stack/stack';
import { FloorOrder } from './floor-order';
import { FloorSaid } from './floor-said';
import { useFloorOrder } from './use-floor-order';

const each = [60, 120, 180, 300, 480, 600, 900];
const wholes = [300, 600, 900, 1200, 1800, 3600];
/** The usual choices, and what is set though it is none of them. */
const withSet = (usual: readonly number[], set: number | null) =>
  set === null || usual.includes(set) ? usual : [...usual, set].sort((one, other) => one - other);

/** What is spoken about, for how long each, and whether hands may be raised. */
export function FloorSettings({ view }: { view: FloorView }) {
  const { say } = usePhrases();
  const { floor, items } = view;
  const { action, isPending, submit, ...said } = useFloorOrder('set');
  const minutes = (seconds: number) =>
    say('discussion:floor.chair.minutes', { count: Math.round((seconds / 60) * 100) / 100 });
  return (
    <Section title={say('discussion:floor.chair.settings')}>
      <Stack>
        {/* Another item, or other times set by another chair, are shown as they are. */}
        <form method="post" action={action} onSubmit={submit} key={JSON.stringify(floor)}>
          <Stack>
            <input type="hidden" name="intent" value="set" />
            <Field
              as="select"
              label={say('discussion:floor.chair.item')}
              name="item"
              defaultValue={floor.item?.id ?? ''}
            >
              <option value="">{say('discussion:floor.noItem')}</option>
              {items.map(({ id, ordinal, title }) => (
                <option key={id} value={id}>
                  {ordinal}. {title}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              label={say('discussion:floor.chair.each')}
              name="secondsEach"
              defaultValue={floor.secondsEach}
            >
              {withSet(each, floor.secondsEach).map((seconds) => (
                <option key={seconds} value={seconds}>
                  {minutes(seconds)}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              label={say('discussion:floor.chair.delegation')}
              hint={say('discussion:floor.chair.delegationNote')}
              name="secondsDelegation"
              defaultValue={floor.secondsDelegation ?? ''}
            >
              <option value="">{say('discussion:floor.chair.noLimit')}</option>
              {withSet(wholes, floor.secondsDelegation).map((seconds) => (
                <option key={seconds} value={seconds}>
                  {minutes(seconds)}
                </option>
              ))}
            </Field>
            <Button kind="quiet" pending={isPending}>
              {say('discussion:floor.chair.save')}
            </Button>
            <FloorSaid {...said} />
          </Stack>
        </form>
        <FloorOrder intent="set" fields={{ open: floor.isOpen ? 'no' : 'yes' }}>
          {say(floor.isOpen ? 'discussion:floor.chair.close' : 'discussion:floor.chair.reopen')}
        </FloorOrder>
      </Stack>
    </Section>
  );
}
