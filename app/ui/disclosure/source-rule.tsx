import { Form, useNavigation } from '@remix-run/react';
import type { SourceRule } from '../../domain/disclosure/source-rules';
import { audiences, type Source } from '../../domain/disclosure/words';
import { boardDays } from '../../domain/statute/affairs';
import { sayDate } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import type { Refusing } from '../discussion/refusing';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Row, Stack } from '../stack/stack';

type Rule = SourceRule & {
  readonly source: Source;
  readonly set: { readonly version: number; readonly at: Date } | null;
};

/** How one kind of source publishes itself, and the form to change it for the approver. */
export function SourceRuleCard({ rule, may, refused }: { rule: Rule; may: boolean; refused: Refusing }) {
  const { say, locale } = usePhrases();
  const busy = useNavigation().state !== 'idle';
  const own = refused?.typed.source === rule.source ? refused : null;
  const field = (name: 'audience' | 'embargoHours' | 'keepDays') => ({
    name,
    defaultValue: own ? typedIn(own, name) : String(rule[name]),
    error: faultsOf(say, own?.refusal, name),
  });
  const line = rule.enabled
    ? say('disclosure:desk.settings.ruleLine', {
        audience: say(`disclosure:audiences.${rule.audience}`),
        hours: rule.embargoHours,
        days: rule.keepDays,
      })
    : say('disclosure:desk.settings.ruleOff');
  const from = rule.set
    ? say('disclosure:desk.settings.own', {
        version: rule.set.version,
        day: sayDate(locale, rule.set.at),
      })
    : say('disclosure:desk.settings.usual');
  const summary = `${say(`disclosure:sources.${rule.source}`)} · ${line} · ${from}`;
  if (!may) return <p>{summary}</p>;
  return (
    <Details summary={summary} open={own !== null}>
      <Form method="post" key={rule.set?.version ?? 0}>
        <Stack>
          <Refused refusal={own?.refusal} />
          <input type="hidden" name="source" value={rule.source} />
          <Row>
            <Field as="select" {...field('audience')} label={say('disclosure:desk.settings.audience')}>
              {audiences.map((one) => (
                <option key={one} value={one}>
                  {say(`disclosure:audiences.${one}`)}
                </option>
              ))}
            </Field>
            <Field
              as="select"
              name="enabled"
              label={say('disclosure:desk.settings.enabled')}
              defaultValue={own ? typedIn(own, 'enabled') : rule.enabled ? 'yes' : 'no'}
            >
              <option value="yes">{say('disclosure:desk.settings.yes')}</option>
              <option value="no">{say('disclosure:desk.settings.no')}</option>
            </Field>
          </Row>
          <Row>
            <Field
              type="number"
              {...field('embargoHours')}
              chars={8}
              min={0}
              max={8760}
              label={say('disclosure:desk.settings.embargoHours')}
              hint={say('disclosure:desk.settings.embargoHint')}
              required
            />
            <Field
              type="number"
              {...field('keepDays')}
              chars={8}
              min={boardDays.value}
              max={3660}
              label={say('disclosure:desk.settings.keepDays')}
              required
            />
          </Row>
          <Button kind="quiet" name="intent" value="rule" pending={busy}>
            {say('disclosure:desk.settings.save')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
