import { Form } from '@remix-run/react';
import type { Stage } from '../../domain/congress/states';
import type { Refusal } from '../../domain/refusal';
import { sayWhen } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Choice } from '../choice/choice';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';

/** Which stages one can't attend, and why. */
export function LeaveForm(props: {
  session: string;
  stages: readonly { stage: Stage; opensAt: Date; closesAt: Date }[];
  now: Date;
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say, locale } = usePhrases();
  const { session, stages, now, refused } = props;
  const typed = refused?.typed.stages;
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="session" value={session} />
        <Choice
          type="checkbox"
          name="stages[]"
          legend={say('day:leave.stages')}
          error={faultsOf(say, refused?.refusal, 'stages')}
          defaultValue={Array.isArray(typed) ? (typed as string[]) : []}
          options={stages.map((one) => ({
            value: one.stage,
            label: say(`congress:stages.${one.stage}`),
            note: say('day:now.from', { when: sayWhen(say, locale, one.opensAt, now) }),
          }))}
        />
        <Field
          as="textarea"
          rows={3}
          name="reason"
          label={say('day:leave.reason')}
          hint={say('day:leave.reasonHint')}
          maxLength={300}
          required
          defaultValue={typedIn(refused, 'reason')}
          error={faultsOf(say, refused?.refusal, 'reason')}
        />
        <Button name="intent" value="ask">
          {say('day:leave.submit')}
        </Button>
      </Stack>
    </Form>
  );
}
