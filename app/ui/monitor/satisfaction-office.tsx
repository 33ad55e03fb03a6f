import { Form, useNavigation } from '@remix-run/react';
import { methods } from '../../domain/monitor/satisfaction/words';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';
import css from './satisfaction.module.css';

type Refused = { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;
const ruleNames = ['leastMonths', 'mostMonths', 'run', 'minCell'] as const;

/** Posting results for the staff, folded until the officer wants it. */
export function PostResults({ to, refused }: { to: string; refused: Refused }) {
  const { say } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const isOurs = refused?.typed.intent === 'post';
  return (
    <Details summary={say('monitor:satisfaction.office.post.title')} open={isOurs}>
      <Form method="post">
        <Stack>
          <p>{say('monitor:satisfaction.office.post.lede')}</p>
          <div className={css.choose}>
            <Field as="select" name="method" label={say('monitor:satisfaction.office.post.method')}>
              {methods.map((method) => (
                <option key={method} value={method}>
                  {say(`monitor:satisfaction.methods.${method}`)}
                </option>
              ))}
            </Field>
            {(['from', 'to'] as const).map((end) => (
              <Field
                key={end}
                type="month"
                name={end}
                max={to}
                label={say(`monitor:satisfaction.office.post.${end}`)}
                defaultValue={isOurs ? typedIn(refused, end) : to}
                error={isOurs ? faultsOf(say, refused?.refusal, end) : null}
              />
            ))}
          </div>
          <Button
            kind="seal"
            name="intent"
            value="post"
            pending={busy}
            consequence={say('monitor:satisfaction.office.post.sendNote')}
          >
            {say('monitor:satisfaction.office.post.send')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}

/** The unit's own figures for the chart and for small cells. */
export function SetRules(props: {
  rules: Readonly<Record<(typeof ruleNames)[number], number>>;
  refused: Refused;
}) {
  const { say } = usePhrases();
  const { rules, refused } = props;
  const busy = useNavigation().state !== 'idle';
  const isOurs = refused?.typed.intent === 'rules';
  return (
    <Details summary={say('monitor:satisfaction.office.rules.title')} open={isOurs}>
      <Form method="post" key={JSON.stringify(rules)}>
        <Stack>
          <p>{say('monitor:satisfaction.office.rules.lede')}</p>
          {ruleNames.map((name) => (
            <Field
              key={name}
              name={name}
              inputMode="numeric"
              chars={4}
              label={say(`monitor:satisfaction.office.rules.${name}`)}
              defaultValue={isOurs ? typedIn(refused, name) : rules[name]}
              error={isOurs ? faultsOf(say, refused?.refusal, name) : null}
            />
          ))}
          <Button kind="quiet" name="intent" value="rules" pending={busy}>
            {say('monitor:satisfaction.office.rules.save')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
