import { Form, useNavigation } from '@remix-run/react';
import type { CallsPage } from '../../domain/proposal/draft-views';
import type { Refusal } from '../../domain/refusal';
import { sayMoment } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';
import { CallFields } from './settings-call-fields';
import { ruleNames } from './settings-rules';

const day = 86_400_000;

/** Six in the evening of that day in Shanghai. */
const endOfOffice = (at: number): Date =>
  new Date(Math.floor((at + 8 * 3_600_000) / day) * day + 10 * 3_600_000);

/** Opening a call: for which session, from when to when, and by which rules; the times proposed follow the rules. */
export function NewCall(props: {
  page: CallsPage;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say, locale } = usePhrases();
  const { page, refused } = props;
  const { rules, sessions, now } = page;
  const busy = useNavigation().state !== 'idle';
  const next = sessions.find((one) => one.opensAt !== null && one.opensAt > now);
  // One call after the other: a new one begins when the last one ends, and ends with an office day.
  const opensAt = new Date(Math.max(now.getTime(), ...page.calls.map((call) => call.closesAt.getTime())));
  const lastEnd = next?.opensAt ? next.opensAt.getTime() - rules.deadlineDays * day : 0;
  const closesAt = endOfOffice(
    lastEnd > opensAt.getTime() + day ? lastEnd : opensAt.getTime() + rules.callDays * day,
  );
  return (
    <Form method="post">
      <Stack>
        <Field
          as="select"
          name="session"
          label={say('proposal:settings.calls.session')}
          defaultValue={typedIn(refused, 'session') || (next ?? sessions[0])?.id || ''}
          error={faultsOf(say, refused?.refusal, 'session')}
        >
          {sessions.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
          <option value="">{say('proposal:settings.calls.noSession')}</option>
        </Field>
        {next?.opensAt && (
          <p>
            {say('proposal:settings.calls.deadlineHint', {
              days: rules.deadlineDays,
              title: next.title,
              when: sayMoment(locale, next.opensAt),
            })}
          </p>
        )}
        <CallFields title="" opensAt={opensAt} closesAt={closesAt} hasBegun={false} refused={refused} />
        <Details summary={say('proposal:settings.calls.rules')}>
          <Stack>
            {ruleNames.map((name) => (
              <Field
                key={name}
                type="number"
                inputMode="numeric"
                name={`rules.${name}`}
                label={say(`proposal:settings.rules.${name}`)}
                chars={8}
                min={name === 'secondersLeast' || name === 'extensionsMost' ? 0 : 1}
                defaultValue={typedIn(refused, `rules.${name}`) || rules[name]}
                error={faultsOf(say, refused?.refusal, `rules.${name}`)}
                required
              />
            ))}
            <Field
              as="select"
              name="rules.collective"
              label={say('proposal:settings.rules.collective')}
              defaultValue={typedIn(refused, 'rules.collective') || (rules.collective ? 'yes' : 'no')}
            >
              <option value="yes">{say('proposal:settings.calls.yes')}</option>
              <option value="no">{say('proposal:settings.calls.no')}</option>
            </Field>
          </Stack>
        </Details>
        <Button
          name="intent"
          value="open"
          pending={busy}
          consequence={say('proposal:settings.calls.sendNote')}
        >
          {say('proposal:settings.calls.send')}
        </Button>
      </Stack>
    </Form>
  );
}
