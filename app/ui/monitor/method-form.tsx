import { Form, useNavigation } from '@remix-run/react';
import { usualWatch, watchSource } from '../../domain/monitor/indicator/rules';
import type { MethodView } from '../../domain/monitor/indicator/views';
import { units } from '../../domain/monitor/indicator/words';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf } from '../identity/faults';
import { Stack } from '../stack/stack';
import css from './indicator.module.css';

type Refused = { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;

/** A new indicator, or the next version of its method, beginning with what holds now. */
export function MethodForm(props: {
  indicator: { readonly id: string; readonly name: string } | null;
  latest: MethodView | null;
  known: { readonly items: readonly string[]; readonly categories: readonly string[] };
  refused: Refused;
}) {
  const { say } = usePhrases();
  const { indicator, latest, known, refused } = props;
  const isSending = useNavigation().formData?.get('intent') === 'set';
  const held: Readonly<Record<string, unknown>> =
    refused?.typed.intent === 'set'
      ? refused.typed
      : { ...usualWatch, decimals: 2, leastVisits: 0, ...latest };
  const of = (name: string): string => (held[name] === undefined ? '' : String(held[name]));
  const box = (name: string) => ({
    name,
    defaultValue: of(name),
    error: faultsOf(say, refused?.refusal, name),
  });
  const number = (name: string, least: number, most: number) => ({
    ...box(name),
    type: 'number',
    inputMode: 'numeric' as const,
    chars: 8 as const,
    min: least,
    max: most,
    required: true,
  });
  return (
    <Form method="post">
      <Stack>
        {indicator ? (
          <>
            <input type="hidden" name="indicator" value={indicator.id} />
            <input type="hidden" name="name" value={indicator.name} />
          </>
        ) : (
          <Field
            {...box('name')}
            required
            maxLength={40}
            label={say('monitor:indicator.method.name')}
            hint={say('monitor:indicator.method.nameHint')}
          />
        )}
        <Field
          {...box('formula')}
          as="textarea"
          rows={2}
          required
          maxLength={400}
          spellCheck={false}
          label={say('monitor:indicator.method.formula')}
          hint={say('monitor:indicator.method.formulaHint')}
        />
        {known.categories.length > 0 && (
          <Details summary={say('monitor:indicator.method.known')}>
            <p>
              {say('monitor:indicator.method.categories')} {known.categories.join('、')}
            </p>
            <p>
              {say('monitor:indicator.method.items')} {known.items.join('、')}
            </p>
          </Details>
        )}
        <div className={css.pair}>
          <Field {...box('unit')} as="select" label={say('monitor:indicator.method.unit')}>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {say(`monitor:indicator.method.units.${unit}`)}
              </option>
            ))}
          </Field>
          <Field {...number('decimals', 0, 4)} label={say('monitor:indicator.method.decimals')} />
          <Field {...box('order')} as="select" label={say('monitor:indicator.method.order')}>
            {(['high', 'low'] as const).map((order) => (
              <option key={order} value={order}>
                {say(`monitor:indicator.method.orders.${order}`)}
              </option>
            ))}
          </Field>
        </div>
        <Choice
          type="checkbox"
          name="ranksItems"
          legend={say('monitor:indicator.method.ranksItems')}
          legendHidden
          defaultValue={['true', 'yes'].includes(of('ranksItems')) ? ['yes'] : []}
          options={[
            {
              value: 'yes',
              label: say('monitor:indicator.method.ranksItems'),
              note: say('monitor:indicator.method.ranksItemsNote'),
            },
          ]}
        />
        <Field
          {...number('leastVisits', 0, 100_000)}
          label={say('monitor:indicator.method.leastVisits')}
          hint={say('monitor:indicator.method.leastVisitsHint')}
        />
        <div className={css.pair}>
          <Field {...number('topN', 1, 100)} label={say('monitor:indicator.method.topN')} />
          <Field {...number('runLength', 2, 12)} label={say('monitor:indicator.method.runLength')} />
          <Field {...number('swingPercent', 1, 1000)} label={say('monitor:indicator.method.swingPercent')} />
        </div>
        <p className={css.small}>
          {say('monitor:indicator.method.runHint')} {say('monitor:indicator.method.swingHint')}{' '}
          {say('monitor:indicator.method.source', { source: watchSource })}
        </p>
        <Field
          {...box('note')}
          as="textarea"
          rows={3}
          maxLength={1000}
          label={say('monitor:indicator.method.note')}
          hint={say('monitor:indicator.method.noteHint')}
        />
        <Button
          name="intent"
          value="set"
          pending={isSending}
          consequence={say('monitor:indicator.method.proposeNote')}
        >
          {say('monitor:indicator.method.propose')}
        </Button>
      </Stack>
    </Form>
  );
}
