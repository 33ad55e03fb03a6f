import { Form } from '@remix-run/react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Refused } from '../refused/refused';
import { Stack } from '../stack/stack';

/** The written reason for going on although a "generally" rule does not hold. */
export function ReasonForm(props: {
  rule: string;
  reason: string | null;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  const { rule, reason, refused } = props;
  return (
    <Details
      summary={say(reason === null ? 'roster:check.reasonSubmit' : 'roster:check.rewrite')}
      open={refused !== null}
    >
      <Form method="post">
        <Stack>
          <Refused refusal={refused?.refusal} />
          <input type="hidden" name="rule" value={rule} />
          <Field
            as="textarea"
            name="reason"
            rows={3}
            label={say('roster:check.reason')}
            hint={say('roster:check.reasonHint')}
            defaultValue={refused ? typedIn(refused, 'reason') : (reason ?? '')}
            error={faultsOf(say, refused?.refusal, 'reason')}
            maxLength={500}
            required
          />
          <Button kind="quiet">{say('roster:check.reasonSubmit')}</Button>
        </Stack>
      </Form>
    </Details>
  );
}
