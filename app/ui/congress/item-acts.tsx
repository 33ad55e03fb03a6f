import { Form } from '@remix-run/react';
import { type ItemState, itemSteps } from '../../domain/congress/states';
import { next } from '../../domain/step';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Row, Stack } from '../stack/stack';

const withNote = [
  { step: 'divide', intent: 'divide', note: 'divideNote' },
  { step: 'renegotiate', intent: 'renegotiate', note: 'renegotiateNote' },
  { step: 'resubmit', intent: 'resubmit', note: 'resubmitNote' },
] as const;

/** What can be done with an item where it stands: only steps of its table are offered. */
export function ItemActs(props: {
  item: { id: string; state: ItemState };
  /** Ids of the whole agenda with this item moved; null where it can't move. */
  up: readonly string[] | null;
  down: readonly string[] | null;
}) {
  const { say } = usePhrases();
  const { item, up, down } = props;
  const may = (step: (typeof itemSteps)[number]['step']) => next(itemSteps, item.state, step) !== null;
  const moves = [{ key: 'up', ids: up } as const, { key: 'down', ids: down } as const];
  return (
    <Stack gap="tight">
      <Row>
        {may('agree') && <Act item={item.id} intent="agree" label={say('congress:agenda.agree')} />}
        {moves.map(
          ({ key, ids }) =>
            ids && (
              <Form method="post" key={key}>
                {ids.map((id) => (
                  <input key={id} type="hidden" name="items[]" value={id} />
                ))}
                <Button kind="plain" name="intent" value="order">
                  {say(`congress:agenda.${key}`)}
                </Button>
              </Form>
            ),
        )}
        {may('withdraw') && <Act item={item.id} intent="remove" label={say('congress:agenda.remove')} />}
      </Row>
      {withNote
        .filter(({ step }) => may(step))
        .map(({ intent, note }) => (
          <Details key={intent} summary={say(`congress:agenda.${intent}`)}>
            <Form method="post">
              <Stack>
                <input type="hidden" name="item" value={item.id} />
                <Field
                  name="note"
                  label={say(`congress:agenda.${note}`)}
                  hint={intent === 'divide' ? say('congress:agenda.divideHint') : undefined}
                  minLength={4}
                  maxLength={500}
                  required
                />
                <Button kind="quiet" name="intent" value={intent}>
                  {say(`congress:agenda.${intent}`)}
                </Button>
              </Stack>
            </Form>
          </Details>
        ))}
    </Stack>
  );
}

function Act({ item, intent, label }: { item: string; intent: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="item" value={item} />
      <Button kind={intent === 'agree' ? 'quiet' : 'plain'} name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
}
