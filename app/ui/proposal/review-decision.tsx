import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button, type ButtonKind } from '../button/button';
import { Details } from '../details/details';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Stack } from '../stack/stack';

export type RefusedDecision = { readonly refusal: Refusal; readonly typed: Record<string, unknown> } | null;

/** One way to decide: folded until it is wanted, its words kept when it was refused. */
export function Decision(props: {
  intent: string;
  seen: string;
  refused: RefusedDecision;
  summary: string;
  verb: string;
  kind?: ButtonKind;
  consequence: string;
  reason: { label: string; hint?: string; required: boolean };
  children?: ReactNode;
}) {
  const { say } = usePhrases();
  const { intent, seen, summary, verb, kind = 'quiet', consequence, reason, children } = props;
  const refused = props.refused?.typed.intent === intent ? props.refused : null;
  const busy = useNavigation().state !== 'idle';
  return (
    <Details summary={summary} open={refused !== null}>
      <Form method="post">
        <Stack>
          <input type="hidden" name="seen" value={seen} />
          {children}
          <Field
            as="textarea"
            name="reason"
            rows={4}
            label={reason.label}
            hint={reason.hint}
            optional={reason.required ? undefined : say('proposal:review.page.optional')}
            defaultValue={typedIn(refused, 'reason')}
            error={faultsOf(say, refused?.refusal, 'reason')}
            maxLength={1000}
            required={reason.required}
          />
          <Button kind={kind} name="intent" value={intent} pending={busy} consequence={consequence}>
            {verb}
          </Button>
        </Stack>
      </Form>
    </Details>
  );
}
