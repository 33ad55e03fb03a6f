import { Form, useNavigation } from '@remix-run/react';
import type { RulesPage } from '../../domain/monitor/decision/views';
import { type DecisionClass, points } from '../../domain/monitor/decision/words';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { DataTable } from '../data-table/data-table';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

type Props = { page: RulesPage; refused: Refusing };

/** The sums from which on nothing may be passed over. */
export function SumsForm({ page, refused }: Props) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const field = (name: string, stored: string) => ({
    name,
    defaultValue: refused ? typedIn(refused, name) : stored,
    error: faultsOf(say, refused?.refusal, name),
    chars: 12 as const,
    required: true,
  });
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="part" value="sums" />
        <p>{say('monitor:decision.rules.sumsHint')}</p>
        <Field
          {...field('projectFrom', String(page.projectFrom / 100))}
          inputMode="decimal"
          label={say('monitor:decision.rules.projectFrom')}
        />
        <Field
          {...field('fundFrom', String(page.fundFrom / 100))}
          inputMode="decimal"
          label={say('monitor:decision.rules.fundFrom')}
        />
        <Field
          {...field('splitDays', String(page.splitDays))}
          inputMode="numeric"
          label={say('monitor:decision.rules.splitDays')}
        />
        <Button kind="quiet" pending={busy}>
          {say('monitor:decision.rules.saveSums')}
        </Button>
      </Stack>
    </Form>
  );
}

/** The control points of one class: which it uses, how many days each takes, who sees to it, which may be passed over. */
export function RouteForm({ page, refused, of }: Props & { of: DecisionClass }) {
  const { say } = usePhrases();
  const name = say(`monitor:decision.classes.${of}`);
  const ruleOf = (point: string) => page.routes[of].find((rule) => rule.point === point);
  const named = (column: 'use' | 'days' | 'owner' | 'skip', point: string) =>
    `${name} · ${point} · ${say(`monitor:decision.rules.${column}`)}`;
  const rows = points.map((point) => ({
    point,
    rule: ruleOf(point),
    label: say(`monitor:decision.points.${point}`),
  }));
  return (
    <Form method="post">
      <Stack>
        <Refused refusal={refused?.refusal} />
        <input type="hidden" name="part" value="route" />
        <input type="hidden" name="class" value={of} />
        <DataTable
          caption={say('monitor:decision.rules.route', { class: name })}
          captionHidden
          rows={rows}
          rowKey={({ point }) => point}
          columns={[
            {
              key: 'point',
              head: say('monitor:decision.rules.point'),
              isRowHead: true,
              cell: ({ label }) => label,
            },
            {
              key: 'use',
              head: say('monitor:decision.rules.use'),
              cell: ({ point, rule, label }) => (
                <input
                  type="checkbox"
                  name="use[]"
                  value={point}
                  defaultChecked={rule !== undefined}
                  aria-label={named('use', label)}
                />
              ),
            },
            {
              key: 'days',
              head: say('monitor:decision.rules.days'),
              cell: ({ point, rule, label }) => (
                <input
                  name={`days-${point}`}
                  inputMode="numeric"
                  size={4}
                  defaultValue={rule?.days ?? 10}
                  aria-label={named('days', label)}
                />
              ),
            },
            {
              key: 'owner',
              head: say('monitor:decision.rules.owner'),
              cell: ({ point, rule, label }) => (
                <input
                  name={`owner-${point}`}
                  size={14}
                  maxLength={40}
                  defaultValue={rule?.owner ?? ''}
                  aria-label={named('owner', label)}
                />
              ),
            },
            {
              key: 'skip',
              head: say('monitor:decision.rules.skip'),
              cell: ({ point, rule, label }) => (
                <input
                  type="checkbox"
                  name="skip[]"
                  value={point}
                  defaultChecked={rule?.maySkip ?? false}
                  aria-label={named('skip', label)}
                />
              ),
            },
          ]}
        />
        <Button kind="quiet">{say('monitor:decision.rules.saveRoute', { class: name })}</Button>
      </Stack>
    </Form>
  );
}
