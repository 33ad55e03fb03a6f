import { Form } from '@remix-run/react';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { Stack } from '../stack/stack';

export type AskedOverride = {
  id: string;
  gate: string;
  reason: string;
  askedBy: string;
  askedByName: string | null;
  confirmedBy: string | null;
  confirmedByName: string | null;
};

/** Two people and a reason: the first asks, a second one confirms, and afterwards both names stand here. */
export function GateOverride(props: {
  gate: string;
  session: string;
  me: string;
  mayAsk: boolean;
  asked: AskedOverride | undefined;
}) {
  const { say } = usePhrases();
  const { gate, session, me, mayAsk, asked } = props;
  if (asked?.confirmedBy) {
    const names = {
      asked: asked.askedByName ?? '',
      confirmed: asked.confirmedByName ?? '',
      reason: asked.reason,
    };
    return <p>{say('congress:chair.overrideDone', names)}</p>;
  }
  if (asked) {
    return (
      <Form method="post">
        <Stack gap="tight">
          <p>
            {say('congress:chair.overrideWaits', { name: asked.askedByName ?? '', reason: asked.reason })}
          </p>
          <input type="hidden" name="override" value={asked.id} />
          {asked.askedBy !== me && (
            <Button kind="quiet" name="intent" value="confirm">
              {say('congress:chair.overrideConfirm')}
            </Button>
          )}
        </Stack>
      </Form>
    );
  }
  if (!mayAsk) return null;
  return (
    <Details summary={say('congress:chair.override')}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="session" value={session} />
          <input type="hidden" name="gate" value={gate} />
          <Field
            as="textarea"
            rows={2}
            name="reason"
            label={say('congress:chair.overrideReason')}
            hint={say('congress:chair.overrideHint')}
            minLength={4}
            maxLength={500}
            required
          />
          <Button kind="quiet" name="intent" value="override">
            {say('congress:chair.overrideAsk')}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
