import { Form } from '@remix-run/react';
import type { Stage } from '../../domain/congress/states';
import type { Refusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../button/button';
import { Field } from '../field/field';
import { faultsOf, typedIn } from '../identity/faults';
import { Row, Stack } from '../stack/stack';

type Request = { id: string; name: string; delegation: string; stages: Stage[]; reason: string };

/** Requests for leave that wait for this person's word. */
export function AttendanceLeave(props: {
  requests: readonly Request[];
  refused: { refusal: Refusal; typed: Record<string, unknown> } | null;
}) {
  const { say } = usePhrases();
  return (
    <Stack gap="loose">
      {props.requests.map((one) => {
        const refused = props.refused?.typed.leave === one.id ? props.refused : null;
        return (
          <Form key={one.id} method="post">
            <Stack gap="tight">
              <h3>
                {one.name} · {one.delegation}
              </h3>
              <p>
                {say('day:attendance.leaveStages', {
                  stages: one.stages.map((stage) => say(`congress:stages.${stage}`)).join('、'),
                })}
              </p>
              <p>{say('day:attendance.leaveReason', { reason: one.reason })}</p>
              <input type="hidden" name="leave" value={one.id} />
              <input type="hidden" name="intent" value="leave" />
              <Field
                name="note"
                maxLength={300}
                label={say('day:attendance.note')}
                defaultValue={typedIn(refused, 'note')}
                error={faultsOf(say, refused?.refusal, 'note')}
              />
              <Row>
                <Button name="decision" value="grant">
                  {say('day:attendance.grant')}
                </Button>
                <Button kind="quiet" name="decision" value="decline">
                  {say('day:attendance.decline')}
                </Button>
              </Row>
            </Stack>
          </Form>
        );
      })}
    </Stack>
  );
}
